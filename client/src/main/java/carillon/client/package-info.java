/** What every part of the client shares: the exception of a failed world. Depends on nothing. */
@NullMarked
package carillon.client;

import org.jspecify.annotations.NullMarked;
