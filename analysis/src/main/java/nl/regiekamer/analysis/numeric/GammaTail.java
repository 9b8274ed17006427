package nl.regiekamer.analysis.numeric;

import org.hipparchus.special.Gamma;

/** A tail of the gamma distribution with scale 1, on the scale u = log(value). */
record GammaTail(double shape, double logGamma, Tail side) implements TailFunction {

    static GammaTail of(double shape, Tail side) {
        return new GammaTail(shape, Gamma.logGamma(shape), side);
    }

    @Override
    public boolean rising() {
        return side == Tail.LOWER;
    }

    @Override
    public double tail(double u) {
        var x = Math.exp(u);
        return side == Tail.LOWER
                ? Gamma.regularizedGammaP(shape, x)
                : Gamma.regularizedGammaQ(shape, x);
    }

    @Override
    public double density(double u) {
        return Math.exp(shape * u - Math.exp(u) - logGamma);
    }

    @Override
    public double densityLogSlope(double u) {
        return shape - Math.exp(u);
    }
}
