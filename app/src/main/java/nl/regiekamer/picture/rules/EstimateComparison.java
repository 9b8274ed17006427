package nl.regiekamer.picture.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiekamer.analysis.rates.Interval;
import nl.regiekamer.analysis.testing.EstimateDifference;
import nl.regiekamer.analysis.testing.MultipleTesting;
import nl.regiekamer.analysis.testing.PublishedEstimate;
import nl.regiekamer.kernel.AreaCode;

/**
 * Which areas differ demonstrably from the municipality by figures with a published margin, for
 * instance of a survey; corrected for the number of areas (Benjamini and Hochberg, 5%).
 */
final class EstimateComparison {

    private EstimateComparison() {}

    static Map<AreaCode, Standing> againstWhole(List<Measurement> figures, Measurement whole) {
        var comparable = figures.stream().filter(Measurement::isComparable).toList();
        var raw =
                comparable.stream()
                        .mapToDouble(figure ->
                                EstimateDifference.between(estimate(whole), estimate(figure))
                                        .pValue())
                        .toArray();
        var corrected = MultipleTesting.benjaminiHochberg(raw);
        var standings = new LinkedHashMap<AreaCode, Standing>();
        for (var i = 0; i < comparable.size(); i++) {
            var figure = comparable.get(i);
            var standing =
                    !(corrected[i] < 0.05)
                            ? Standing.SAME
                            : figure.value() > whole.value() ? Standing.HIGHER : Standing.LOWER;
            standings.put(figure.area(), standing);
        }
        return standings;
    }

    private static PublishedEstimate estimate(Measurement figure) {
        var interval = figure.interval();
        var margin = interval == null ? Interval.ANY_RATIO : interval;
        return new PublishedEstimate(figure.value(), (margin.high() - margin.low()) / 2);
    }
}
