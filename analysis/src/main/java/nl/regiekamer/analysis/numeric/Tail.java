package nl.regiekamer.analysis.numeric;

/** The end of a distribution in which a probability is counted. */
public enum Tail {
    /** Everything at or below the point. */
    LOWER,
    /** Everything above the point. */
    UPPER
}
