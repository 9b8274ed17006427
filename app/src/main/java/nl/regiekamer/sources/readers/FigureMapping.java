package nl.regiekamer.sources.readers;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a file hold which figures: the definition of kind {@code toewijzing}.
 *
 * @param id of the definition
 * @param area where the area code stands
 * @param period where the period stands; null when the source gives none: unknown
 * @param features where the other dimensions stand, by their names
 * @param measures columns that hold figures, and the measure of each
 * @param others when set, every column not named elsewhere is a measure of its own name
 * @param skipped columns that are left out of {@code others}
 * @param margin columns of a published margin; null for none
 * @param qualifier column of the source's own reserve; null for none
 * @param longForm columns of measure and value where each row is one figure; null for none
 * @param additive measures that are counts, which may be added and divided between areas
 * @param form how the file writes
 */
public record FigureMapping(
        String id,
        Place area,
        @Nullable Place period,
        Map<String, Place> features,
        List<Measure> measures,
        boolean others,
        Set<String> skipped,
        @Nullable MarginColumns margin,
        @Nullable String qualifier,
        @Nullable LongForm longForm,
        Set<String> additive,
        Form form) {

    /** A column's name, or one value for all rows. */
    public sealed interface Place {
        record Column(String name) implements Place {}

        record Fixed(String value) implements Place {}
    }

    /**
     * A column of figures.
     *
     * @param column its name
     * @param measure name of the measure
     * @param mayBeNegative whether a value below zero is possible, as for a balance
     */
    public record Measure(String column, String measure, boolean mayBeNegative) {}

    /** The columns of a published margin. */
    public record MarginColumns(String low, String high) {}

    /** The columns of a file in which each row is one figure. */
    public record LongForm(String measureColumn, String valueColumn) {}

    /**
     * How a file writes.
     *
     * @param separator between columns; null to find out
     * @param decimalSign comma or point; null to find out
     * @param unpublished texts that mean "not published", besides the usual ones
     */
    public record Form(
            @Nullable Character separator,
            @Nullable Character decimalSign,
            Set<String> unpublished) {

        public static final Form UNKNOWN = new Form(null, null, Set.of());

        public Form {
            unpublished = Collections.unmodifiableSortedSet(new TreeSet<>(unpublished));
        }
    }

    /** Collections keep an order, so that equal mappings have equal texts. */
    public FigureMapping {
        features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
        measures = List.copyOf(measures);
        skipped = Collections.unmodifiableSortedSet(new TreeSet<>(skipped));
        additive = Collections.unmodifiableSortedSet(new TreeSet<>(additive));
    }

    /** The same with one period for all rows, as chosen with the file. */
    public FigureMapping withPeriod(String text) {
        return new FigureMapping(
                id,
                area,
                new Place.Fixed(text),
                features,
                measures,
                others,
                skipped,
                margin,
                qualifier,
                longForm,
                additive,
                form);
    }
}
