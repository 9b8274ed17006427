package nl.regiekamer.platform.definitions;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in Dutch why a file is not YAML. */
final class SyntaxFault {

    private static final String INDENTATION =
            "Misschien springt deze regel of een regel erboven te ver of te weinig in.";
    private static final String QUOTES = "Misschien ontbreken er aanhalingstekens om de tekst.";

    private SyntaxFault() {}

    static void add(YamlEngineException e, String file, String text, FaultList faults) {
        if (e instanceof MarkedYamlEngineException marked) {
            addMarked(marked, file, text, faults);
        } else if (e instanceof ReaderException reader) {
            faults.add(
                    placeOfIndex(file, text, reader.getPosition()),
                    "Hier staat een onzichtbaar stuurteken (U+%04X)."
                            .formatted(reader.getCodePoint()),
                    "Haal het weg.");
        } else {
            faults.add(Place.startOf(file), "Dit is geen YAML.", QUOTES);
        }
    }

    private static void addMarked(
            MarkedYamlEngineException e, String file, String text, FaultList faults) {
        var place =
                e.getProblemMark()
                        .or(e::getContextMark)
                        .map(mark -> TreeReader.at(file, mark))
                        .orElse(Place.startOf(file));
        var problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB") || charAt(text, place) == '\t') {
            faults.add(place, "Hier staat een tab.", "Gebruik spaties om in te springen.");
        } else if (problem.contains("mapping values are not allowed")) {
            faults.add(place, "Hier staat een dubbele punt die niet past.", doubleColon());
        } else if (problem.contains("cannot start any token")) {
            faults.add(
                    place,
                    "Een waarde kan niet beginnen met het teken '%s'."
                            .formatted(charAt(text, place)),
                    QUOTES);
        } else if (problem.contains("unexpected end of stream")) {
            faults.add(
                    e.getContextMark().map(mark -> TreeReader.at(file, mark)).orElse(place),
                    "Hier begint een tekst tussen aanhalingstekens die niet eindigt.",
                    "Misschien ontbreekt het laatste aanhalingsteken.");
        } else if (problem.contains("expected ',' or")) {
            faults.add(
                    place,
                    "In een opsomming tussen haken ontbreekt hier een komma of het sluithaakje.",
                    "Misschien is een regel erboven een haakje vergeten.");
        } else if (problem.contains("unknown escape character")) {
            faults.add(
                    place,
                    "Een schuine streep (\\) met dit teken erachter betekent niets.",
                    "Gebruik enkele aanhalingstekens, of schrijf \\\\.");
        } else if (problem.contains("<block end>")) {
            faults.add(place, "Deze regel hoort niet bij wat erboven staat.", INDENTATION);
        } else if (problem.contains("could not find expected ':'")) {
            faults.add(place, "Na de naam van een veld ontbreekt een dubbele punt.", INDENTATION);
        } else {
            faults.add(
                    place,
                    "Dit is geen YAML (%s).".formatted(problem.lines().findFirst().orElse("")),
                    INDENTATION);
        }
    }

    private static String doubleColon() {
        return "Misschien springt de regel te ver in, of ontbreken er aanhalingstekens om een"
                + " tekst met een dubbele punt.";
    }

    private static char charAt(String text, Place place) {
        var line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
        return place.column() <= line.length() ? line.charAt(place.column() - 1) : ' ';
    }

    private static Place placeOfIndex(String file, String text, int index) {
        var before = text.substring(0, Math.min(index, text.length()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Place(file, line, before.length() - before.lastIndexOf('\n'));
    }
}
