/**
 * Which of the interfaces there are is meant: by an operator, by nobody, or by all. May depend on
 * {@code carillon.multicast.network}.
 */
@NullMarked
package carillon.multicast.choice;

import org.jspecify.annotations.NullMarked;
