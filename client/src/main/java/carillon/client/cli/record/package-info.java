/** {@code carillon record}. May depend on flags, list and play. */
@NullMarked
package carillon.client.cli.record;

import org.jspecify.annotations.NullMarked;
