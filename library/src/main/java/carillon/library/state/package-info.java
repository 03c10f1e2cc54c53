/**
 * Where a server keeps what outlives it: its directory, which it locks, its identity, files that
 * are there as a whole or not at all, and folders that nobody else may write to. Depends on nothing
 * of the library but its exception, and on the identities of the protocol.
 */
@NullMarked
package carillon.library.state;

import org.jspecify.annotations.NullMarked;
