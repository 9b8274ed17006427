package nl.regiekamer.area.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.regiekamer.kernel.RdPoint;
import nl.regiekamer.kernel.Wgs84Point;
import org.jspecify.annotations.Nullable;

/**
 * A place as people copy it from a map: two numbers, in metres of the Dutch grid or in degrees.
 *
 * <p>Degrees may come in either order, for maps write latitude first and files longitude; within
 * the Netherlands the one cannot be the other. Numbers may have a decimal comma when something else
 * parts them.
 *
 * @param system what the numbers are taken for
 * @param point the place in the Dutch grid; null when it lies outside it
 */
public record CoordinateText(System system, @Nullable RdPoint point) {

    /** What the numbers are taken for. */
    public enum System {
        RD,
        DEGREES,
        /** Two numbers that are no place in the Netherlands, in whichever system. */
        ELSEWHERE
    }

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,15})?");
    private static final int LONGEST = 100;

    /** Empty when these are not two numbers. */
    public static Optional<CoordinateText> read(String text) {
        var numbers = numbers(text.strip());
        if (numbers.size() != 2) {
            return Optional.empty();
        }
        var first = numbers.getFirst();
        var second = numbers.getLast();
        if (Math.abs(first) <= 180 && Math.abs(second) <= 180) {
            return Optional.of(degrees(first, second));
        }
        return Optional.of(
                isInGrid(first, second)
                        ? new CoordinateText(System.RD, new RdPoint(first, second))
                        : new CoordinateText(System.ELSEWHERE, null));
    }

    private static CoordinateText degrees(double first, double second) {
        var latitude = Math.max(first, second); // in the Netherlands: 50 to 54 against 3 to 8
        var longitude = Math.min(first, second);
        if (latitude > 90) {
            return new CoordinateText(System.ELSEWHERE, null);
        }
        return DutchGrid.findRd(new Wgs84Point(longitude, latitude))
                .map(point -> new CoordinateText(System.DEGREES, point))
                .orElseGet(() -> new CoordinateText(System.ELSEWHERE, null));
    }

    private static boolean isInGrid(double x, double y) {
        return x >= -7_000 && x <= 300_000 && y >= 289_000 && y <= 629_000;
    }

    private static List<Double> numbers(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        var byWhiteSpace = text.split("[\\s;]+", -1);
        var commasPart = text.contains(".") || byWhiteSpace.length == 1;
        var parts = commasPart ? text.split("[\\s;,]+", -1) : byWhiteSpace;
        var numbers = new ArrayList<Double>();
        for (var part : parts) {
            // A comma that is left at the end parted the numbers: "173000, 387000".
            var number = commasPart ? part : part.replaceFirst(",$", "").replace(',', '.');
            if (!NUMBER.matcher(number).matches()) {
                return List.of();
            }
            numbers.add(Double.parseDouble(number));
        }
        return numbers;
    }
}
