package nl.regiekamer.analysis.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How many of the later incidents fell in the places that were forecast.
 *
 * @param hits incidents in the places forecast
 * @param incidents in all places, above 0
 * @param area of the places forecast, above 0
 * @param studyArea area of all places
 * @param mostHits incidents that the best choice of places of at most the same area would have held
 */
public record HotspotScore(
        double hits, double incidents, double area, double studyArea, double mostHits) {

    public HotspotScore {
        if (!(incidents > 0) || !(area > 0) || !(studyArea >= area) || !(hits >= 0)) {
            throw new IllegalArgumentException(
                    "A score needs incidents and an area forecast above 0, within the study area; got %s incidents and %s of %s."
                            .formatted(incidents, area, studyArea));
        }
    }

    /**
     * Scores a forecast: the places with the highest forecast, as many as fit in the area.
     *
     * @param forecast of each place, any numbers; of equals the one with the lower number goes
     *     first
     * @param happened incidents in each place later, 0 or more
     * @param areas of each place, above 0, in square metres or another unit
     * @param areaAtMost to forecast, in the same unit; the first place must fit
     */
    public static HotspotScore of(
            double[] forecast, double[] happened, double[] areas, double areaAtMost) {
        check(forecast, happened, areas);
        var chosen = chosen(forecast, areas, areaAtMost);
        if (chosen.length == 0) {
            throw new IllegalArgumentException(
                    "No place fits in an area of %s.".formatted(areaAtMost));
        }
        var area = sum(areas, chosen);
        var density =
                IntStream.range(0, areas.length).mapToDouble(i -> happened[i] / areas[i]).toArray();
        var best = chosen(density, areas, area);
        var all = IntStream.range(0, areas.length).toArray();
        return new HotspotScore(
                sum(happened, chosen),
                sum(happened, all),
                area,
                sum(areas, all),
                sum(happened, best));
    }

    private static void check(double[] forecast, double[] happened, double[] areas) {
        if (forecast.length != happened.length || forecast.length != areas.length) {
            throw new IllegalArgumentException(
                    "Each place needs a forecast, a count and an area, got %d, %d and %d."
                            .formatted(forecast.length, happened.length, areas.length));
        }
        for (var i = 0; i < areas.length; i++) {
            if (!Double.isFinite(forecast[i])
                    || !(happened[i] >= 0)
                    || Double.isInfinite(happened[i])
                    || !(areas[i] > 0)
                    || Double.isInfinite(areas[i])) {
                throw new IllegalArgumentException(
                        "A place has a finite forecast, 0 incidents or more and an area above 0, got %s, %s and %s for place %d."
                                .formatted(forecast[i], happened[i], areas[i], i));
            }
        }
    }

    /** From the highest score down, as long as the next one fits. */
    private static int[] chosen(double[] score, double[] areas, double areaAtMost) {
        var order =
                IntStream.range(0, score.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -score[i]))
                        .mapToInt(i -> i)
                        .toArray();
        var area = 0.0;
        var count = 0;
        while (count < order.length && area + areas[order[count]] <= areaAtMost * (1 + 1e-12)) {
            area += areas[order[count]];
            count++;
        }
        return Arrays.copyOf(order, count);
    }

    private static double sum(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).sum();
    }

    /** Share of the incidents in the places forecast; from 0 to 1. */
    public double hitRate() {
        return hits / incidents;
    }

    /** Share of the area that was forecast; above 0, at most 1. */
    public double areaShare() {
        return area / studyArea;
    }

    /**
     * Prediction accuracy index: hit rate divided by share of the area. 1 is no better than chance.
     *
     * @source Chainey, Tompson and Uhlig (2008), The utility of hotspot mapping for predicting
     *     spatial patterns of crime, Security Journal 21, 4-28
     */
    public double pai() {
        return hitRate() / areaShare();
    }

    /**
     * Prediction efficiency index: PAI divided by the PAI of the best choice; from 0 to 1. Exact
     * where all places have the same area; with other areas the best choice is taken from the
     * highest density down.
     *
     * @source Hunt (2016), Do crime hot spots move?, dissertation, American University
     */
    public double pei() {
        return mostHits == 0 ? 0 : Math.min(1, hits / mostHits);
    }
}
