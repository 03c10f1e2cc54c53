/**
 * The SQLite database of an index: its file, its schema, the driver's native library, what goes
 * wrong with it and how another takes its place. Depends on the state directory, on JDBI, Flyway
 * and the SQLite driver.
 */
@NullMarked
package carillon.library.database;

import org.jspecify.annotations.NullMarked;
