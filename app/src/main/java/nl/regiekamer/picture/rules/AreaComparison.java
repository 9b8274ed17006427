package nl.regiekamer.picture.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.analysis.rates.RateComparison;
import nl.regiekamer.analysis.testing.MultipleTesting;
import nl.regiekamer.kernel.AreaCode;

/**
 * Which areas differ demonstrably from the rest of the municipality. Each area is tested against
 * all others together (exact, conditional on the total), and the p-values are corrected for the
 * number of areas looked at (Benjamini and Hochberg, 5%).
 */
public final class AreaComparison {

    private static final double LEVEL = 0.95;

    private AreaComparison() {}

    /**
     * @param areas the areas to test: those with enough people for a rate
     * @param whole the municipality, of which each area is a part
     * @return a standing for each area given, in the same order
     */
    public static Map<AreaCode, Standing> againstRest(
            Map<AreaCode, Observed> areas, Observed whole) {
        var entries = List.copyOf(areas.entrySet());
        var raw = entries.stream().mapToDouble(area -> p(area.getValue(), whole)).toArray();
        var corrected = MultipleTesting.benjaminiHochberg(raw);
        var standings = new LinkedHashMap<AreaCode, Standing>();
        for (var i = 0; i < entries.size(); i++) {
            var area = entries.get(i);
            standings.put(area.getKey(), standing(area.getValue(), whole, corrected[i]));
        }
        return standings;
    }

    /** Figures rounded each on their own can make a part larger than its whole: no test then. */
    private static double p(Observed area, Observed whole) {
        var impossible = area.count() > whole.count() || area.exposure() >= whole.exposure();
        return impossible ? Double.NaN : RateComparison.withRestOfCity(area, whole, LEVEL).pValue();
    }

    private static Standing standing(Observed area, Observed whole, double p) {
        if (Double.isNaN(p)) {
            return Standing.UNKNOWN;
        }
        if (p >= 1 - LEVEL) {
            return Standing.SAME;
        }
        return area.rate() > whole.rate() ? Standing.HIGHER : Standing.LOWER;
    }
}
