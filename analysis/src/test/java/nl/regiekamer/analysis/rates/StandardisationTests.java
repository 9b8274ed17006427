package nl.regiekamer.analysis.rates;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.analysis.Reference;
import org.junit.jupiter.api.Test;

class StandardisationTests {

    private static final double[] STANDARD = {12000, 15000, 21000, 18000, 11000, 6000};
    private static final Strata STANDARD_RATES =
            new Strata(new double[] {36, 90, 84, 36, 11, 4}, STANDARD);

    /** Case e3, R 4.2.2, epitools 0.5.10.1 ageadjust.direct; tolerance 1e-9 relative. */
    @Test
    void directRatesEqualThoseOfEpitools() {
        var areas = areas();
        for (var row : Reference.table("standardised-rates-expected.csv")) {
            var area = areas.get((int) row.get("area") - 1);

            var rate = DirectStandardisation.fayFeuer(area, STANDARD, 0.95);

            // Without events the reference prints NA as the low end; ours is 0.
            var low = Double.isNaN(row.get("lci")) ? 0 : row.get("lci");
            assertSame(rate.crude(), row.get("crude"));
            assertSame(rate.rate(), row.get("adj"));
            assertSame(rate.interval().low(), low);
            assertSame(rate.interval().high(), row.get("uci"));
        }
    }

    /** Case e3, R 4.2.2, epitools 0.5.10.1 ageadjust.indirect; tolerance 1e-9 relative. */
    @Test
    void indirectRatiosEqualThoseOfEpitools() {
        var areas = areas();
        for (var row : Reference.table("standardised-rates-expected.csv")) {
            var area = areas.get((int) row.get("area") - 1);

            var ratio = IndirectStandardisation.logNormal(area, STANDARD_RATES, 0.95);

            assertSame(ratio.observed(), row.get("sir_observed"));
            assertSame(ratio.expected(), row.get("sir_exp"));
            assertSame(ratio.ratio(), row.get("sir"));
            if (ratio.observed() > 0) {
                assertSame(ratio.interval().low(), row.get("sir_lci"));
                assertSame(ratio.interval().high(), row.get("sir_uci"));
            } else {
                assertThat(ratio.interval()).isEqualTo(Interval.ANY_RATIO);
            }
        }
    }

    @Test
    void anAreaThatIsItsOwnStandardKeepsItsCrudeRateAndExactInterval() {
        var area = new Strata(new double[] {3, 5, 4}, new double[] {100, 200, 300});

        var gamma = DirectStandardisation.fayFeuer(area, new double[] {1, 2, 3}, 0.95);
        var dobson =
                DirectStandardisation.dobson(
                        area, new double[] {1, 2, 3}, 0.95, PoissonMethod.EXACT);

        var exact = PoissonInterval.exact(12, 0.95).times(1 / 600.0);
        assertSame(gamma.rate(), 12 / 600.0);
        assertSame(gamma.variance(), 12 / 360000.0);
        assertSame(gamma.interval().low(), exact.low());
        assertSame(gamma.interval().high(), exact.high());
        assertSame(dobson.interval().low(), exact.low());
        assertSame(dobson.interval().high(), exact.high());
    }

    @Test
    void dobsonStretchesTheIntervalOfTheCount() {
        var area = new Strata(new double[] {3, 5}, new double[] {100, 400});

        var rate = DirectStandardisation.dobson(area, new double[] {1, 1}, 0.9, PoissonMethod.BYAR);

        var variance = 3 * Math.pow(0.5 / 100, 2) + 5 * Math.pow(0.5 / 400, 2);
        var byar = PoissonInterval.byar(8, 0.9);
        var expected = 0.5 * 0.03 + 0.5 * 0.0125;
        assertSame(rate.rate(), expected);
        assertSame(rate.interval().low(), expected + Math.sqrt(variance / 8) * (byar.low() - 8));
        assertSame(rate.interval().high(), expected + Math.sqrt(variance / 8) * (byar.high() - 8));
    }

