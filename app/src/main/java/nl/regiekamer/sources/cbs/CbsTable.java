package nl.regiekamer.sources.cbs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table says about itself.
 *
 * @param title for people; empty if not given
 * @param dimensions besides area and time, by key
 * @param area key of the dimension of areas
 * @param time key of the dimension of time; null where the whole table is about one period
 * @param period of the whole table, as the metadata writes it; empty if unknown
 * @param topics what is measured
 */
record CbsTable(
        String title,
        List<String> dimensions,
        String area,
        @Nullable String time,
        String period,
        Map<String, Topic> topics) {

    /**
     * Something measured.
     *
     * @param key name in the rows, and of our measure
     * @param title for people
     * @param unit as the publisher writes it
     */
    record Topic(String key, String title, String unit) {

        /** Whether a value below zero must be a mistake: a number of things that is no balance. */
        boolean isCount() {
            var words = (title + " " + key).toLowerCase(java.util.Locale.ROOT);
            return unit.toLowerCase(java.util.Locale.ROOT).contains("aantal")
                    && List.of("saldo", "groei", "verandering", "ontwikkeling", "verschil").stream()
                            .noneMatch(words::contains);
        }
    }

    CbsTable {
        dimensions = List.copyOf(dimensions);
        topics = Map.copyOf(topics);
    }
}
