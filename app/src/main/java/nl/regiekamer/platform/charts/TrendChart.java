package nl.regiekamer.platform.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;

/**
 * Values per year with their margins, drawn with what may not be joined: a missing year is dotted,
 * a break in the series is a dashed line with words, a disturbed period a grey band. One point
 * after a break stands alone, open.
 */
public final class TrendChart {

    /**
     * A year's value.
     *
     * @param year calendar year
     * @param value height
     * @param low low end of the margin; null when unknown
     * @param high high end of the margin; null when unknown
     * @param segment points of one segment may be joined; a break raises the number
     */
    public record Point(
            int year, double value, @Nullable Double low, @Nullable Double high, int segment) {}

    /** A period in which circumstances pressed on the figures. */
    public record Disturbance(double from, double until, String label) {}

    /** Where the series broke, between two years. */
    public record Break(double at, String label) {}

    /** A line with its style. */
    public record Line(String style, String x1, String y1, String x2, String y2) {}

    /** A dot with its margin. */
    public record Dot(
            String style, String x, String y, @Nullable String yLow, @Nullable String yHigh) {}

    /** Words at a place. */
    public record Words(String style, String x, String y, String anchor, String text) {}

    /** A grey band. */
    public record Band(String x, String width, String y, String height) {}

    private static final double LEFT = 6;
    private static final double RIGHT = 95;
    private static final double TOP = 34;
    private static final int LABELLED = 150; // a lower chart has no room for a scale

    private final int height;
    private final String label;
    private final List<Line> lines = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();
    private final Axis axis;
    private final int firstYear;
    private final int lastYear;

    private TrendChart(int height, String label, List<Point> points) {
        this.height = height;
        this.label = label;
        this.axis =
                Axis.upTo(
                        points.stream()
                                .mapToDouble(p -> p.high() == null ? p.value() : p.high())
                                .max()
                                .orElse(1));
        this.firstYear = points.stream().mapToInt(Point::year).min().orElse(0);
        this.lastYear = points.stream().mapToInt(Point::year).max().orElse(0);
    }

    /**
     * What a trend chart is drawn from.
     *
     * @param unit stands at the top of the scale
     * @param names whose line a segment is, where lines of different areas stand in one chart
     */
    public record Input(
            List<Point> points,
            List<Disturbance> disturbances,
            List<Break> breaks,
            String unit,
            int decimals,
            Map<Integer, String> names) {

        /** All segments are of one area. */
        public Input(
                List<Point> points,
                List<Disturbance> disturbances,
                List<Break> breaks,
                String unit,
                int decimals) {
            this(points, disturbances, breaks, unit, decimals, Map.of());
        }
    }

    /** Draws the points; at least one. */
    public static TrendChart of(Input input, int height, String label) {
        var chart = new TrendChart(height, label, input.points());
        chart.drawGround(input.unit());
        input.disturbances().forEach(chart::drawDisturbance);
        chart.joinPoints(input.points());
        chart.drawDots(input.points());
        chart.labelTurningPoints(input);
        input.breaks().forEach(chart::drawBreak);
        return chart;
    }

    private double x(double year) {
        return lastYear == firstYear
                ? (LEFT + RIGHT) / 2
                : LEFT + (RIGHT - LEFT) * (year - firstYear) / (lastYear - firstYear);
    }

    private double bottom() {
        return height - 26;
    }

    private double y(double value) {
        return bottom() - (bottom() - TOP) * value / axis.top();
    }

    private void drawGround(String unit) {
        for (var tick : axis.ticks()) {
            var y = Axis.pixels(y(tick));
            if (tick == 0 || height >= LABELLED) {
                lines.add(new Line(tick == 0 ? "ax0" : "ax", "0", y, "100%", y));
            }
            if (tick > 0 && height >= LABELLED) {
                var text = axis.label(tick) + (tick == axis.top() ? " " + unit : "");
                words.add(new Words("", "0", Axis.pixels(y(tick) - 4), "start", text));
            }
        }
        for (var year = firstYear; year <= lastYear; year++) {
            if (height < LABELLED && year != firstYear && year != lastYear) {
                continue;
            }
            words.add(
                    new Words(
                            hasRoomOnAPhone(year) ? "" : "wide",
                            Axis.percent(x(year)),
                            String.valueOf(height - 8),
                            "middle",
                            String.valueOf(year)));
        }
    }