    @Test
    void dobsonCountsOnlyTheStrataOfTheStandard() {
        var area = new Strata(new double[] {3, 5, 90}, new double[] {100, 400, 50});
        var without = new Strata(new double[] {3, 5}, new double[] {100, 400});

        var rate =
                DirectStandardisation.dobson(
                        area, new double[] {1, 1, 0}, 0.9, PoissonMethod.EXACT);

        assertThat(rate.interval())
                .isEqualTo(
                        DirectStandardisation.dobson(
                                        without, new double[] {1, 1}, 0.9, PoissonMethod.EXACT)
                                .interval());
    }

    @Test
    void withoutEventsDobsonTakesTheLargestWeight() {
        var area = new Strata(new double[] {0, 0}, new double[] {100, 400});

        var rate =
                DirectStandardisation.dobson(area, new double[] {1, 3}, 0.95, PoissonMethod.EXACT);

        assertThat(rate.interval().low()).isZero();
        assertSame(rate.interval().high(), PoissonInterval.exact(0, 0.95).high() * 0.25 / 100);
    }

    @Test
    void indirectIntervalIsThatOfTheCountOverTheExpected() {
        var area = new Strata(new double[] {3, 5}, new double[] {100, 400});
        var standard = new Strata(new double[] {10, 40}, new double[] {1000, 2000});

        var ratio = IndirectStandardisation.of(area, standard, 0.95, PoissonMethod.MID_P);

        assertSame(ratio.expected(), 9);
        assertSame(ratio.ratio(), 8 / 9.0);
        assertSame(ratio.rate(), 8 / 9.0 * 50 / 3000);
        assertThat(ratio.interval()).isEqualTo(PoissonInterval.midP(8, 0.95).times(1 / 9.0));
    }

    @Test
    void aStratumThatIsNeitherHereNorInTheStandardPlaysNoPart() {
        var area = new Strata(new double[] {3, 0}, new double[] {100, 0});
        var standard = new Strata(new double[] {10, 0}, new double[] {1000, 0});

        assertSame(
                DirectStandardisation.fayFeuer(area, new double[] {7, 0}, 0.95).rate(), 3 / 100.0);
        assertSame(IndirectStandardisation.logNormal(area, standard, 0.95).expected(), 1);
    }

    @Test
    void refusesWhatCannotBeStandardised() {
        var area = new Strata(new double[] {3, 0}, new double[] {100, 0});
        var none = new Strata(new double[] {0, 0}, new double[] {100, 200});

        assertThatThrownBy(() -> DirectStandardisation.fayFeuer(area, new double[] {1, 1}, 0.95))
                .hasMessageContaining("Stratum 1");
        assertThatThrownBy(() -> DirectStandardisation.fayFeuer(none, new double[] {0, 0}, 0.95))
                .hasMessageContaining("standard population");
        assertThatThrownBy(() -> DirectStandardisation.fayFeuer(none, new double[] {1}, 0.95))
                .hasMessageContaining("2 elements, got 1");
        assertThatThrownBy(() -> IndirectStandardisation.logNormal(none, area, 0.95))
                .hasMessageContaining("Stratum 1");
        assertThatThrownBy(() -> IndirectStandardisation.logNormal(none, none, 0.95))
                .hasMessageContaining("expected");
        assertThatThrownBy(() -> new Strata(new double[] {1}, new double[] {0}))
                .hasMessageContaining("no exposure");
        assertThatThrownBy(() -> new Strata(new double[0], new double[0]))
                .hasMessageContaining("no element");
        assertThatThrownBy(() -> new Strata(new double[] {Double.NaN}, new double[] {1}))
                .hasMessageContaining("element 0");
    }

    private static void assertSame(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, relative(expected, 1e-9));
    }

    private static List<Strata> areas() {
        var areas = new ArrayList<Strata>();
        var rows = Reference.table("standardised-rates-input.csv");
        for (var first = 0; first < rows.size(); first += STANDARD.length) {
            var counts = new double[STANDARD.length];
            var exposures = new double[STANDARD.length];
            for (var i = 0; i < STANDARD.length; i++) {
                counts[i] = rows.get(first + i).get("count");
                exposures[i] = rows.get(first + i).get("pop");
            }
            areas.add(new Strata(counts, exposures));
        }
        return areas;
    }
}
