/**
 * The programme guide: what a timeline plays between two instants, past or future, and looks at a
 * library that ask for it. May depend on the library and on how folders are cast.
 */
@NullMarked
package carillon.server.guide;

import org.jspecify.annotations.NullMarked;
