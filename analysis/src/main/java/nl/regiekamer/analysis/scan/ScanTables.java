package nl.regiekamer.analysis.scan;

/** Checks and sums of tables with a row per period and a column per area. */
final class ScanTables {

    private ScanTables() {}

    static long total(int[][] cases) {
        var total = 0L;
        for (var row : cases) {
            for (var count : row) {
                total += count;
            }
        }
        return total;
    }

    static void check(int[][] cases, double[][] expected, int areas) {
        if (cases.length == 0 || cases.length != expected.length) {
            throw new IllegalArgumentException(
                    "A scan needs as many periods of cases as of expectations, one or more; got %d and %d."
                            .formatted(cases.length, expected.length));
        }
        for (var t = 0; t < cases.length; t++) {
            if (cases[t].length != areas || expected[t].length != areas) {
                throw new IllegalArgumentException(
                        "Period %d has %d cases and %d expectations for %d areas."
                                .formatted(t, cases[t].length, expected[t].length, areas));
            }
            checkRow(cases[t], expected[t]);
        }
        if (total(cases) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "There are %d cases; a scan takes at most %d."
                            .formatted(total(cases), Integer.MAX_VALUE));
        }
    }

    private static void checkRow(int[] cases, double[] expected) {
        for (var i = 0; i < cases.length; i++) {
            if (cases[i] < 0 || !(expected[i] > 0) || Double.isInfinite(expected[i])) {
                throw new IllegalArgumentException(
                        "An area has 0 cases or more and a population or expectation above 0, got %d and %s for area %d."
                                .formatted(cases[i], expected[i], i));
            }
        }
    }

    /** The expectations of each cell when all cases are shared out by population. */
    static double[][] share(double[][] population, long cases) {
        var sum = 0.0;
        for (var row : population) {
            for (var people : row) {
                sum += people;
            }
        }
        var expected = new double[population.length][];
        for (var t = 0; t < population.length; t++) {
            expected[t] = population[t].clone();
            for (var i = 0; i < expected[t].length; i++) {
                expected[t][i] *= cases / sum;
            }
        }
        return expected;
    }
}
