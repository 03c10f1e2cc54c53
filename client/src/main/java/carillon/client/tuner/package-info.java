/**
 * What is on the air: hears the programme lists of all servers and finds the channel a person
 * means. May depend on protocol, on client.reach, client.receive and client.text, and on multicast.
 */
@NullMarked
package carillon.client.tuner;

import org.jspecify.annotations.NullMarked;
