package nl.regiekamer.analysis.smoothing;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.Reference;
import nl.regiekamer.analysis.SpatialCases;
import nl.regiekamer.analysis.neighbours.EdgeList;
import nl.regiekamer.analysis.neighbours.Lattice;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.analysis.rates.PoissonInterval;
import nl.regiekamer.analysis.smoothing.LocalEmpiricalBayes.Spread;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

class LocalEmpiricalBayesTests {

    /** R 4.2.2, spdep 1.2.7 EBlocal, both settings of geoda; tolerance 1e-10 relative. */
    @Test
    void estimatesOfAucklandEqualThoseOfSpdep() {
        var rows = Reference.table("eb-local-auckland.csv");
        var areas = observed("eb-auckland.csv");
        var weights = SpatialCases.edges("eb-auckland-edges.csv", areas.size());

        var own = LocalEmpiricalBayes.smooth(areas, weights, Spread.AROUND_OWN_MEANS, 0.95);
        var focal = LocalEmpiricalBayes.smooth(areas, weights, Spread.AROUND_FOCAL_MEAN, 0.95);

        for (var i = 0; i < rows.size(); i++) {
            assertClose(own.areas().get(i).neighbourhoodRate(), rows.get(i).get("rate"));
            assertClose(own.areas().get(i).betweenAreas(), rows.get(i).get("between"));
            assertThat(own.areas().get(i).clipped())
                    .isEqualTo(own.areas().get(i).betweenAreas() == 0);
            assertClose(smoothed(own, i).estimate(), rows.get(i).get("estimate"));
            assertClose(smoothed(focal, i).estimate(), rows.get(i).get("geoda_estimate"));
        }
    }

    /** R 4.2.2, spdep 1.2.7 EBlocal; tolerance 1e-10 relative. */
    @Test
    void estimatesOfInventedAreasEqualThoseOfSpdep() {
        var rows = Reference.table("eb-local-seeded.csv");
        var areas = observed("eb-seeded.csv");
        var weights = SpatialCases.edges("eb-seeded-edges.csv", areas.size());

        var own = LocalEmpiricalBayes.smooth(areas, weights, Spread.AROUND_OWN_MEANS, 0.95);

        for (var i = 0; i < rows.size(); i++) {
            assertClose(smoothed(own, i).estimate(), rows.get(i).get("estimate"));
        }
    }

    private static void assertClose(double found, double expected) {
        assertThat(found).isCloseTo(expected, relative(expected, 1e-10));
    }

    private static List<Observed> observed(String table) {
        return Reference.table(table).stream()
                .map(row -> new Observed(row.get("count"), row.get("exposure")))
                .toList();
    }

    private static SmoothedArea.Smoothed smoothed(LocalEmpiricalBayes all, int area) {
        return (SmoothedArea.Smoothed) all.areas().get(area).smoothed();
    }

    /** With everybody as neighbour the neighbourhood is the whole. */
    @Test
    void withEverybodyAsNeighbourItIsTheGlobalSmoother() {
        var areas = observed("eb-auckland.csv").subList(0, 40);
        var weights = Lattice.within(8, 5, 20);
        var global = EmpiricalBayes.smooth(areas, 0.9);

        for (var spread : Spread.values()) {
            var local = LocalEmpiricalBayes.smooth(areas, weights, spread, 0.9);
            for (var i = 0; i < 40; i++) {
                var expected = (SmoothedArea.Smoothed) global.areas().get(i);
                assertClose(local.areas().get(i).betweenAreas(), global.betweenAreas());
                assertClose(smoothed(local, i).estimate(), expected.estimate());
                assertClose(smoothed(local, i).ownWeight(), expected.ownWeight());
                assertClose(smoothed(local, i).interval().low(), expected.interval().low());
                assertClose(smoothed(local, i).interval().high(), expected.interval().high());
            }
        }
    }

