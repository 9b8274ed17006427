package nl.regiekamer.analysis.warning;

/** Logarithms and powers of small whole counts, looked up. */
final class LogTable {

    private static final int SIZE = 1024;
    private static final double[] LOG = new double[SIZE];
    private static final double[] TWO_THIRDS = new double[SIZE];

    static {
        for (var k = 1; k < SIZE; k++) {
            LOG[k] = Math.log(k);
            TWO_THIRDS[k] = Math.cbrt((double) k * k);
        }
    }

    private LogTable() {}

    /** The natural logarithm of a count above 0. */
    static double log(double count) {
        var whole = (int) count;
        return whole == count && whole < SIZE ? LOG[whole] : Math.log(count);
    }

    /** The count to the power 2/3. */
    static double twoThirds(double count) {
        var whole = (int) count;
        return whole == count && whole < SIZE ? TWO_THIRDS[whole] : Math.cbrt(count * count);
    }
}
