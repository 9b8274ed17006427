package nl.regiekamer.analysis.smoothing;

import java.util.List;
import nl.regiekamer.analysis.rates.Interval;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.analysis.rates.PoissonInterval;

/**
 * Rates of small areas, drawn towards the rate of all areas together: strongly where few people
 * live, hardly where many do.
 *
 * <p>The rate of a small area jumps by chance: three burglaries among 90 homes look like an
 * epidemic. The method splits the differences between areas into chance (a Poisson count) and real
 * difference (a spread between areas), and keeps of each area's own rate what is more than chance.
 * With y events and exposure n per area, and m areas:
 *
 * <pre>
 * overall rate   b  = Σy / Σn
 * spread         s² = Σ n (y/n - b)² / Σn
 * between areas  a  = s² - b / (Σn / m),   0 if that is negative
 * own weight     w  = a / (a + b/n)
 * estimate          = b + w (y/n - b)
 * </pre>
 *
 * <p>The interval is that of the gamma posterior that has this estimate as its mean: prior with
 * mean b and variance a, so posterior shape b²/a + y and rate b/a + n, equal tails. It takes a and
 * b as known, so it is somewhat too narrow when there are few areas (below some thirty). Where a is
 * 0 the data show no difference between areas beyond chance; every area then gets the overall rate
 * with the exact interval of that rate, from all events together.
 *
 * <p>Assumes that areas are comparable before one looks (exchangeable), that neighbours are not
 * more alike than others, and that counts are Poisson around each area's rate. A city centre among
 * residential areas is drawn to a mean it does not belong to: for a ranking the method is kind to
 * outliers. Show the raw rate beside it.
 *
 * <p>Areas with exposure 0 take no part and are returned as {@link SmoothedArea.WithoutExposure}.
 * With a single area, or no event at all, a is 0.
 *
 * @param overallRate b: events per unit of exposure in all areas with exposure together
 * @param betweenAreas a: variance of the true rates between areas, 0 or more, in squared units of
 *     the rate
 * @param clipped whether the estimate of that variance was negative and was put at 0
 * @param areas in the order given
 * @source Marshall (1991), Mapping disease and mortality rates using empirical Bayes estimators,
 *     Applied Statistics 40(2), 283-294 (global estimator of moments); Clayton and Kaldor (1987),
 *     Biometrics 43, 671-681 (gamma prior)
 */
public record EmpiricalBayes(
        double overallRate, double betweenAreas, boolean clipped, List<SmoothedArea> areas) {

    public EmpiricalBayes {
        areas = List.copyOf(areas);
    }

    /**
     * Smooths the rates of areas that together form the whole.
     *
     * @param areas at least one with exposure
     * @param level confidence of the intervals, between 0 and 1, such as 0.95
     * @throws IllegalArgumentException if no area has exposure
     */
    public static EmpiricalBayes smooth(List<Observed> areas, double level) {
        var whole = wholeOf(areas);
        var overallRate = whole.rate();
        var moment = betweenAreas(areas, whole);
        var clipped = moment < 0;
        var prior = new GammaPrior(overallRate, clipped ? 0 : moment);
        // Without a spread every area has the same interval: that of the whole.
        var ofTheWhole = PoissonInterval.exact(whole.count(), level).times(1 / whole.exposure());
        var smoothed = areas.stream().map(area -> smooth(area, prior, ofTheWhole, level)).toList();
        return new EmpiricalBayes(overallRate, prior.variance(), clipped, smoothed);
    }

    private static Observed wholeOf(List<Observed> areas) {
        var count = 0.0;
        var exposure = 0.0;
        for (var area : areas) {
            if (area.exposure() > 0) {
                count += area.count();
                exposure += area.exposure();
            }
        }
        if (exposure == 0) {
            throw new IllegalArgumentException(
                    "None of the %d areas has exposure, so there is no rate to smooth."
                            .formatted(areas.size()));
        }
        return new Observed(count, exposure);
    }

    /** The moment estimate of the variance between areas; may be negative. */
    private static double betweenAreas(List<Observed> areas, Observed whole) {
        var overallRate = whole.rate();
        var spread = 0.0;
        var withExposure = 0;
        for (var area : areas) {
            if (area.exposure() > 0) {
                var distance = area.rate() - overallRate;
                spread += area.exposure() * distance * distance;
                withExposure++;
            }
        }
        return spread / whole.exposure() - overallRate / (whole.exposure() / withExposure);
    }

    private static SmoothedArea smooth(
            Observed area, GammaPrior prior, Interval ofTheWhole, double level) {
        if (area.exposure() == 0) {
            return new SmoothedArea.WithoutExposure(area.count());
        }
        var raw = area.rate();
        if (prior.variance() == 0) {
            return new SmoothedArea.Smoothed(raw, prior.mean(), 0, ofTheWhole);
        }
        var ownWeight = prior.variance() / (prior.variance() + prior.mean() / area.exposure());
        var estimate = prior.mean() + ownWeight * (raw - prior.mean());
        return new SmoothedArea.Smoothed(raw, estimate, ownWeight, prior.posterior(area, level));
    }
}
