package nl.regiekamer.sources.web;

import java.util.List;
import java.util.Map;
import nl.regiekamer.sources.DataIssue;
import nl.regiekamer.sources.MeasureGuide;
import nl.regiekamer.sources.SourceDefinition;
import nl.regiekamer.sources.SourceDefinitions.MappingChoice;
import org.jspecify.annotations.Nullable;

/** What the pages about sources show; numbers and dates are written out already. */
public final class SourcePages {

    private SourcePages() {}

    /**
     * All deliveries.
     *
     * @param lead outcome in a sentence
     * @param rows newest first
     * @param withoutFigures sources of which nothing was delivered
     * @param mayImport whether the visitor may read more in
     * @param mayFollow whether the visitor may follow background jobs
     */
    public record Overview(
            String lead,
            List<Row> rows,
            List<SourceDefinition> withoutFigures,
            boolean mayImport,
            boolean mayFollow) {}

    /** A delivery in the list. */
    public record Row(
            String path,
            String title,
            String publisher,
            String years,
            String figures,
            String missing,
            String received,
            String state) {}

    /**
     * One delivery.
     *
     * @param facts name and value, in order
     * @param notice what came of what was just done; null without
     * @param refusal why it was refused; null when it was not, or who looks may not know
     * @param course what became of it
     * @param attention what somebody should look at; empty for who may not know
     * @param issues the first ones; empty for who may not read them
     * @param issueCounts by severity
     * @param allowed what this visitor may do with it
     */
    public record One(
            String title,
            String lead,
            @Nullable String notice,
            @Nullable String refusal,
            Course course,
            List<Attention> attention,
            List<Fact> facts,
            List<Revision> revisions,
            List<DataIssue> issues,
            String issueCount,
            List<Fact> issueCounts,
            String path,
            List<FigureRow> figures,
            Allowed allowed) {}

    /**
     * What became of a delivery; each empty when it does not apply.
     *
     * @param withdrawn when and why it was withdrawn
     * @param closed that its figures are not public yet
     * @param pack where a delivery of the pack is changed
     */
    public record Course(String withdrawn, String closed, String pack) {}

    /**
     * Something to look at.
     *
     * @param path where to read more; empty for nowhere
     * @param link its words
     */
    public record Attention(String words, String path, String link) {}

    /**
     * What a visitor may do with a delivery.
     *
     * @param file have its bytes
     * @param issues read its issues, with the refused values
     * @param withdraw withdraw it
     * @param publish record that it is public
     */
    public record Allowed(boolean file, boolean issues, boolean withdraw, boolean publish) {}

    /** Figures that a delivery left out. */
    public record Missing(String title, String path, String lead, List<FigureRow> figures) {}

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /** A delivery in the chain of revisions; the path is empty for the one shown. */
    public record Revision(String path, String words) {}

    /** A figure in the sample; the path is that of all its versions. */
    public record FigureRow(
            String path, String area, String period, String measure, String value) {}

    /**
     * Issues of a delivery.
     *
     * @param severity chosen filter; empty for all
     */
    public record Issues(
            String title, String lead, String path, String severity, List<DataIssue> issues) {}

    /**
     * The form that reads a file in.
     *
     * @param measures which codes the indicators know; empty where the form does not help with it
     * @param values what was typed
     * @param faults Dutch fault at each field
     */
    public record Form(
            List<SourceDefinition> sources,
            List<MappingChoice> mappings,
            List<MeasureGuide.OfSource> measures,
            Map<String, String> values,
            Map<String, String> faults) {

        public String value(String field) {
            return values.getOrDefault(field, "");
        }

        public @Nullable String fault(String field) {
            return faults.get(field);
        }
    }
}
