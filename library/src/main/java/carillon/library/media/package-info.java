/**
 * Media files as the file system shows them: what identifies one, and how it is opened safely.
 * Depends on nothing.
 */
@NullMarked
package carillon.library.media;

import org.jspecify.annotations.NullMarked;
