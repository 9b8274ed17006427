package nl.regiekamer.analysis.local;

/** What chance makes of the local statistic of Moran; the formulas stand at {@link LocalMoran}. */
sealed interface Moments {

    double expectation(int area, double sum);

    /** 0 where it is nothing but rounding. */
    double variance(int area, double sum, double sumOfSquares);

    static Moments conditional(Values values) {
        return new Conditional(values, values.squares / values.size());
    }

    static Moments total(Values values) {
        var n = values.size();
        return new Total(n, n * values.fourthPowers() / values.squares / values.squares);
    }

    /** Given the area's own value. */
    record Conditional(Values values, double m2) implements Moments {

        @Override
        public double expectation(int area, double sum) {
            var z = values.centred[area];
            return -z * z * sum / ((values.size() - 1) * m2);
        }

        @Override
        public double variance(int area, double sum, double sumOfSquares) {
            double n = values.size();
            var z = values.centred[area];
            var spread = positive(sumOfSquares - sum * sum / (n - 1), sumOfSquares);
            var others = positive(m2 - z * z / (n - 1), m2);
            return z * z / m2 / m2 * n / (n - 2) * spread * others;
        }
    }

    /** Over all orders of all values. */
    record Total(double n, double b2) implements Moments {

        @Override
        public double expectation(int area, double sum) {
            return -sum / (n - 1);
        }

        @Override
        public double variance(int area, double sum, double sumOfSquares) {
            var squared = sum * sum;
            var variance =
                    sumOfSquares * (n - b2) / (n - 1)
                            + (squared - sumOfSquares) * (2 * b2 - n) / ((n - 1) * (n - 2))
                            - squared / ((n - 1) * (n - 1));
            return positive(variance, sumOfSquares);
        }
    }

    private static double positive(double value, double scale) {
        return value <= Values.ROUNDING * scale ? 0 : value;
    }
}
