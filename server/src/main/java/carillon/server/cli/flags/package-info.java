/**
 * The flags that commands share, and what they say. May depend on the settings of the station, on
 * the guide for a look at a library, and on the log.
 */
@NullMarked
package carillon.server.cli.flags;

import org.jspecify.annotations.NullMarked;
