/**
 * Whether the newest count of a series is higher than its own past explains: Farrington's method
 * (original and improved), EARS C1 to C3 and a Poisson CUSUM, on weekly or monthly counts. In come
 * series of counts; out come outcomes with expected value and bound, and how many false alarms the
 * whole watch may be expected to give.
 */
@NullMarked
package nl.regiekamer.analysis.warning;

import org.jspecify.annotations.NullMarked;
