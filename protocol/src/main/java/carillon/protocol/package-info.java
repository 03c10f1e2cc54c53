/**
 * What every codec of this module shares: the result of decoding, the byte order of networks,
 * digest and UTF-8. Depends on nothing.
 */
@NullMarked
package carillon.protocol;

import org.jspecify.annotations.NullMarked;