    @Test
    void intervalHoldsItsShareOfThePosterior() {
        var areas = List.of(new Observed(2, 100), new Observed(40, 200), new Observed(3, 150));
        var local =
                LocalEmpiricalBayes.smooth(
                        areas, Lattice.rook(3, 1), Spread.AROUND_FOCAL_MEAN, 0.9);
        var one = smoothed(local, 0);
        var area = local.areas().getFirst();
        var rate = area.neighbourhoodRate() / area.betweenAreas();

        assertThat(area.neighbourhoodRate()).isEqualTo(42.0 / 300);
        assertThat(area.clipped()).isFalse();
        assertThat(one.raw()).isEqualTo(0.02);
        var shape = area.neighbourhoodRate() * rate + 2;
        assertThat(Gamma.regularizedGammaP(shape, one.interval().low() * (rate + 100)))
                .isCloseTo(0.05, within(1e-9));
        assertThat(Gamma.regularizedGammaQ(shape, one.interval().high() * (rate + 100)))
                .isCloseTo(0.05, within(1e-9));
    }

    @Test
    void islandKeepsItsOwnRateWithItsExactInterval() {
        var areas = List.of(new Observed(3, 50), new Observed(0, 70));
        var weights = EdgeList.binary(2, new int[0], new int[0]);

        var local = LocalEmpiricalBayes.smooth(areas, weights, Spread.AROUND_OWN_MEANS, 0.95);

        assertThat(smoothed(local, 0).estimate()).isEqualTo(3.0 / 50);
        assertThat(smoothed(local, 0).ownWeight()).isZero();
        assertThat(smoothed(local, 0).interval())
                .isEqualTo(PoissonInterval.exact(3, 0.95).times(1 / 50.0));
        assertThat(smoothed(local, 1).estimate()).isZero();
    }

    @Test
    void neighbourhoodWithoutEventsIsARateOfZeroWithAnUpperEnd() {
        // Area 0 and its neighbour 1 have none, but 1's own neighbourhood has.
        var areas = List.of(new Observed(0, 50), new Observed(0, 70), new Observed(90, 80));

        var local =
                LocalEmpiricalBayes.smooth(
                        areas, Lattice.rook(3, 1), Spread.AROUND_OWN_MEANS, 0.95);

        assertThat(local.areas().getFirst().betweenAreas()).isPositive();
        assertThat(smoothed(local, 0).estimate()).isZero();
        assertThat(smoothed(local, 0).interval())
                .isEqualTo(PoissonInterval.exact(0, 0.95).times(1 / 120.0));
    }

    @Test
    void areaWithoutExposureTakesNoPart() {
        var areas = List.of(new Observed(3, 50), new Observed(4, 0), new Observed(6, 80));
        var apart = List.of(new Observed(3, 50), new Observed(6, 80));

        var local =
                LocalEmpiricalBayes.smooth(
                        areas, Lattice.within(3, 1, 2), Spread.AROUND_OWN_MEANS, 0.95);
        var without =
                LocalEmpiricalBayes.smooth(
                        apart, Lattice.rook(2, 1), Spread.AROUND_OWN_MEANS, 0.95);
        var alone =
                LocalEmpiricalBayes.smooth(
                        areas.subList(1, 2),
                        EdgeList.binary(1, new int[0], new int[0]),
                        Spread.AROUND_OWN_MEANS,
                        0.95);

        assertThat(local.areas().get(1).smoothed()).isEqualTo(new SmoothedArea.WithoutExposure(4));
        assertThat(local.areas().get(1).neighbourhoodRate()).isEqualTo(9.0 / 130);
        assertThat(local.areas().get(0)).isEqualTo(without.areas().get(0));
        assertThat(alone.areas().getFirst().neighbourhoodRate()).isZero();
    }

    @Test
    void whetherWeightsIncludeTheAreaItselfDoesNotMatter() {
        var areas = IntStream.range(0, 12).mapToObj(i -> new Observed(i * i % 7, 40 + i)).toList();
        var weights = Lattice.queen(4, 3);

        assertThat(
                        LocalEmpiricalBayes.smooth(
                                areas, weights.withSelf(), Spread.AROUND_OWN_MEANS, 0.95))
                .isEqualTo(
                        LocalEmpiricalBayes.smooth(areas, weights, Spread.AROUND_OWN_MEANS, 0.95));
    }

    @Test
    void refusesWeightsForAnotherNumberOfAreas() {
        assertThatThrownBy(() ->
                        LocalEmpiricalBayes.smooth(
                                List.of(new Observed(1, 1)),
                                Lattice.rook(2, 1),
                                Spread.AROUND_OWN_MEANS,
                                0.95))
                .hasMessageContaining("1 areas, but weights for 2");
    }
}
