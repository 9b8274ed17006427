package nl.regiekamer.analysis.numeric;

/**
 * One tail of a distribution on a log scale {@code u} (log of the value, or log of the odds), with
 * what is needed to invert it.
 *
 * <p>On that scale the tails of the gamma and the beta distribution are log-concave, so that
 * Newton-like steps on the logarithm of the tail converge from nearly everywhere.
 */
interface TailFunction {

    /** Whether the tail grows with {@code u}: a lower tail does, an upper tail does not. */
    boolean rising();

    /** The probability in the tail, from 0 to 1. */
    double tail(double u);

    /** The density on the log scale, so the size of the derivative of the tail. */
    double density(double u);

    /** The derivative of the logarithm of the density. */
    double densityLogSlope(double u);
}
