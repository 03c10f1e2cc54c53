/**
 * What a server opens, lets run and takes down again, and that it cannot. Depends on nothing of
 * ours.
 */
@NullMarked
package carillon.server.life;

import org.jspecify.annotations.NullMarked;
