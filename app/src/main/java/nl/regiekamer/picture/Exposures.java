package nl.regiekamer.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.plan.Denominator;

/**
 * How many there were of a denominator, in an area around a period. Numbers of residents are
 * published for 1 January; the date nearest to the middle of the period counts, no further than a
 * year away, so that rates of a growing town are per the residents of their own year.
 *
 * @param denominator what is counted
 * @param series its figures, in order of preference
 */
record Exposures(Denominator denominator, List<RawSeries> series) {

    /** The number for this area; empty where nobody published one near enough. */
    Optional<Double> of(AreaCode area, Period period) {
        var middle =
                period.from().plusDays(ChronoUnit.DAYS.between(period.from(), period.until()) / 2);
        Optional<Double> nearest = Optional.empty();
        var distance = denominator.furthestYears() * 366L + 1;
        for (var one : series) {
            for (var candidate : one.periods()) {
                var away = Math.abs(ChronoUnit.DAYS.between(middle, reference(candidate)));
                if (away < distance) {
                    var value = one.value(area, candidate);
                    if (value.isPresent()) {
                        nearest = value;
                        distance = away;
                    }
                }
            }
        }
        return nearest;
    }

    /** Stocks are counted on the first day. */
    private static LocalDate reference(Period period) {
        return period.from();
    }
}
