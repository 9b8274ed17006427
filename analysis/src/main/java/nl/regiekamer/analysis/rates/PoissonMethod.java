package nl.regiekamer.analysis.rates;

/** The ways in which {@link PoissonInterval} computes an interval, by the names of the field. */
public enum PoissonMethod {
    /** {@link PoissonInterval#exact}: covers at least the stated share. */
    EXACT {
        @Override
        public Interval interval(double count, double level) {
            return PoissonInterval.exact(count, level);
        }
    },
    /** {@link PoissonInterval#midP}: covers about the stated share. */
    MID_P {
        @Override
        public Interval interval(double count, double level) {
            return PoissonInterval.midP(count, level);
        }
    },
    /** {@link PoissonInterval#byar}: as used in public health, with count and count + 1. */
    BYAR {
        @Override
        public Interval interval(double count, double level) {
            return PoissonInterval.byar(count, level);
        }
    },
    /** {@link PoissonInterval#byarHalf}: the variant with count + ½ at both ends. */
    BYAR_HALF {
        @Override
        public Interval interval(double count, double level) {
            return PoissonInterval.byarHalf(count, level);
        }
    };

    /**
     * The interval of the expectation behind a count, in events.
     *
     * @param count events, 0 or more
     * @param level confidence, between 0 and 1
     */
    public abstract Interval interval(double count, double level);
}
