package nl.regiekamer.analysis.warning;

/** What a method says about one period of one series. */
public sealed interface Outcome {

    /**
     * The count was held against its past.
     *
     * @param observed the count
     * @param expected what the past explains, above 0
     * @param bound the highest count that is no alarm, 0 or more; need not be whole
     * @param pValue the probability of this count or a higher one if nothing is the matter
     * @param falseAlarmProbability of a count above the bound if nothing is the matter
     */
    record Assessed(
            double observed,
            double expected,
            double bound,
            double pValue,
            double falseAlarmProbability)
            implements Outcome {

        /** Whether the count lies above the bound. */
        public boolean alarm() {
            return observed > bound;
        }

        /** How far above what was expected, as a share of the way to the bound: above 1, alarm. */
        public double exceedance() {
            return (observed - expected) / (bound - expected);
        }
    }

    /** Nothing can be said. */
    record NotAssessed(Reason reason) implements Outcome {}

    /** Why nothing can be said. */
    enum Reason {
        /** The period itself was not counted, or not in full. */
        NOT_COUNTED,
        /** The series does not go back far enough, or too little of its past was counted. */
        TOO_LITTLE_PAST,
        /** There were fewer recent cases than the method asks for. */
        TOO_FEW_CASES,
        /** Nothing was counted in the periods to compare with, or the model does not settle. */
        NO_FIT
    }
}
