/**
 * Who a station is: its random identity, its folders and the numbers they were given, kept in a
 * file that travels with the library. Depends on the identities of the protocol module and on YAML.
 */
@NullMarked
package carillon.library.identity;

import org.jspecify.annotations.NullMarked;
