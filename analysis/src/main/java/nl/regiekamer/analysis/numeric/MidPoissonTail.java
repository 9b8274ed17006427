package nl.regiekamer.analysis.numeric;

import org.hipparchus.special.Gamma;

/**
 * The mid-P tail of an observed Poisson count as a function of the expectation, on the scale u =
 * log(expectation): what lies beyond the count, plus half of the count itself.
 *
 * <p>It is the mean of two gamma tails of neighbouring shapes, {@code count} and {@code count + 1}.
 */
record MidPoissonTail(double count, double logGamma, Tail side) implements TailFunction {

    static MidPoissonTail of(double count, Tail side) {
        return new MidPoissonTail(count, Gamma.logGamma(count), side);
    }

    @Override
    public boolean rising() {
        return side == Tail.LOWER;
    }

    @Override
    public double tail(double u) {
        var expectation = Math.exp(u);
        var halfOfTheCount = gammaDensity(u) / count / 2;
        return side == Tail.LOWER
                ? Math.max(0, Gamma.regularizedGammaP(count, expectation) - halfOfTheCount)
                : Gamma.regularizedGammaQ(count, expectation) + halfOfTheCount;
    }

    @Override
    public double density(double u) {
        return gammaDensity(u) * (1 + Math.exp(u) / count) / 2;
    }

    @Override
    public double densityLogSlope(double u) {
        var ratio = Math.exp(u) / count;
        return count - Math.exp(u) + ratio / (1 + ratio);
    }

    private double gammaDensity(double u) {
        return Math.exp(count * u - Math.exp(u) - logGamma);
    }
}
