/**
 * JSON as this protocol reads and writes it: streaming, strict, within limits. Depends on the
 * result type of {@code carillon.protocol} and on jackson-core.
 */
@NullMarked
package carillon.protocol.json;

import org.jspecify.annotations.NullMarked;
