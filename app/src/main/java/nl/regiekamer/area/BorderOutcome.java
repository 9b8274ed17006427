package nl.regiekamer.area;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.regiekamer.area.rules.AreaError;
import nl.regiekamer.area.rules.AreaIssue;
import nl.regiekamer.area.rules.AreaIssue.Severity;
import nl.regiekamer.area.rules.OutlineFile;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.web.Dutch;

/**
 * What a file with borders would give.
 *
 * @param made the outlines, also as a file that a pack can keep
 * @param names of the buurten, as the file has them
 * @param measures how far the outlines are from the file
 * @param issues what was wrong
 */
public record BorderOutcome(
        OutlineFile made, Map<AreaCode, String> names, Measures measures, List<AreaIssue> issues) {

    /**
     * How far the outlines are from the file.
     *
     * @param greatestShift metres that a border shifted, at most
     * @param pointsBefore corners in the file
     * @param pointsAfter corners that are kept
     * @param error change of surface
     */
    public record Measures(
            double greatestShift, int pointsBefore, int pointsAfter, AreaError error) {}

    public BorderOutcome {
        names = Map.copyOf(names);
        issues = List.copyOf(issues);
    }

    /** Whether nothing usable was in the file. */
    public boolean isEmpty() {
        return made.outlines().isEmpty();
    }

    public int buurten() {
        return made.outlines().size();
    }

    public int wijken() {
        return made.outlines().keySet().stream()
                .map(AreaCode::wijk)
                .collect(Collectors.toSet())
                .size();
    }

    public long count(Severity severity) {
        return issues.stream().filter(issue -> issue.severity() == severity).count();
    }

    /** One or two Dutch sentences. */
    public String summary() {
        return "%d buurten in %d wijken, indeling %d. De grenzen sluiten op elkaar aan en wijken ten hoogste %s m af (%s in plaats van %s punten)."
                .formatted(
                        buurten(),
                        wijken(),
                        made.division(),
                        Dutch.number(measures.greatestShift(), 1),
                        Dutch.count(measures.pointsAfter()),
                        Dutch.count(measures.pointsBefore()));
    }

    /** How much surface changed, in a Dutch sentence. */
    public String errorWords() {
        var error = measures.error();
        return "De oppervlakte samen gaat van %s naar %s ha (%s%%); in één buurt scheelt het ten hoogste %s%% (%s)."
                .formatted(
                        Dutch.number(error.before() / 10_000, 2),
                        Dutch.number(error.after() / 10_000, 2),
                        Dutch.number(100 * error.share(), 3),
                        Dutch.number(100 * error.mostChangedShare(), 2),
                        error.mostChanged());
    }

    /** How much was mended and left out, in a Dutch sentence. */
    public String issueWords() {
        return issues.isEmpty()
                ? "In het bestand is niets mis gevonden."
                : "%s hersteld, %s weggelaten of ontbrekend, %s ter informatie."
                        .formatted(
                                count(Severity.MENDED),
                                count(Severity.LEFT_OUT),
                                count(Severity.NOTE));
    }
}
