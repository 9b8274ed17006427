package nl.regiekamer.analysis.smoothing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.neighbours.Weights;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.analysis.rates.PoissonInterval;

/**
 * Rates of small areas, drawn towards the rate of their own neighbourhood: the area and its
 * neighbours.
 *
 * <p>As {@link EmpiricalBayes}, with every mean and spread taken over the neighbourhood H of an
 * area instead of over all areas. With y events and exposure n per area and k areas in H:
 *
 * <pre>
 * rate of H      m  = Σ y / Σ n
 * spread         s² = Σ n (y/n - centre)² / Σ n
 * between areas  a  = s² - m / (Σ n / k),   0 if that is negative
 * own weight     w  = a / (a + m/n)
 * estimate          = m + w (y/n - m)
 * </pre>
 *
 * <p>{@link Spread} says what the centre is. Weights only say who the neighbours are; how much they
 * weigh does not count. An island is smoothed towards itself: it keeps its own rate.
 *
 * <p>The interval is that of the gamma posterior with mean m and variance a as prior, equal tails;
 * where a or m is 0 it is the exact interval of the neighbourhood's rate. It takes m and a as
 * known; a neighbourhood of six areas says little about a, so the interval is too narrow. Show the
 * raw rate beside it.
 *
 * <p>Areas with exposure 0 take no part, neither as area nor as neighbour.
 *
 * @param areas in the order given
 * @source Marshall (1991), Mapping disease and mortality rates using empirical Bayes estimators,
 *     Applied Statistics 40(2), 283-294, section on the local estimator
 */
public record LocalEmpiricalBayes(List<Area> areas) {

    /** From which rate the spread within a neighbourhood is measured. */
    public enum Spread {
        /** Each neighbour from the rate of its own neighbourhood. */
        AROUND_OWN_MEANS,
        /** Each neighbour from the rate of the neighbourhood that is looked at. */
        AROUND_FOCAL_MEAN
    }

    /**
     * What the neighbourhood of one area says about it.
     *
     * @param neighbourhoodRate m, events per unit of exposure; 0 where nobody in the neighbourhood
     *     has exposure
     * @param betweenAreas a, 0 or more
     * @param clipped whether the estimate of a was negative and was put at 0
     * @param smoothed the area's own rate and the estimate
     */
    public record Area(
            double neighbourhoodRate,
            double betweenAreas,
            boolean clipped,
            SmoothedArea smoothed) {}

    public LocalEmpiricalBayes {
        areas = List.copyOf(areas);
    }

    /**
     * Smooths the rates of areas.
     *
     * @param areas one per row of the weights
     * @param weights who the neighbours are; whether they include the area itself does not matter
     * @param spread which of the two estimators
     * @param level confidence of the intervals, between 0 and 1, such as 0.95
     * @throws IllegalArgumentException if there are not as many areas as rows
     */
    public static LocalEmpiricalBayes smooth(
            List<Observed> areas, Weights weights, Spread spread, double level) {
        if (areas.size() != weights.size()) {
            throw new IllegalArgumentException(
                    "There are %d areas, but weights for %d."
                            .formatted(areas.size(), weights.size()));
        }
        var neighbourhoods =
                IntStream.range(0, weights.size())
                        .mapToObj(i -> Neighbourhood.of(i, areas, weights))
                        .toList();
        var smoothed = new ArrayList<Area>();
        for (var i = 0; i < areas.size(); i++) {
            var own = areas.get(i);
            smoothed.add(
                    own.exposure() == 0
                            ? new Area(
                                    neighbourhoods.get(i).rate(),
                                    0,
                                    false,
                                    new SmoothedArea.WithoutExposure(own.count()))
                            : smooth(i, areas, neighbourhoods, spread, level));
        }
        return new LocalEmpiricalBayes(smoothed);
    }

    private static Area smooth(
            int number,
            List<Observed> areas,
            List<Neighbourhood> neighbourhoods,
            Spread spread,
            double level) {
        var around = neighbourhoods.get(number);
        var squares = 0.0;
        for (var j : around.members()) {
            var centre =
                    spread == Spread.AROUND_FOCAL_MEAN
                            ? around.rate()
                            : neighbourhoods.get(j).rate();
            var distance = areas.get(j).rate() - centre;
            squares += areas.get(j).exposure() * distance * distance;
        }
        var whole = around.whole();
        var moment =
                squares / whole.exposure()
                        - whole.rate() / (whole.exposure() / around.members().size());
        var between = Math.max(0, moment);
        return new Area(
                whole.rate(),
                between,
                moment < 0,
                smoothed(areas.get(number), whole, between, level));
    }

    private static SmoothedArea smoothed(
            Observed own, Observed whole, double between, double level) {
        var mean = whole.rate();
        if (between == 0 || mean == 0) {
            var interval = PoissonInterval.exact(whole.count(), level).times(1 / whole.exposure());
            return new SmoothedArea.Smoothed(own.rate(), mean, 0, interval);
        }
        var ownWeight = between / (between + mean / own.exposure());
        var estimate = mean + ownWeight * (own.rate() - mean);
        var interval = new GammaPrior(mean, between).posterior(own, level);
        return new SmoothedArea.Smoothed(own.rate(), estimate, ownWeight, interval);
    }

    /** An area and its neighbours, as far as they have exposure. */
    private record Neighbourhood(List<Integer> members, Observed whole) {

        static Neighbourhood of(int area, List<Observed> areas, Weights weights) {
            var members = new ArrayList<Integer>();
            var count = 0.0;
            var exposure = 0.0;
            for (var j : withSelf(area, weights)) {
                if (areas.get(j).exposure() > 0) {
                    members.add(j);
                    count += areas.get(j).count();
                    exposure += areas.get(j).exposure();
                }
            }
            return new Neighbourhood(members, new Observed(count, exposure));
        }

        private static int[] withSelf(int area, Weights weights) {
            return IntStream.concat(IntStream.of(area), IntStream.of(weights.neighbours(area)))
                    .distinct()
                    .toArray();
        }

        double rate() {
            return members.isEmpty() ? 0 : whole.rate();
        }
    }
}
