package nl.regiekamer.platform.sheets;

import java.util.List;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Problem;

/** An import that cannot be applied or undone as things stand now; nothing was changed. */
final class SheetRefused extends Problem {

    private static final long serialVersionUID = 1L;

    private static final int NAMED = 5;

    private SheetRefused(String detail) {
        super(Kind.CONFLICT, "invoer-geweigerd", "Deze invoer kan zo niet", detail);
    }

    static SheetRefused otherwiseThanSeen(String file) {
        return new SheetRefused(
                "Sinds u '%s' bekeek, is er iets veranderd. Er is niets toegepast.\nGa terug, laad de pagina opnieuw en bekijk wat het bestand nu zou wijzigen."
                        .formatted(file));
    }

    static SheetRefused nothingToDo(String file) {
        return new SheetRefused(
                "'%s' wijzigt niets: er is geen nieuwe of gewijzigde regel.\nGa terug en bekijk waarom regels zijn geweigerd of ongewijzigd zijn."
                        .formatted(file));
    }

    static SheetRefused notMapped(String file) {
        return new SheetRefused(
                "Van '%s' is nog niet duidelijk in welke kolom alles staat.\nGa terug en wijs de kolommen aan."
                        .formatted(file));
    }

    static SheetRefused inState(String file, SheetImport.State state) {
        return new SheetRefused(
                "'%s' is al %s.\nGa terug en laad de pagina opnieuw; daar staat wat er is gebeurd."
                        .formatted(file, state.words()));
    }

    static SheetRefused touched(String file, List<String> names) {
        var rest = names.size() - NAMED;
        return new SheetRefused(
                "'%s' is niet ongedaan gemaakt: daarna is nog iets gewijzigd aan %s%s. Dat zou verloren gaan.\nMaak eerst die latere wijziging ongedaan, of wijzig met de hand wat anders moet."
                        .formatted(
                                file,
                                Dutch.list(
                                        names.stream()
                                                .limit(NAMED)
                                                .map("'%s'"::formatted)
                                                .toList()),
                                rest > 0 ? " en %d andere".formatted(rest) : ""));
    }
}
