package nl.regiekamer.sources.web;

import java.util.List;
import java.util.Map;
import nl.regiekamer.sources.DataIssue;
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
     * @param notice what came of the import just done; null without
     * @param refusal why it was refused; null when it was not, or who looks may not know
     * @param issues the first ones; empty for who may not read them
     * @param issueCounts by severity
     * @param allowed what this visitor may have of it
     */
    public record One(
            String title,
            String lead,
            @Nullable String notice,
            @Nullable String refusal,
            List<Fact> facts,
            List<Revision> revisions,
            List<DataIssue> issues,
            String issueCount,
            List<Fact> issueCounts,
            String path,
            List<FigureRow> figures,
            Allowed allowed) {}

    /**
     * What a visitor may have of a delivery.
     *
     * @param file its bytes
     * @param issues its issues, with the refused values
     */
    public record Allowed(boolean file, boolean issues) {}

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
     * @param values what was typed
     * @param faults Dutch fault at each field
     */
    public record Form(
            List<SourceDefinition> sources,
            List<MappingChoice> mappings,
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
