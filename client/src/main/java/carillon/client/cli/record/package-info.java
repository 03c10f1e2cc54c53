/** {@code carillon record}. Of the packages of commands it may depend on flags, list and play. */
@NullMarked
package carillon.client.cli.record;

import org.jspecify.annotations.NullMarked;
