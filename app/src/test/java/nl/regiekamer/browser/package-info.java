/** Journeys in a real browser. */
@NullMarked
package nl.regiekamer.browser;

import org.jspecify.annotations.NullMarked;
