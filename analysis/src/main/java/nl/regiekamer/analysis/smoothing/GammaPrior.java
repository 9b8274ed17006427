package nl.regiekamer.analysis.smoothing;

import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.numeric.Quantiles;
import nl.regiekamer.analysis.numeric.Tail;
import nl.regiekamer.analysis.rates.Interval;
import nl.regiekamer.analysis.rates.Observed;

/**
 * What other areas say about the rate of an area before its own count is seen, as a gamma
 * distribution.
 *
 * @param mean above 0
 * @param variance above 0
 */
record GammaPrior(double mean, double variance) {

    /** Where the rate lies once the own count is known. */
    Interval posterior(Observed area, double level) {
        var shape = mean * mean / variance + area.count();
        var rate = mean / variance + area.exposure();
        var tail = Arguments.tailOf(level);
        return new Interval(
                Quantiles.gamma(shape, tail, Tail.LOWER) / rate,
                Quantiles.gamma(shape, tail, Tail.UPPER) / rate);
    }
}
