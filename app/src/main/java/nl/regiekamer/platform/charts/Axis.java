package nl.regiekamer.platform.charts;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.platform.web.Dutch;

/**
 * A scale from zero to a round number that holds all values, with two to five steps.
 *
 * @param top value at the end; positive
 * @param ticks values with a mark, from zero to the top
 */
public record Axis(double top, List<Double> ticks) {

    private static final double MARGIN = 2; // per cent on each side, so that a dot is never cut

    public Axis {
        ticks = List.copyOf(ticks);
    }

    /** The smallest round axis that reaches the highest value; zero and less give an axis to 1. */
    public static Axis upTo(double highest) {
        var step = roundStep(highest > 0 ? highest : 1);
        var steps = (int) Math.ceil((highest > 0 ? highest : 1) / step - 1e-9);
        var ticks = new ArrayList<Double>();
        for (var i = 0; i <= steps; i++) {
            ticks.add(i * step);
        }
        return new Axis(step * steps, ticks);
    }

    /** 1, 2, 2.5 or 5 times a power of ten: the one that gives four steps or fewer. */
    private static double roundStep(double highest) {
        var power = Math.pow(10, Math.floor(Math.log10(highest)) - 1);
        for (var unit : new double[] {1, 2, 2.5, 5, 10, 20, 25, 50}) {
            if (highest / (unit * power) <= 4) {
                return unit * power;
            }
        }
        return 100 * power;
    }

    /** Place of a value on the line, as an SVG percentage; a value beyond the end stands there. */
    public String x(double value) {
        return percent(MARGIN + (100 - 2 * MARGIN) * Math.clamp(value / top, 0, 1));
    }

    /** The mark's number in as few decimals as the steps need. */
    public String label(double tick) {
        var step = ticks.size() > 1 ? ticks.get(1) : top;
        return Dutch.number(tick, decimals(step));
    }

    /** How many decimals write a round number in full. */
    private static int decimals(double round) {
        var decimals = 0;
        for (var rest = round;
                decimals < 9 && Math.abs(rest - Math.rint(rest)) > 1e-6;
                rest *= 10) {
            decimals++;
        }
        return decimals;
    }

    /**
     * As SVG writes it, with a point and two decimals; a formatter would cost more than the page.
     */
    static String percent(double value) {
        var hundredths = Math.round(Math.abs(value) * 100);
        var decimals = hundredths % 100;
        return (value < 0 && hundredths > 0 ? "-" : "")
                + hundredths / 100
                + (decimals < 10 ? ".0" : ".")
                + decimals
                + "%";
    }

    static String pixels(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }
}
