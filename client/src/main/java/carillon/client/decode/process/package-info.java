/**
 * Child processes: how one is started so that it dies with us, listened to, ended, and how long it
 * is left alone after it died. May depend on pipe, for what a child is fed with.
 */
@NullMarked
package carillon.client.decode.process;

import org.jspecify.annotations.NullMarked;
