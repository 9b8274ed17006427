package nl.regiekamer.analysis.local;

/** On which side of the mean an area lies, and on which its neighbours; ties count as low. */
public enum Quadrant {
    /** High among high. */
    HIGH_HIGH,
    /** Low among low. */
    LOW_LOW,
    /** Low among high. */
    LOW_HIGH,
    /** High among low. */
    HIGH_LOW;

    /** Of a value and the weighted sum of its neighbours' values, both taken from the mean. */
    static Quadrant of(double own, double neighbours) {
        if (own > 0) {
            return neighbours > 0 ? HIGH_HIGH : HIGH_LOW;
        }
        return neighbours > 0 ? LOW_HIGH : LOW_LOW;
    }
}
