/**
 * Benchmarks of the hot loops that other packages may see. Those of loops that stay in their
 * packages lie in packages of the same name beside this one. May depend on everything but command
 * lines.
 */
@NullMarked
package carillon.bench.micro;

import org.jspecify.annotations.NullMarked;
