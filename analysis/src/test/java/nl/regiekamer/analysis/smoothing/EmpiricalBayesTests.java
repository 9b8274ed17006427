package nl.regiekamer.analysis.smoothing;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.regiekamer.analysis.Reference;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.analysis.rates.PoissonInterval;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmpiricalBayesTests {

    /** R 4.2.2, spdep 1.2.7 EBest; tolerance 1e-10 relative, parameters 1e-12. */
    @Test
    void estimatesOfAucklandEqualThoseOfSpdep() {
        var rows = Reference.table("eb-auckland.csv");

        var smoothed = EmpiricalBayes.smooth(observed(rows, "count"), 0.95);

        assertThat(smoothed.betweenAreas())
                .isCloseTo(7.28417290097515e-07, relative(7.28417290097515e-07, 1e-12));
        assertThat(smoothed.overallRate())
                .isCloseTo(0.00263343619313617, relative(0.00263343619313617, 1e-12));
        assertEstimates(smoothed, rows, "estimate");
    }

    /** R 4.2.2, spdep 1.2.7 EBest; tolerance 1e-10 relative. */
    @Test
    void estimatesOfInventedAreasEqualThoseOfSpdep() {
        var rows = Reference.table("eb-seeded.csv");

        var smoothed = EmpiricalBayes.smooth(observed(rows, "count"), 0.95);

        assertThat(smoothed.clipped()).isFalse();
        assertEstimates(smoothed, rows, "estimate");
    }

    /** R 4.2.2, spdep 1.2.7 EBest; tolerance 1e-10 relative. */
    @Test
    void areasThatDifferLessThanChanceAllGetTheOverallRate() {
        var rows = Reference.table("eb-seeded.csv");
        var areas = observed(rows, "even_count");
        var events = areas.stream().mapToDouble(Observed::count).sum();
        var exposure = areas.stream().mapToDouble(Observed::exposure).sum();

        var smoothed = EmpiricalBayes.smooth(areas, 0.95);

        assertThat(smoothed.clipped()).isTrue();
        assertThat(smoothed.betweenAreas()).isZero();
        assertEstimates(smoothed, rows, "even_estimate");
        assertThat(((SmoothedArea.Smoothed) smoothed.areas().getFirst()).interval())
                .isEqualTo(PoissonInterval.exact(events, 0.95).times(1 / exposure));
    }

    /** The shared case as it was delivered; tolerance 1e-10 relative. */
    @Test
    @Tag("shared")
    void estimatesEqualTheSharedCase() {
        var input = Reference.sharedTable("d1_eb_auckland/input.csv");
        var expected = Reference.sharedTable("d1_eb_auckland/expected.csv");
        var areas =
                input.stream().map(row -> new Observed(row.get("deaths"), row.get("pop"))).toList();

        var smoothed = EmpiricalBayes.smooth(areas, 0.95);

        for (var i = 0; i < expected.size(); i++) {
            var estimate = expected.get(i).get("eb_poisson");
            assertThat(((SmoothedArea.Smoothed) smoothed.areas().get(i)).estimate())
                    .isCloseTo(estimate, relative(estimate, 1e-10));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void estimateLiesBetweenTheAreaAndTheWhole(long seed) {
        var smoothed = EmpiricalBayes.smooth(randomAreas(new Random(seed), 60), 0.95);

        var whole = smoothed.overallRate();
        assertThat(smoothed.areas())
                .allSatisfy(area -> {
                    var one = (SmoothedArea.Smoothed) area;
                    assertThat(one.estimate())
                            .isBetween(
                                    Math.min(one.raw(), whole) - 1e-15,
                                    Math.max(one.raw(), whole) + 1e-15);
                    assertThat(one.ownWeight()).isBetween(0.0, 1.0);
                    assertThat(one.interval().contains(one.estimate())).isTrue();
                });
    }

    /** The interval has the probability it says under the gamma posterior, found independently. */
    @Test
    void intervalHoldsItsShareOfThePosterior() {
        var areas = randomAreas(new Random(41), 60);

        var smoothed = EmpiricalBayes.smooth(areas, 0.9);

        var rate = smoothed.overallRate() / smoothed.betweenAreas();
        for (var i = 0; i < areas.size(); i++) {
            var shape = smoothed.overallRate() * rate + areas.get(i).count();
            var scale = rate + areas.get(i).exposure();
            var one = (SmoothedArea.Smoothed) smoothed.areas().get(i);
            assertThat(one.estimate()).isCloseTo(shape / scale, relative(one.estimate(), 1e-12));
            assertThat(Gamma.regularizedGammaP(shape, one.interval().low() * scale))
                    .isCloseTo(0.05, relative(0.05, 1e-9));
            assertThat(Gamma.regularizedGammaQ(shape, one.interval().high() * scale))
                    .isCloseTo(0.05, relative(0.05, 1e-9));
        }
    }

    @Test
    void areaWhereNobodyLivesTakesNoPart() {
        var areas = randomAreas(new Random(51), 20);
        var withEmpty = new ArrayList<>(areas);
        withEmpty.add(7, new Observed(4, 0));

        var smoothed = EmpiricalBayes.smooth(withEmpty, 0.95);

        assertThat(smoothed.areas().get(7)).isEqualTo(new SmoothedArea.WithoutExposure(4));
        assertThat(smoothed.areas().get(8))
                .isEqualTo(EmpiricalBayes.smooth(areas, 0.95).areas().get(7));
    }

    @Test
    void nothingCountedAnywhereIsARateOfZeroWithAnUpperEnd() {
        var smoothed =
                EmpiricalBayes.smooth(List.of(new Observed(0, 100), new Observed(0, 300)), 0.95);

        var first = (SmoothedArea.Smoothed) smoothed.areas().getFirst();
        assertThat(first.estimate()).isZero();
        assertThat(first.interval()).isEqualTo(PoissonInterval.exact(0, 0.95).times(1 / 400.0));
    }

    @Test
    void aSpreadCloseToNothingIsStillSmoothedQuickly() {
        // Chosen so that the moment estimate is a hair above 0: the prior has an enormous shape.
        var count = 100.0;
        var apart = Math.sqrt(count) * (1 + 1e-9);
        var areas = List.of(new Observed(count - apart, 1), new Observed(count + apart, 1));

        var smoothed = EmpiricalBayes.smooth(areas, 0.95);

        assertThat(smoothed.betweenAreas()).isPositive();
        assertThat(((SmoothedArea.Smoothed) smoothed.areas().getFirst()).interval().contains(100))
                .isTrue();
    }

    @Test
    void refusesAreasWithoutAnyExposure() {
        assertThatThrownBy(() -> EmpiricalBayes.smooth(List.of(new Observed(1, 0)), 0.95))
                .hasMessageContaining("1 areas");
    }

    private static List<Observed> randomAreas(Random random, int areas) {
        return random.doubles(areas, 4, 9)
                .map(Math::exp)
                .mapToObj(n -> new Observed(Math.floor(random.nextDouble() * n * 0.02), n))
                .toList();
    }

    private static List<Observed> observed(List<Reference.Row> rows, String count) {
        return rows.stream().map(row -> new Observed(row.get(count), row.get("exposure"))).toList();
    }

    private static void assertEstimates(
            EmpiricalBayes smoothed, List<Reference.Row> rows, String column) {
        assertThat(smoothed.areas()).hasSameSizeAs(rows);
        for (var i = 0; i < rows.size(); i++) {
            var expected = rows.get(i).get(column);
            assertThat(((SmoothedArea.Smoothed) smoothed.areas().get(i)).estimate())
                    .isCloseTo(expected, relative(expected, 1e-10));
        }
    }
}
