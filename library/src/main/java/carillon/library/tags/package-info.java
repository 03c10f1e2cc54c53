/**
 * Tags in and around MP3 files: which bytes of a file they take, and the title and artist in them.
 * Depends on plain text.
 */
@NullMarked
package carillon.library.tags;

import org.jspecify.annotations.NullMarked;
