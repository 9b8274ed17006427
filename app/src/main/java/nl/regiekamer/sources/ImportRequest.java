package nl.regiekamer.sources;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param source id of the definition of kind {@code bron}
 * @param mapping id of the definition of kind {@code toewijzing}
 * @param period period of all rows, as a year or a CBS code; null when the file or mapping tells
 * @param subject what it is about; null for mapping and period, so that the next file of the same
 *     kind and period corrects this one
 * @param title for people; null for the source's name
 * @param extractedOn day on which the publisher's data was taken; null if unknown
 */
public record ImportRequest(
        String source,
        String mapping,
        @Nullable String period,
        @Nullable String subject,
        @Nullable String title,
        @Nullable LocalDate extractedOn) {

    public static ImportRequest of(String source, String mapping) {
        return new ImportRequest(source, mapping, null, null, null, null);
    }

    public ImportRequest withPeriod(String text) {
        return new ImportRequest(source, mapping, text, subject, title, extractedOn);
    }
}
