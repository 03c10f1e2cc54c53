/**
 * What a server opens, lets run and takes down again, until when, and that it cannot. Depends on
 * the clock of the protocol only.
 */
@NullMarked
package carillon.server.life;

import org.jspecify.annotations.NullMarked;
