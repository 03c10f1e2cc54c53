/**
 * Looking into file systems that may never answer: such looks are made on threads that can be left
 * behind. Depends on media files and on the monotonic clock.
 */
@NullMarked
package carillon.library.patience;

import org.jspecify.annotations.NullMarked;
