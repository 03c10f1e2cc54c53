/**
 * The index: scanned files and the edition log, kept in a database by one thread, rebuilt from what
 * can be read of a damaged one. Depends on everything in the library that is kept there, on the
 * database and on JDBI.
 */
@NullMarked
package carillon.library.index;

import org.jspecify.annotations.NullMarked;
