package nl.regiekamer.plan.words;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.ResponsibilityMatrix;

/**
 * Who does what for which sort of case, in words.
 *
 * @param note how to read it; empty for nothing
 * @param rows empty while it is still being made
 */
public record MatrixPart(String name, String note, List<Row> rows) {

    /** What an organisation does for a sort of case. */
    public record Row(String sort, String organisation, String role, String task, String power) {}

    public static MatrixPart of(ResponsibilityMatrix one, Partners partners) {
        return new MatrixPart(
                one.name(),
                Optional.ofNullable(one.note()).orElse(""),
                one.rows().stream().map(row -> row(row, partners)).toList());
    }

    private static Row row(ResponsibilityMatrix.Row row, Partners partners) {
        return new Row(
                row.sort(),
                partners.names(List.of(row.organisation())).getFirst(),
                row.role(),
                Optional.ofNullable(row.task()).orElse("–"),
                Optional.ofNullable(row.power()).orElse("–"));
    }
}
