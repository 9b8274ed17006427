package nl.regiekamer.analysis.scan;

/**
 * The log-likelihood ratio of a zone with more cases than expected.
 *
 * <p>Given the total (Kulldorff 1997), c·log(c/e) + (C-c)·log((C-c)/(C-e)); without it (Neill
 * 2005), c·log(c/e) + e - c. 0 when there are no more cases than expected.
 */
final class Likelihood {

    private static final int TABLE_AT_MOST = 1 << 20;

    private final boolean conditional;
    private final double total;
    private final double[] table;

    Likelihood(boolean conditional, long cases) {
        this.conditional = conditional;
        total = cases;
        table = new double[(int) Math.min(cases, TABLE_AT_MOST) + 1];
        for (var c = 1; c < table.length; c++) {
            table[c] = c * Math.log(c);
        }
    }

    boolean conditional() {
        return conditional;
    }

    double ratio(double cases, double expected) {
        if (cases <= expected) {
            return 0;
        }
        var inside = timesLog(cases) - cases * Math.log(expected);
        if (!conditional) {
            return inside + expected - cases;
        }
        var rest = total - cases;
        return inside + timesLog(rest) - (rest == 0 ? 0 : rest * Math.log(total - expected));
    }

    private double timesLog(double count) {
        return count < table.length ? table[(int) count] : count * Math.log(count);
    }

    /**
     * The fewest cases with which the ratio could exceed another one: the ratio is at most
     * (c-e)²·(1/e + 1/(C-e)), the chi-square distance.
     *
     * @param root square root of the other ratio
     */
    double leastCases(double expected, double root) {
        var rest = total - expected;
        return conditional
                ? expected + root * Math.sqrt(expected * Math.max(0, rest) / total)
                : expected + root * Math.sqrt(expected);
    }

    double relativeRisk(double cases, double expected) {
        return conditional
                ? cases / expected / ((total - cases) / (total - expected))
                : cases / expected;
    }
}
