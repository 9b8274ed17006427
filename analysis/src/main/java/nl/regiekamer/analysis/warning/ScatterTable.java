package nl.regiekamer.analysis.warning;

/** The probabilities of a count, looked up: fast to draw from and to sum. */
final class ScatterTable {

    private static final double NOTHING = 1e-15;

    private final int first;

    /** Of {@code first + i} or more; 1 at 0. */
    private final double[] atLeast;

    private ScatterTable(int first, double[] atLeast) {
        this.first = first;
        this.atLeast = atLeast;
    }

    static ScatterTable of(OverdispersedCount scatter) {
        var deviation = Math.sqrt(scatter.mean() * scatter.dispersion());
        var first = (int) Math.max(0, Math.floor(scatter.mean() - 9 * deviation));
        var size = (int) Math.ceil(scatter.mean() + 9 * deviation) + 20 - first;
        while (scatter.atLeast((double) first + size) > NOTHING && size < 1 << 22) {
            size *= 2;
        }
        var atLeast = new double[size];
        for (var i = 0; i < size; i++) {
            atLeast[i] = i == 0 ? 1 : scatter.atLeast((double) first + i);
        }
        return new ScatterTable(first, atLeast);
    }

    /** The probability of this whole count or more. */
    double atLeast(double count) {
        if (count <= first) {
            return 1;
        }
        var place = count - first;
        return place < atLeast.length ? atLeast[(int) place] : 0;
    }

    /** The count that a number from 0 to 1 falls on. */
    double draw(double uniform) {
        var tail = 1 - uniform;
        var low = 0;
        var high = atLeast.length;
        while (high - low > 1) {
            var middle = (low + high) / 2;
            if (atLeast[middle] >= tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (double) first + low;
    }
}
