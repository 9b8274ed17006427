/**
 * How good forecasts were: of places (hit rate, prediction accuracy and efficiency index), of
 * probabilities (ranked probability score, calibration), and over time without looking ahead
 * (rolling origin). In come forecasts and what happened; out come scores.
 */
@NullMarked
package nl.regiekamer.analysis.forecast;

import org.jspecify.annotations.NullMarked;
