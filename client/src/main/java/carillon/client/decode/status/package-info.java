/** How a decoder child is doing, as any thread may ask. May depend on client.decode.pipe. */
@NullMarked
package carillon.client.decode.status;

import org.jspecify.annotations.NullMarked;
