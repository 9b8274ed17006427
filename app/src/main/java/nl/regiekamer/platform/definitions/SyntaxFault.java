package nl.regiekamer.platform.definitions;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in Dutch why a file is not YAML. */
final class SyntaxFault {

    private static final String INDENTATION =
            "Misschien springt deze regel of een regel erboven te ver of te weinig in.";
    private static final String QUOTES = "Misschien ontbreken er aanhalingstekens om de tekst.";
    private static final String END_OF_TEXT = "unexpected end of stream";

    /** What the parser says, and how we say it; the first that fits counts. */
    private record Saying(String parser, String wrong, String remedy) {}

    private static final List<Saying> SAYINGS =
            List.of(
                    new Saying("TAB", "Hier staat een tab.", "Gebruik spaties om in te springen."),
                    new Saying(
                            "mapping values are not allowed",
                            "Hier staat een dubbele punt die niet past.",
                            "Misschien springt de regel te ver in, of ontbreken er aanhalingstekens"
                                    + " om een tekst met een dubbele punt."),
                    new Saying(
                            "cannot start any token",
                            "Een waarde kan niet beginnen met het teken '%s'.",
                            QUOTES),
                    new Saying(
                            END_OF_TEXT,
                            "Hier begint een tekst tussen aanhalingstekens die niet eindigt.",
                            "Misschien ontbreekt het laatste aanhalingsteken."),
                    new Saying(
                            "expected ',' or",
                            "In een opsomming tussen haken ontbreekt hier een komma of het"
                                    + " sluithaakje.",
                            "Misschien is een regel erboven een haakje vergeten."),
                    new Saying(
                            "unknown escape character",
                            "Een schuine streep (\\) met dit teken erachter betekent niets.",
                            "Gebruik enkele aanhalingstekens, of schrijf \\\\."),
                    new Saying(
                            "<block end>",
                            "Deze regel hoort niet bij wat erboven staat.",
                            INDENTATION),
                    new Saying(
                            "could not find expected ':'",
                            "Na de naam van een veld ontbreekt een dubbele punt.",
                            INDENTATION));

    private SyntaxFault() {}

    static void add(YamlEngineException e, String file, String text, FaultList faults) {
        if (e instanceof MarkedYamlEngineException marked) {
            addMarked(marked, file, text, faults);
        } else if (e instanceof ReaderException reader) {
            int index = Math.min(reader.getPosition(), text.length());
            faults.add(
                    Place.after(text.substring(0, index), file),
                    "Hier staat een onzichtbaar stuurteken (U+%04X)."
                            .formatted(reader.getCodePoint()),
                    "Haal het weg.");
        } else {
            faults.add(Place.startOf(file), "Dit is geen YAML.", QUOTES);
        }
    }

    private static void addMarked(
            MarkedYamlEngineException e, String file, String text, FaultList faults) {
        var problem = String.valueOf(e.getProblem());
        var saying =
                SAYINGS.stream()
                        .filter(one -> problem.contains(one.parser()))
                        .findFirst()
                        .orElse(
                                new Saying(
                                        "",
                                        "Dit is geen YAML (%s)."
                                                .formatted(problem.lines().findFirst().orElse("")),
                                        INDENTATION));
        // A text without end is best shown where it begins, all else where the parser stopped.
        var mark =
                saying.parser().equals(END_OF_TEXT)
                        ? e.getContextMark().or(e::getProblemMark)
                        : e.getProblemMark().or(e::getContextMark);
        var place = mark.map(at -> TreeReader.at(file, at)).orElse(Place.startOf(file));
        faults.add(place, saying.wrong().replace("%s", charAt(text, place)), saying.remedy());
    }

    private static String charAt(String text, Place place) {
        var line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
        return place.column() <= line.length()
                ? line.substring(place.column() - 1, place.column())
                : "";
    }
}
