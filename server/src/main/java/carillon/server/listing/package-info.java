/**
 * The programme list on the air: which channels there are and what is on, every second and when
 * somebody asks. May depend on egress, on how things end and how often to speak, on the library's
 * timeline and clock, and on the receiving of multicast; knows neither channel threads nor files.
 */
@NullMarked
package carillon.server.listing;

import org.jspecify.annotations.NullMarked;
