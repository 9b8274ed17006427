package nl.regiekamer.area;

import java.util.List;
import nl.regiekamer.area.rules.AreaIssue;
import nl.regiekamer.platform.web.Problem;

/** A file with borders of which nothing can be used. */
public final class BordersRefused extends Problem {

    private static final long serialVersionUID = 1L;

    private BordersRefused(String detail) {
        super(
                Kind.BREAKS_RULE,
                "grenzen-onbruikbaar",
                "Deze grenzen zijn niet te gebruiken",
                detail);
    }

    /** The first reasons; a file without codes has the same one for every area. */
    static BordersRefused because(String file, List<AreaIssue> issues) {
        var leftOut =
                issues.stream()
                        .filter(issue -> issue.severity() == AreaIssue.Severity.LEFT_OUT)
                        .toList();
        if (leftOut.isEmpty()) {
            return new BordersRefused(
                    "%s: er staan geen buurten in.\nVraag de buurten van uw gemeente als GeoJSON."
                            .formatted(file));
        }
        var first = leftOut.getFirst().message();
        return new BordersRefused(
                leftOut.size() == 1
                        ? first
                        : "%s\nZo zijn er nog %d bevindingen."
                                .formatted(first, leftOut.size() - 1));
    }

    static BordersRefused because(String what, String advice) {
        return new BordersRefused("%s\n%s".formatted(what, advice));
    }
}
