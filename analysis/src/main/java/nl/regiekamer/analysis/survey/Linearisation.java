package nl.regiekamer.analysis.survey;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.numeric.Arguments;

/**
 * The sums behind the estimates of all domains at once.
 *
 * <p>Without calibration a respondent bears on one domain only, so one walk over the respondents
 * gives the variances of all domains. After it every respondent bears on every domain by a
 * residual, so domains are walked one by one, on all cores.
 */
final class Linearisation {

    /** Squared answers that differ by less than this share of themselves are equal. */
    private static final double ROUNDING = 1e-26;

    private final SurveyDesign design;
    private final PrimaryUnits units;
    private final double[] y;
    private final double[] x;
    private final Categories domains;
    private final boolean total;
    private final double[] weights;
    private final int[] codes;
    private final double[] sumW;
    private final double[] sumWy;
    private final double[] sumWx;
    private final double[] sumW2;
    private final int[] respondents;

    private Linearisation(
            SurveyDesign design, double[] y, double[] x, Categories domains, boolean total) {
        Arguments.length("Answers", y.length, design.size());
        Arguments.length("The denominator", x.length, design.size());
        domains.requireSize(design.size());
        this.design = design;
        this.units = PrimaryUnits.of(design);
        this.y = y;
        this.x = x;
        this.domains = domains;
        this.total = total;
        this.weights = design.weightsInPlace();
        this.codes = domains.codes();
        this.sumW = new double[domains.count()];
        this.sumWy = new double[domains.count()];
        this.sumWx = new double[domains.count()];
        this.sumW2 = new double[domains.count()];
        this.respondents = new int[domains.count()];
        sum();
    }

    static Linearisation ratios(SurveyDesign design, double[] y, double[] x, Categories domains) {
        var sums = new Linearisation(design, y, x, domains, false);
        sums.requireDenominators();
        return sums;
    }

    static Linearisation totals(SurveyDesign design, double[] y, Categories domains) {
        var ones = new double[design.size()];
        Arrays.fill(ones, 1);
        var sums = new Linearisation(design, y, ones, domains, true);
        sums.requireDenominators();
        return sums;
    }

    private void sum() {
        for (var i = 0; i < codes.length; i++) {
            var d = codes[i];
            if (d == Categories.NONE) {
                continue;
            }
            if (!Double.isFinite(y[i]) || !Double.isFinite(x[i])) {
                throw new IllegalArgumentException(
                        "The answer of respondent %d is no finite number: %s, %s.\nMaybe leave out who did not answer by Categories.NONE."
                                .formatted(i, y[i], x[i]));
            }
            var w = weights[i];
            sumW[d] += w;
            sumWy[d] += w * y[i];
            sumWx[d] += w * x[i];
            sumW2[d] += w * w;
            if (w != 0) {
                respondents[d]++;
            }
        }
    }

    private void requireDenominators() {
        for (var d = 0; d < sumWx.length; d++) {
            if (sumWx[d] == 0) {
                throw new IllegalArgumentException(
                        "Domain %s has a denominator of 0.".formatted(domains.labels().get(d)));
            }
        }
    }

    List<SurveyEstimate> estimates() {
        var variances =
                design.calibrations().isEmpty() ? variancesInOneWalk() : variancesDomainByDomain();
        var spreads = spreads();
        var degrees = degreesOfFreedom();
        return IntStream.range(0, sumW.length)
                .mapToObj(d -> estimate(d, variances[d], spreads[d], degrees[d]))
                .toList();
    }

    private SurveyEstimate estimate(int d, double variance, double spread, int degrees) {
        var value = total ? sumWy[d] : sumWy[d] / sumWx[d];
        var n = respondents[d];
        var effective = sumW[d] * sumW[d] / sumW2[d];
        var designEffect = n / effective;
        if (spread > 0 && n > 1) {
            effective = spread / variance;
            var left = design.population() == null ? 1 : 1 - n / sumW[d];
            designEffect = left > 0 ? variance / (spread / (n - 1) * left) : designEffect;
        }
        return new SurveyEstimate(value, Math.sqrt(variance), n, degrees, designEffect, effective);
    }

