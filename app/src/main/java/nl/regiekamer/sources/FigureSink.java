package nl.regiekamer.sources;

import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import org.jspecify.annotations.Nullable;

/** Where a reader brings what it reads. Figures of one delivery do not repeat. */
public interface FigureSink {

    /** A figure; the delivery is that of the import at hand. */
    void figure(Reading reading);

    /** Something that the supplier should know. */
    void issue(DataIssue issue);

    /** A row was seen, with this many cells that the source left unpublished. */
    void row(int unpublished);

    /**
     * A value as read.
     *
     * @param series what is measured
     * @param area where
     * @param period when; null for unknown
     * @param value the number
     * @param margin published margin; null for none
     * @param qualifier the source's own reserve; null for none
     * @param line where it stands in the file
     * @param additive whether it is a count: parts of areas may be added, and an area be divided
     */
    record Reading(
            SeriesKey series,
            AreaCode area,
            @Nullable Period period,
            double value,
            Figure.@Nullable Margin margin,
            @Nullable String qualifier,
            long line,
            boolean additive) {

        /** The same value elsewhere. */
        Reading in(AreaCode other) {
            return new Reading(series, other, period, value, margin, qualifier, line, additive);
        }
    }
}
