package nl.regiekamer.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The columns that explain a count: one number per column for each row.
 *
 * <p>Made by {@link #of(int)}. A column takes 8 bytes a row; columns that are handed over are kept
 * as they are and not copied, so do not change them afterwards.
 *
 * <p>A categorical column uses treatment contrasts: a column of zeros and ones for each level but
 * the first, so that a coefficient says how a level differs from the first one.
 */
public final class Design {

    private final int rows;
    private final List<String> names;
    private final double[][] columns;

    private Design(int rows, List<String> names, double[][] columns) {
        this.rows = rows;
        this.names = List.copyOf(names);
        this.columns = columns;
    }

    /**
     * Begins a design.
     *
     * @param rows how many, 1 or more
     */
    public static Builder of(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException(
                    "A design has one row or more, got %d.".formatted(rows));
        }
        return new Builder(rows);
    }

    public int rows() {
        return rows;
    }

    /** The names of the columns, in order; each differs from the others. */
    public List<String> names() {
        return names;
    }

    /** How many columns. */
    public int size() {
        return columns.length;
    }

    double[] column(int index) {
        return columns[index];
    }

    /** The logarithm of the expectation in one row, without the offset. */
    double predict(int row, double[] coefficients) {
        var eta = 0.0;
        for (var j = 0; j < columns.length; j++) {
            eta += columns[j][row] * coefficients[j];
        }
        return eta;
    }

    /** The rows 0, stride, 2·stride and so on. */
    Design every(int stride) {
        var kept = (rows + stride - 1) / stride;
        var thinned = new double[columns.length][];
        for (var j = 0; j < columns.length; j++) {
            thinned[j] = thin(columns[j], stride);
        }
        return new Design(kept, names, thinned);
    }

    static double[] thin(double[] column, int stride) {
        var kept = new double[(column.length + stride - 1) / stride];
        for (var i = 0; i < kept.length; i++) {
            kept[i] = column[i * stride];
        }
        return kept;
    }

    /** What stops a fit: the first number that is not finite. */
    IllegalArgumentException notFinite() {
        for (var j = 0; j < columns.length; j++) {
            for (var i = 0; i < rows; i++) {
                if (!Double.isFinite(columns[j][i])) {
                    return new IllegalArgumentException(
                            "Column %s holds %s in row %d; a fit needs finite numbers."
                                    .formatted(names.get(j), columns[j][i], i + 1));
                }
            }
        }
        return new IllegalArgumentException(
                "The expected counts are too large for a number; scale the columns.");
    }

    /** Collects columns in the order in which they are named. */
    public static final class Builder {

        private final int rows;
        private final List<String> names = new ArrayList<>();
        private final List<double[]> columns = new ArrayList<>();

        private Builder(int rows) {
            this.rows = rows;
        }

        /** A column of ones: the level where all other columns are 0. */
        public Builder intercept() {
            var ones = new double[rows];
            Arrays.fill(ones, 1);
            return column("(Intercept)", ones);
        }

        /** A numeric column; its coefficient is the change of the log rate per unit. */
        public Builder column(String name, double[] values) {
            if (values.length != rows) {
                throw new IllegalArgumentException(
                        "Column %s has %d values for %d rows."
                                .formatted(name, values.length, rows));
            }
            if (names.contains(name)) {
                throw new IllegalArgumentException("Column %s is there twice.".formatted(name));
            }
            names.add(name);
            columns.add(values);
            return this;
        }

        /** Treatment contrasts of a category; the first level in natural order is the reference. */
        public Builder factor(String name, List<String> values) {
            var levels = new ArrayList<>(new TreeSet<>(values));
            for (var level : levels.subList(Math.min(1, levels.size()), levels.size())) {
                column(name + level, indicator(values, level));
            }
            return this;
        }

        /**
         * Months (or other whole periods) of the year as a category, the lowest one the reference.
         *
         * @param months one number per row, such as 1 to 12
         */
        public Builder months(int[] months) {
            var levels = Arrays.stream(months).sorted().distinct().skip(1).toArray();
            for (var level : levels) {
                var values = Arrays.stream(months).mapToDouble(m -> m == level ? 1 : 0).toArray();
                column("month" + level, values);
            }
            return this;
        }

        /**
         * A smooth season: sin(2πkt/period) and cos(2πkt/period) for k = 1 to pairs.
         *
         * @param time position of each row, in any unit
         * @param period length of the season in that unit, above 0, such as 52.18 weeks
         * @param pairs how many waves, 1 or more
         */
        public Builder harmonics(double[] time, double period, int pairs) {
            if (!(period > 0) || Double.isInfinite(period) || pairs < 1) {
                throw new IllegalArgumentException(
                        "A season has a period above 0 and one pair of waves or more, got %s and %d."
                                .formatted(period, pairs));
            }
            for (var k = 1; k <= pairs; k++) {
                var pace = 2 * Math.PI * k / period;
                column("sin" + k, Arrays.stream(time).map(t -> Math.sin(pace * t)).toArray());
                column("cos" + k, Arrays.stream(time).map(t -> Math.cos(pace * t)).toArray());
            }
            return this;
        }

        /** A change of level: 0 before {@code from}, 1 from then on. */
        public Builder step(String name, double[] time, double from) {
            return column(name, Arrays.stream(time).map(t -> t >= from ? 1 : 0).toArray());
        }

        /** A change of slope: 0 up to {@code from}, then the time since. */
        public Builder ramp(String name, double[] time, double from) {
            return column(name, Arrays.stream(time).map(t -> Math.max(0, t - from)).toArray());
        }

        public Design build() {
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("A design has one column or more.");
            }
            if (columns.size() > rows) {
                throw new IllegalArgumentException(
                        "%d columns cannot be told apart in %d rows."
                                .formatted(columns.size(), rows));
            }
            return new Design(rows, names, columns.toArray(double[][]::new));
        }

        private static double[] indicator(List<String> values, String level) {
            return values.stream().mapToDouble(value -> value.equals(level) ? 1 : 0).toArray();
        }
    }
}
