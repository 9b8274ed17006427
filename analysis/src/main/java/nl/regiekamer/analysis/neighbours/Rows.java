package nl.regiekamer.analysis.neighbours;

/** Turns counts per row into the places where rows begin. */
final class Rows {

    private Rows() {}

    /**
     * Replaces counts by their running sum: with the count of row i at i + 1, the first link of row
     * i stands at i afterwards.
     *
     * @return the number of links
     * @throws IllegalArgumentException for more links than an array can number
     */
    static int accumulate(int[] first) {
        var sum = 0L;
        for (var i = 0; i < first.length; i++) {
            sum += first[i];
            if (sum > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(
                        """
                        %d areas have more than %d neighbours together, which is more than can be numbered.
                        Maybe the distance is too large.\
                        """
                                .formatted(first.length - 1, sum - 1));
            }
            first[i] = (int) sum;
        }
        return (int) sum;
    }
}
