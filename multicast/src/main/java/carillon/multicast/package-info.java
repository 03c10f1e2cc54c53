/** What the packages of this module share: the exception for a network that failed us. */
@NullMarked
package carillon.multicast;

import org.jspecify.annotations.NullMarked;
