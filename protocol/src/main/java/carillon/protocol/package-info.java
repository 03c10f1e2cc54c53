/**
 * What every codec of this module shares: the result of decoding, the byte order of networks, the
 * digest. Depends on nothing.
 */
@NullMarked
package carillon.protocol;

import org.jspecify.annotations.NullMarked;