    /** How much one more respondent like i would move the value of its own domain. */
    private double influence(int i, int d) {
        return total ? y[i] : (y[i] - sumWy[d] / sumWx[d] * x[i]) / sumWx[d];
    }

    private double[] variancesInOneWalk() {
        var sums = new DomainSums(sumW.length, units.strata());
        var order = design.clusters() == null ? null : respondentsByUnit();
        for (var from = 0; from < codes.length; ) {
            var to = order == null ? from + 1 : endOfUnit(order, from);
            for (var k = from; k < to; k++) {
                var i = order == null ? k : order[k];
                if (codes[i] != Categories.NONE) {
                    sums.add(codes[i], weights[i] * influence(i, codes[i]));
                }
            }
            sums.closeUnit(units.stratumOf(units.unitOf(order == null ? from : order[from])));
            from = to;
        }
        return IntStream.range(0, sumW.length)
                .mapToDouble(d -> units.variance(sums.of(d)))
                .toArray();
    }

    private int endOfUnit(int[] order, int from) {
        var unit = units.unitOf(order[from]);
        var to = from + 1;
        while (to < order.length && units.unitOf(order[to]) == unit) {
            to++;
        }
        return to;
    }

    /** The respondents, those of a primary unit together. */
    private int[] respondentsByUnit() {
        var next = new int[units.units() + 1];
        for (var i = 0; i < codes.length; i++) {
            next[units.unitOf(i) + 1]++;
        }
        for (var unit = 0; unit < units.units(); unit++) {
            next[unit + 1] += next[unit];
        }
        var order = new int[codes.length];
        for (var i = 0; i < codes.length; i++) {
            order[next[units.unitOf(i)]++] = i;
        }
        return order;
    }

    private double[] variancesDomainByDomain() {
        return IntStream.range(0, sumW.length)
                .parallel()
                .mapToDouble(d -> {
                    var z = new double[codes.length];
                    for (var i = 0; i < z.length; i++) {
                        z[i] = codes[i] == d ? influence(i, d) : 0;
                    }
                    return variance(design, units, z);
                })
                .toArray();
    }

    /** The variance of the statistic with influence z, which is overwritten. */
    static double variance(SurveyDesign design, PrimaryUnits units, double[] z) {
        for (var calibration : design.calibrations()) {
            calibration.leaveResiduals(z);
        }
        var weights = design.weightsInPlace();
        var totals = new double[units.units()];
        for (var i = 0; i < z.length; i++) {
            totals[units.unitOf(i)] += weights[i] * z[i];
        }
        return units.variance(totals);
    }

    /**
     * The spread of single answers in each domain, in the squared unit of its value: over n - 1 the
     * variance of a simple random sample. 0 where the answers differ by rounding only.
     */
    private double[] spreads() {
        var spreads = new double[sumW.length];
        var sizes = new double[sumW.length];
        for (var i = 0; i < codes.length; i++) {
            var d = codes[i];
            if (d != Categories.NONE) {
                var ratio = total ? sumWy[d] / sumW[d] : sumWy[d] / sumWx[d];
                var away = y[i] - ratio * x[i];
                spreads[d] += weights[i] * away * away;
                sizes[d] += weights[i] * y[i] * y[i];
            }
        }
        for (var d = 0; d < spreads.length; d++) {
            var perAnswer = total ? sumW[d] : sumW[d] / sumWx[d];
            spreads[d] =
                    spreads[d] <= ROUNDING * sizes[d]
                            ? 0
                            : spreads[d] / sumW[d] * perAnswer * perAnswer;
        }
        return spreads;
    }

    private int[] degreesOfFreedom() {
        var degrees = new int[sumW.length];
        var unitSeen = new HashSet<Long>();
        var stratumSeen = new boolean[sumW.length][units.strata()];
        for (var i = 0; i < codes.length; i++) {
            if (codes[i] == Categories.NONE || weights[i] == 0) {
                continue;
            }
            var d = codes[i];
            var unit = units.unitOf(i);
            if (design.clusters() == null || unitSeen.add((long) d << 32 | unit)) {
                degrees[d]++;
            }
            if (!stratumSeen[d][units.stratumOf(unit)]) {
                stratumSeen[d][units.stratumOf(unit)] = true;
                degrees[d]--;
            }
        }
        return degrees;
    }
}
