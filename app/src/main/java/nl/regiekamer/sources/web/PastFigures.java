package nl.regiekamer.sources.web;

import java.util.List;
import nl.regiekamer.platform.web.Faults;
import org.jspecify.annotations.Nullable;

/** What the pages about earlier figures show; numbers and dates are written out already. */
public final class PastFigures {

    private PastFigures() {}

    /**
     * Figures as they were at a moment, beside those of now.
     *
     * @param faults of the form
     * @param form what can be chosen, and what was
     * @param heading what is shown, of which moment; empty without figures
     * @param lead outcome in a sentence
     * @param withAreas whether the rows are about several areas
     * @param rows newest period first
     * @param note what the table leaves out; empty for nothing
     * @param moments when figures came in, newest first
     * @param downloads address of the files without their extension, and their query
     */
    public record AsItWas(
            Faults faults,
            Form form,
            String heading,
            String lead,
            boolean withAreas,
            List<Row> rows,
            String note,
            List<Moment> moments,
            Downloads downloads) {}

    /**
     * The form.
     *
     * @param day as a date field holds it, or as typed
     * @param today the last day that can be chosen
     */
    public record Form(List<Group> series, List<Group> areas, String day, String today) {}

    /** Choices that belong together. */
    public record Group(String label, List<Option> options) {}

    /** A choice. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * One figure then and now.
     *
     * @param then empty when there was none
     * @param now empty when there is none
     * @param nowFrom null also when it is the same delivery
     * @param same whether the figure of now is that of then
     * @param change what happened since, in words
     * @param mark style of those words
     * @param path all versions of this figure
     */
    public record Row(
            String area,
            String period,
            String then,
            @Nullable From thenFrom,
            String now,
            @Nullable From nowFrom,
            boolean same,
            String change,
            String mark,
            String path) {}

    /** The delivery of a figure, with its revision; the day and the moment it came in. */
    public record From(String path, String words, String day, String received) {}

    /**
     * A delivery that brought figures of the series.
     *
     * @param before address of this page as it was just before; empty for the first one
     */
    public record Moment(From delivery, String before) {}

    /** Address of the files, without their extension and with it, and their query. */
    public record Downloads(String path, String query) {

        public String csv() {
            return path + ".csv" + query;
        }

        public String xlsx() {
            return path + ".xlsx" + query;
        }
    }

    /**
     * All versions of one figure.
     *
     * @param title what it is about
     * @param lead outcome in a sentence
     * @param rows newest first
     * @param back the series in this area, as it is now
     */
    public record Versions(
            String title, String lead, List<Version> rows, String back, Downloads downloads) {}

    /** A stretch of time in which a value was in force. */
    public record Version(
            String value, From from, String since, String until, String state, String mark) {}
}
