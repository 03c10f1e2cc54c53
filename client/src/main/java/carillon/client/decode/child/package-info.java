/**
 * What our decoder child does in its own process: records in, sound out, reports. Its first sound
 * is waited for, so what runs before it uses few classes and nothing that the JVM links at run time
 * (lambdas, string concatenation, pattern switches). May depend on client.decode.mpa and
 * client.decode.pipe, on client.playout, the client's exception and protocol.
 */
@NullMarked
package carillon.client.decode.child;

import org.jspecify.annotations.NullMarked;
