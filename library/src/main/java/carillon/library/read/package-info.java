/**
 * Readers: the only threads that touch media files while channels are on the air. They read ahead
 * into pooled blocks that channels on the same file share; channel threads take bytes out of the
 * blocks and never wait. Depends on {@code library.media} and on the monotonic clock.
 */
@NullMarked
package carillon.library.read;

import org.jspecify.annotations.NullMarked;
