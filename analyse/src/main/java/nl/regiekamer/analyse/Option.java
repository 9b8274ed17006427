package nl.regiekamer.analyse;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a method asks.
 *
 * @param name as it is typed after two hyphens; the word of the literature
 * @param kind what is typed behind it
 * @param meaning one Dutch sentence
 * @param otherwise what it is when it is left out; null when it must be given, empty for nothing
 * @param choices the words that can be typed; empty for any
 */
record Option(
        String name, Kind kind, String meaning, @Nullable String otherwise, List<String> choices) {

    enum Kind {
        FILE("BESTAND"),
        COLUMN("KOLOM"),
        COLUMNS("KOLOM,KOLOM"),
        NUMBER("GETAL"),
        NUMBERS("GETAL,GETAL"),
        WHOLE("GETAL"),
        CHOICE("KEUZE");

        private final String placeholder;

        Kind(String placeholder) {
            this.placeholder = placeholder;
        }
    }

    Option {
        choices = List.copyOf(choices);
    }

    static Option file(String name, String meaning) {
        return new Option(name, Kind.FILE, meaning, null, List.of());
    }

    /** A file that may be left out. */
    static Option fileOrNone(String name, String meaning) {
        return new Option(name, Kind.FILE, meaning, "", List.of());
    }

    static Option column(String name, String meaning) {
        return new Option(name, Kind.COLUMN, meaning, name, List.of());
    }

    /** A column that may be left out. */
    static Option columnOrNone(String name, String meaning) {
        return new Option(name, Kind.COLUMN, meaning, "", List.of());
    }

    static Option columns(String name, String meaning) {
        return new Option(name, Kind.COLUMNS, meaning, "", List.of());
    }

    static Option number(String name, double otherwise, String meaning) {
        var plain = BigDecimal.valueOf(otherwise).stripTrailingZeros().toPlainString();
        return new Option(name, Kind.NUMBER, meaning, plain, List.of());
    }

    static Option whole(String name, long otherwise, String meaning) {
        return new Option(name, Kind.WHOLE, meaning, String.valueOf(otherwise), List.of());
    }

    /** A number without which the method cannot begin. */
    static Option numberNeeded(String name, String meaning) {
        return new Option(name, Kind.NUMBER, meaning, null, List.of());
    }

    /** One of these words; the first when it is left out. */
    static Option choice(String name, String meaning, String... choices) {
        return new Option(name, Kind.CHOICE, meaning, choices[0], List.of(choices));
    }

    boolean isNeeded() {
        return otherwise == null;
    }

    /** "--level GETAL Betrouwbaarheid. Zonder: 0.95." */
    String help() {
        var typed = choices.isEmpty() ? kind.placeholder : String.join("|", choices);
        var left =
                otherwise == null
                        ? " Nodig."
                        : otherwise.isEmpty() ? " Mag weg." : " Zonder: %s.".formatted(otherwise);
        return "  --%s %s\n        %s%s".formatted(name, typed, meaning, left);
    }
}
