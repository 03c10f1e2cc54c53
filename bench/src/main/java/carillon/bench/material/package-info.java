/** What is measured with: media made up for the purpose. May depend on {@code carillon.bench}. */
@NullMarked
package carillon.bench.material;

import org.jspecify.annotations.NullMarked;
