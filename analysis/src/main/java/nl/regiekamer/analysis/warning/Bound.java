package nl.regiekamer.analysis.warning;

/** From a fitted mean to an outcome. */
sealed interface Bound permits DeltaBound, NegativeBinomialBound {

    Outcome outcome(double observed, double alpha);
}
