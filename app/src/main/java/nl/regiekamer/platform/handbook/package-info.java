/**
 * The handbook and the statements about accessibility and privacy: Markdown that comes with the
 * application, shown as pages.
 *
 * <p>In: files under {@code handbook/} and {@code statements/} on the class path. Out: pages.
 * Nothing that a user typed passes here.
 */
@NullMarked
package nl.regiekamer.platform.handbook;

import org.jspecify.annotations.NullMarked;
