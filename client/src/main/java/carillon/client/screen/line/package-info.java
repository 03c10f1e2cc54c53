/**
 * Lines of styled text as a terminal shows them: glyphs, looks, bars. May depend on client.text and
 * on JLine's styled strings.
 */
@NullMarked
package carillon.client.screen.line;

import org.jspecify.annotations.NullMarked;
