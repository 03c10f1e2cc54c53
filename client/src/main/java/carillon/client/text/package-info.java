/**
 * How channels, programmes and durations read to a person, and how wide that is on a terminal. May
 * depend on protocol, and on the table of widths of JLine.
 */
@NullMarked
package carillon.client.text;

import org.jspecify.annotations.NullMarked;
