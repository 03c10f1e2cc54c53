/**
 * Recording: the frames of a channel into files, as they are. May depend on protocol, on
 * client.output for how files are opened, on client.receive and on client.tuner.
 */
@NullMarked
package carillon.client.record;

import org.jspecify.annotations.NullMarked;
