/**
 * Starts the real programs as processes, in network namespaces of their own, and lets third-party
 * players judge what they do. Depends on nothing of Carillon but its launchers.
 */
@NullMarked
package carillon.systemtest;

import org.jspecify.annotations.NullMarked;
