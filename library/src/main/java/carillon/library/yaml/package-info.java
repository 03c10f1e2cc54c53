/**
 * YAML files as small trees that know their lines, so that a mistake can be shown where it is.
 * Depends on nothing of ours.
 */
@NullMarked
package carillon.library.yaml;

import org.jspecify.annotations.NullMarked;
