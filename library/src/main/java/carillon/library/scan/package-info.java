/**
 * The walk through a library: which folders are channels, which files are tracks, and what there is
 * to say about the rest. Depends on everything else in the library that reads folders and files.
 */
@NullMarked
package carillon.library.scan;

import org.jspecify.annotations.NullMarked;
