/** What every codec of this module shares: the result of decoding. Depends on nothing. */
@NullMarked
package carillon.protocol;

import org.jspecify.annotations.NullMarked;
