package nl.regiekamer.analysis.effect;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import nl.regiekamer.analysis.TextTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferenceInDifferencesTests {

    private static final double JACKKNIFE = 0.064985599293313601;

    /** R 4.2.2 glm with sandwich 3.0.2 vcovCL (did-counts.csv); 1e-7 relative. */
    @Test
    void effectAndClusteredErrorEqualThoseOfSandwich() {
        var table = TextTable.of("did-counts.csv");

        var effect = fit(table, DifferenceInDifferences::fitLargeSample).effect();

        assertThat(effect.estimate())
                .isCloseTo(-0.45460105953264651, relative(0.45460105953264651, 1e-7));
        assertThat(effect.standardError())
                .isCloseTo(0.059481438668529112, relative(0.059481438668529112, 1e-7));
        assertThat(effect.rateRatio()).isCloseTo(Math.exp(-0.45460105953264651), within(1e-7));
    }

    /**
     * R survey 4.1.1, {@code svyglm} on {@code as.svrepdesign(type = "JKn", mse = TRUE)} with the
     * groups as strata and the units as clusters, benchmarks/reference/effect-cases.R; 1e-7.
     */
    @Test
    void errorByLeavingUnitsOutEqualsThatOfSurvey() {
        var effect = fit(TextTable.of("did-counts.csv"), DifferenceInDifferences::fit).effect();

        assertThat(effect.estimate())
                .isCloseTo(-0.45460105953264651, relative(0.45460105953264651, 1e-7));
        assertThat(effect.standardError()).isCloseTo(JACKKNIFE, relative(JACKKNIFE, 1e-7));
        assertThat(effect.degreesOfFreedom()).isBetween(9.0, 22.0);
    }

    /** Of measures without effect one in twenty seems to have one; 4,000 towns, seed 20. */
    @ParameterizedTest
    @ValueSource(ints = {4, 8, 20})
    void fewUnitsDoNotMakeAnEffectOfChance(int unitsInAGroup) {
        var random = new SplittableRandom(20);
        var rejected = 0;
        for (var town = 0; town < 4_000; town++) {
            if (withoutEffect(unitsInAGroup, random).effect().pValue() < 0.05) {
                rejected++;
            }
        }

        assertThat(rejected / 4_000.0).isBetween(0.03, 0.065);
    }

    private static DifferenceInDifferences withoutEffect(int each, SplittableRandom random) {
        var rows = 4 * each;
        var counts = new double[rows];
        var treated = new boolean[rows];
        var after = new boolean[rows];
        var units = new int[rows];
        for (var i = 0; i < rows; i++) {
            units[i] = i / 2;
            treated[i] = i < 2 * each;
            after[i] = i % 2 == 1;
            // Each unit goes its own way, beyond chance.
            var mean = 60 * Math.exp(0.2 * random.nextGaussian());
            counts[i] = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        return DifferenceInDifferences.fit(counts, new double[0], treated, after, units);
    }

    @Test
    void refusesUnitsThatSayNothingOfTheirError() {
        var marks = new boolean[] {true, true, false, false};
        var after = new boolean[] {false, true, false, true};
        var counts = new double[] {5, 4, 3, 6};

        assertThatThrownBy(() ->
                        DifferenceInDifferences.fit(
                                counts, new double[0], marks, after, new int[] {1, 1, 2, 2}))
                .hasMessageContaining("two units or more");
        assertThatThrownBy(() ->
                        DifferenceInDifferences.fit(
                                counts, new double[0], marks, after, new int[] {1, 1, 1, 2}))
                .hasMessageContaining("Unit 1 is treated in one row");
        assertThatThrownBy(() ->
                        DifferenceInDifferences.fit(
                                counts, new double[0], marks, after, new int[] {1, 2, 3, 4}))
                .hasMessageContaining("nothing is counted");
    }

    /** Four sums give the same estimate as the regression when exposures are equal. */
    @Test
    void fourCountsAreTheRegressionOnFourCells() {
        var of = DifferenceInDifferences.of(new BeforeAfter(50, 30), new BeforeAfter(60, 55));

        var fit =
                DifferenceInDifferences.fitLargeSample(
                        new double[] {50, 30, 60, 55},
                        new double[0],
                        new boolean[] {true, true, false, false},
                        new boolean[] {false, true, false, true},
                        new int[] {0, 1, 2, 3});

        assertThat(fit.effect().estimate()).isCloseTo(of.effect().estimate(), within(1e-9));
        // Worked example of Wheeler (2021), comparing the WDD with the log IRR of Wilson (2022).
        assertThat(of.effect().estimate()).isCloseTo(-0.4238142, within(1e-7));
        assertThat(of.effect().rateRatio()).isCloseTo(0.6545455, within(1e-7));
        assertThat(of.effect().standardError())
                .isCloseTo(Math.sqrt(1 / 50.0 + 1 / 30.0 + 1 / 60.0 + 1 / 55.0), within(1e-12));
    }

    @Test
    void refusesACountOfZeroAndMarksOfAnotherLength() {
        var some = new BeforeAfter(5, 4);
        assertThatThrownBy(() -> DifferenceInDifferences.of(some, new BeforeAfter(3, 0)))
                .hasMessageContaining("above 0");
        assertThatThrownBy(() ->
                        DifferenceInDifferences.fit(
                                new double[2],
                                new double[0],
                                new boolean[3],
                                new boolean[2],
                                new int[2]))
                .hasMessageContaining("3 marks");
        assertThatThrownBy(() -> new BeforeAfter(-1, 2)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new BeforeAfter(1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new BeforeAfter(1, Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
    }

    /** One of the two ways to an error. */
    private interface Fit {
        DifferenceInDifferences of(
                double[] counts, double[] offset, boolean[] treated, boolean[] after, int[] units);
    }

    private static DifferenceInDifferences fit(TextTable table, Fit fit) {
        return fit.of(
                table.numbers("count"),
                Arrays.stream(table.numbers("exposure")).map(Math::log).toArray(),
                marks(table.numbers("treated")),
                marks(table.numbers("after")),
                table.wholeNumbers("unit"));
    }

    private static boolean[] marks(double[] values) {
        var marks = new boolean[values.length];
        for (var i = 0; i < values.length; i++) {
            marks[i] = values[i] == 1;
        }
        return marks;
    }
}
