package nl.regiekamer.picture;

import java.util.List;
import java.util.Map;
import nl.regiekamer.plan.Denominator;
import nl.regiekamer.plan.Direction;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Indicator.Margin;
import nl.regiekamer.plan.Indicator.SeriesSource;
import org.jspecify.annotations.Nullable;

/** Indicators and their series, with all that a test does not look at left out. */
final class ExampleIndicators {

    private ExampleIndicators() {}

    static SeriesSource plain(String measure) {
        return new SeriesSource("t", measure, null, Map.of(), List.of(), false, null);
    }

    static SeriesSource sums(String measure) {
        return new SeriesSource("t", measure, null, Map.of(), List.of(), true, null);
    }

    static Denominator people(double minimum) {
        return new Denominator("people", "inwoners", minimum, null, List.of(plain("people")), null);
    }

    static Indicator count(
            @Nullable String denominator, @Nullable Integer per, SeriesSource... series) {
        return indicator(Margin.EXACT_POISSON, denominator, per, series);
    }

    static Indicator indicator(
            Margin margin,
            @Nullable String denominator,
            @Nullable Integer per,
            SeriesSource... series) {
        return new Indicator(
                "proef",
                "Proef",
                null,
                Indicator.Kind.COUNT,
                "aantal",
                1,
                denominator,
                per,
                Direction.DOWN,
                margin,
                "buurt",
                List.of(series),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                "niemand",
                null,
                false,
                null);
    }
}
