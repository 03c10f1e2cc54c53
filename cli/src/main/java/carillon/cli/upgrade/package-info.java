/**
 * Old class files made new, for the JVM's ahead-of-time cache. Run once after a build, by the
 * launcher; here because both programs have these classes at hand. Depends on nothing but the JDK.
 */
@NullMarked
package carillon.cli.upgrade;

import org.jspecify.annotations.NullMarked;
