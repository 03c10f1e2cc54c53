/** How measurements are written down. Depends on nothing. */
@NullMarked
package carillon.bench.report;

import org.jspecify.annotations.NullMarked;
