/**
 * Whether a measure changed anything: interrupted time series, difference in differences and the
 * weighted displacement difference; and the aoristic spread of incidents of which only an interval
 * is known. In come counts before and after; out come effects with their uncertainty.
 */
@NullMarked
package nl.regiekamer.analysis.effect;

import org.jspecify.annotations.NullMarked;
