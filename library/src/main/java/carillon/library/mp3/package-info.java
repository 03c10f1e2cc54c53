/**
 * MP3 files as exact tables of their frames, and the scan that makes them. Depends on the MPEG
 * audio of the protocol module, on tags, on media files and on what an edition asks of frames.
 */
@NullMarked
package carillon.library.mp3;

import org.jspecify.annotations.NullMarked;
