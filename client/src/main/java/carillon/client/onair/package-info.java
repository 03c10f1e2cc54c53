/**
 * What is on the air at one instant, which channel of it a person means, and what can be played.
 * May depend on protocol, on client.receive and the client's exception.
 */
@NullMarked
package carillon.client.onair;

import org.jspecify.annotations.NullMarked;
