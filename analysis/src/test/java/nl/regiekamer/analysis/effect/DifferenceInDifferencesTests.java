package nl.regiekamer.analysis.effect;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.regiekamer.analysis.TextTable;
import org.junit.jupiter.api.Test;

class DifferenceInDifferencesTests {

    /** R 4.2.2 glm with sandwich 3.0.2 vcovCL (did-counts.csv); 1e-7 relative. */
    @Test
    void effectAndClusteredErrorEqualThoseOfSandwich() {
        var table = TextTable.of("did-counts.csv");

        var effect = fit(table).effect();

        assertThat(effect.estimate())
                .isCloseTo(-0.45460105953264651, relative(0.45460105953264651, 1e-7));
        assertThat(effect.standardError())
                .isCloseTo(0.059481438668529112, relative(0.059481438668529112, 1e-7));
        assertThat(effect.rateRatio()).isCloseTo(Math.exp(-0.45460105953264651), within(1e-7));
    }

    /** Four sums give the same estimate as the regression when exposures are equal. */
    @Test
    void fourCountsAreTheRegressionOnFourCells() {
        var of = DifferenceInDifferences.of(new BeforeAfter(50, 30), new BeforeAfter(60, 55));

        var fit =
                DifferenceInDifferences.fit(
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

    private static DifferenceInDifferences fit(TextTable table) {
        return DifferenceInDifferences.fit(
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
