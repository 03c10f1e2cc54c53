/**
 * Recording: the frames of a channel into files, as they are. May depend on protocol, on
 * client.output for how files are opened, on client.onair and on client.receive.
 */
@NullMarked
package carillon.client.record;

import org.jspecify.annotations.NullMarked;
