package nl.regiekamer.kernel;

/**
 * A place in the Dutch national grid (Rijksdriehoekstelsel New, EPSG:28992), in which distances are
 * measured.
 *
 * @param x metres east, within the grid between -7,000 and 300,000
 * @param y metres north, within the grid between 289,000 and 629,000
 */
public record RdPoint(double x, double y) {

    public RdPoint {
        if (!(x >= -7_000 && x <= 300_000 && y >= 289_000 && y <= 629_000)) {
            throw new IllegalArgumentException(
                    "(%s, %s) lies outside the Dutch grid.\nMaybe these are degrees, or x and y are swapped."
                            .formatted(x, y));
        }
    }
}
