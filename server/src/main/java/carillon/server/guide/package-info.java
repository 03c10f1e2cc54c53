/**
 * The programme guide: what a timeline plays between two instants, past or future. Depends on the
 * library's timeline only.
 */
@NullMarked
package carillon.server.guide;

import org.jspecify.annotations.NullMarked;
