package nl.regiekamer.picture.rules;

import nl.regiekamer.analysis.rates.Interval;
import nl.regiekamer.analysis.rates.Observed;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import org.jspecify.annotations.Nullable;

/** Measurements for tests of the rules. */
public final class Measured {

    public static final AreaCode TOWN = new AreaCode("GM0100");

    private Measured() {}

    /** A survey figure with its margin. */
    public static Measurement survey(int year, double value, double margin) {
        return figure(year, value, new Interval(value - margin, value + margin), null, "vm");
    }

    /** A figure without a margin. */
    public static Measurement bare(@Nullable Integer year, double value) {
        return figure(year, value, null, null, "plan");
    }

    /** A count among so many, as a rate per 1,000. */
    public static Measurement count(int year, double count, double exposure) {
        return counted(TOWN, year, count, exposure, "cbs");
    }

    public static Measurement counted(
            AreaCode area, int year, double count, double exposure, String table) {
        var observed = new Observed(count, exposure);
        return new Measurement(
                area,
                Period.year(year),
                observed.rate() * 1000,
                Margins.ofRate(observed, 1000, null),
                observed,
                false,
                "",
                0,
                table);
    }

    public static Measurement of(AreaCode area, double value, @Nullable Interval margin) {
        return new Measurement(area, Period.year(2023), value, margin, null, false, "", 0, "vm");
    }

    /** Too few people for a rate: the count alone. */
    public static Measurement countOnly(AreaCode area, double count) {
        return new Measurement(
                area,
                Period.year(2023),
                count,
                Margins.ofCount(count, null),
                new Observed(count, 120),
                true,
                "",
                0,
                "cbs");
    }

    private static Measurement figure(
            @Nullable Integer year,
            double value,
            @Nullable Interval margin,
            @Nullable Observed observed,
            String table) {
        return new Measurement(
                TOWN,
                year == null ? null : Period.year(year),
                value,
                margin,
                observed,
                false,
                "",
                0,
                table);
    }
}
