package nl.regiekamer.platform.charts;

import org.jspecify.annotations.Nullable;

/**
 * One value on a row, with its margin and the line of what it is compared with.
 *
 * @param axis the scale that all rows share
 * @param value where the dot stands
 * @param low low end of the margin; null when no margin is known
 * @param high high end of the margin; null when no margin is known
 * @param reference value of the dotted line; null for none
 * @param own whether this is the row that the page is about
 * @param label the same in words, for who does not see the picture
 */
public record Range(
        Axis axis,
        double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double reference,
        boolean own,
        String label) {

    public boolean hasMargin() {
        return low != null && high != null;
    }

    public String xValue() {
        return axis.x(value);
    }

    public String xLow() {
        return axis.x(low == null ? value : low);
    }

    public String xHigh() {
        return axis.x(high == null ? value : high);
    }

    public String xReference() {
        return axis.x(reference == null ? 0 : reference);
    }
}