    /** The ends, and every fourth year that does not touch them. */
    private boolean hasRoomOnAPhone(int year) {
        var fromTheEnds = Math.min(year - firstYear, lastYear - year);
        return fromTheEnds == 0 && (year == lastYear || lastYear - year > 1)
                || fromTheEnds > 1 && (lastYear - year) % 4 == 0;
    }

    private void drawDisturbance(Disturbance period) {
        var from = Math.max(period.from(), firstYear - 0.4);
        var until = Math.min(period.until(), lastYear + 0.4);
        if (from >= until) {
            return;
        }
        bands.add(
                new Band(
                        Axis.percent(x(from)),
                        Axis.percent(x(until) - x(from)),
                        Axis.pixels(TOP - 6),
                        Axis.pixels(bottom() - TOP + 6)));
        words.add(
                new Words(
                        "",
                        Axis.percent(x((from + until) / 2)),
                        Axis.pixels(bottom() - 8),
                        "middle",
                        period.label()));
    }

    private void joinPoints(List<Point> points) {
        for (var i = 1; i < points.size(); i++) {
            var from = lastOf(points.get(i).segment(), points.subList(0, i));
            var to = points.get(i);
            if (from != null) {
                lines.add(
                        new Line(
                                to.year() - from.year() == 1 ? "ln" : "gap",
                                Axis.percent(x(from.year())),
                                Axis.pixels(y(from.value())),
                                Axis.percent(x(to.year())),
                                Axis.pixels(y(to.value()))));
            }
        }
    }

    private static @Nullable Point lastOf(int segment, List<Point> points) {
        return points.stream()
                .filter(point -> point.segment() == segment)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private void drawDots(List<Point> points) {
        for (var point : points) {
            var alone = points.stream().filter(p -> p.segment() == point.segment()).count() == 1;
            var low = point.low();
            var high = point.high();
            dots.add(
                    new Dot(
                            alone && points.size() > 1 ? "pt-new" : "pt",
                            Axis.percent(x(point.year())),
                            Axis.pixels(y(point.value())),
                            low == null ? null : Axis.pixels(y(low)),
                            high == null ? null : Axis.pixels(y(high))));
        }
    }

    /** First and last of each segment carry their number, the first also its name. */
    private void labelTurningPoints(Input input) {
        var points = input.points();
        for (var i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var first = i == 0 || points.get(i - 1).segment() != point.segment();
            var last = i == points.size() - 1 || points.get(i + 1).segment() != point.segment();
            var number = Dutch.number(point.value(), input.decimals());
            var name = input.names().get(point.segment());
            if (first && name != null) {
                nameSegment(points, i, name + " " + number);
            } else if (first || last) {
                label(point, -14, "middle", number);
            }
        }
    }

    /** Inwards from the edge, and below a line that lies higher. */
    private void nameSegment(List<Point> points, int place, String text) {
        var point = points.get(place);
        var below = place > 0 && point.value() < points.get(place - 1).value();
        var anchor = place == 0 ? "start" : place == points.size() - 1 ? "end" : "middle";
        label(point, below ? 26 : -14, anchor, text);
    }

    private void label(Point point, int lower, String anchor, String text) {
        words.add(
                new Words(
                        "lab halo",
                        Axis.percent(x(point.year())),
                        Axis.pixels(y(point.value()) + lower),
                        anchor,
                        text));
    }

    private void drawBreak(Break place) {
        var x = Axis.percent(x(place.at()));
        lines.add(new Line("brk", x, Axis.pixels(TOP - 14), x, Axis.pixels(bottom())));
        var end = place.at() > (firstYear + lastYear) / 2.0;
        words.add(
                new Words(
                        "lab halo wide",
                        Axis.percent(x(place.at()) + (end ? -0.6 : 0.6)),
                        Axis.pixels(TOP - 18),
                        end ? "end" : "start",
                        place.label()));
        words.add(new Words("lab halo narrow", x, Axis.pixels(TOP - 18), "middle", "breuk"));
    }

    public int height() {
        return height;
    }

    public String label() {
        return label;
    }

    public List<Line> lines() {
        return lines;
    }

    public List<Dot> dots() {
        return dots;
    }

    public List<Words> words() {
        return words;
    }

    public List<Band> bands() {
        return bands;
    }
}
