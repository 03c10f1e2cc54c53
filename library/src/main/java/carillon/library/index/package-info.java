/**
 * What a server keeps between two runs: its identity, the lock on its state directory, and the
 * index, a SQLite database of scanned files and of the edition log. Depends on everything in the
 * library that is kept there, on JDBI, Flyway and the SQLite driver; nobody else does.
 */
@NullMarked
package carillon.library.index;

import org.jspecify.annotations.NullMarked;
