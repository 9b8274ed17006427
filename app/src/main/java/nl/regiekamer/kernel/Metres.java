package nl.regiekamer.kernel;

/**
 * A distance.
 *
 * @param value metres, not negative
 */
public record Metres(double value) implements Comparable<Metres> {

    public Metres {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("A distance is not negative, got " + value + " m.");
        }
    }

    @Override
    public int compareTo(Metres other) {
        return Double.compare(value, other.value);
    }
}
