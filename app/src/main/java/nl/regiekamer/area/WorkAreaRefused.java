package nl.regiekamer.area;

import java.util.List;
import nl.regiekamer.area.rules.AreaIssue;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.web.Problem;

/** An own area that cannot be kept as it was given. */
public final class WorkAreaRefused extends Problem {

    private static final long serialVersionUID = 1L;

    private WorkAreaRefused(String detail) {
        super(Kind.BREAKS_RULE, "werkgebied-onvolledig", "Dit werkgebied is niet compleet", detail);
    }

    static WorkAreaRefused withoutName() {
        return new WorkAreaRefused("Het werkgebied heeft geen naam.\nVul een naam in.");
    }

    static WorkAreaRefused withoutBuurten(String name) {
        return new WorkAreaRefused(
                "Bij '%s' is geen enkele buurt gekozen.\nKies ten minste één buurt."
                        .formatted(name));
    }

    static WorkAreaRefused unknownBuurt(AreaCode code) {
        return new WorkAreaRefused(
                "'%s' is geen buurt van deze gemeente.\nMisschien is het een code van een ander jaar."
                        .formatted(code));
    }

    static WorkAreaRefused withoutBorder(String file, List<AreaIssue> issues) {
        var reason = issues.isEmpty() ? "er staat geen vlak in." : issues.getFirst().problem();
        return new WorkAreaRefused(
                "Het bestand %s is niet te gebruiken: %s\nGeef GeoJSON met een of meer vlakken."
                        .formatted(file, reason));
    }

    static WorkAreaRefused elsewhere(String file, String municipality) {
        return new WorkAreaRefused(
                "De grens in %s ligt geheel buiten %s.\nMisschien zijn de coördinaten in een ander stelsel; geef graden (WGS84) of meters (RD)."
                        .formatted(file, municipality));
    }
}
