/** How punctually an egress sends, and how often it looks. Depends on nothing of ours. */
@NullMarked
package carillon.server.egress.pacing;

import org.jspecify.annotations.NullMarked;
