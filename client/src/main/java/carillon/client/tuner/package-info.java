/**
 * What is on the air: hears the programme lists of all servers and finds the channel a person
 * means. May depend on protocol, on client.reach and client.receive, and on multicast.
 */
@NullMarked
package carillon.client.tuner;

import org.jspecify.annotations.NullMarked;
