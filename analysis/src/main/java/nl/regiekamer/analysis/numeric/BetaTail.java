package nl.regiekamer.analysis.numeric;

import org.hipparchus.special.Beta;

/** A tail of the beta distribution, on the scale u = log(share / (1 - share)). */
record BetaTail(double a, double b, double logBeta, Tail side) implements TailFunction {

    static BetaTail of(double a, double b, Tail side) {
        return new BetaTail(a, b, Beta.logBeta(a, b), side);
    }

    @Override
    public boolean rising() {
        return side == Tail.LOWER;
    }

    @Override
    public double tail(double u) {
        return side == Tail.LOWER
                ? Beta.regularizedBeta(share(u), a, b)
                : Beta.regularizedBeta(share(-u), b, a);
    }

    @Override
    public double density(double u) {
        return Math.exp(-a * Math.log1p(Math.exp(-u)) - b * Math.log1p(Math.exp(u)) - logBeta);
    }

    @Override
    public double densityLogSlope(double u) {
        return a * share(-u) - b * share(u);
    }

    private static double share(double u) {
        return 1 / (1 + Math.exp(-u));
    }
}
