/**
 * Looking into file systems that may never answer: such looks are made on threads that can be left
 * behind. Depends on media files, plain text and the monotonic clock, and says in the log what it
 * waits for.
 */
@NullMarked
package carillon.library.patience;

import org.jspecify.annotations.NullMarked;
