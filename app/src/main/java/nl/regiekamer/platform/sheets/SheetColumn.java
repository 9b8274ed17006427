package nl.regiekamer.platform.sheets;

import java.util.List;
import java.util.Set;

/**
 * A column that a kind of spreadsheet knows.
 *
 * @param id names it in code and in what is kept
 * @param name Dutch, as the head of the column
 * @param aliases other heads by which it is recognised; case, accents and signs do not count
 * @param use what an import does with it
 * @param values what its cells hold
 */
public record SheetColumn(String id, String name, Set<String> aliases, Use use, Values values) {

    /** What an import does with a column. */
    public enum Use {
        /** Each row must have a value. */
        REQUIRED,
        /** An empty cell takes the value away. */
        OPTIONAL,
        /** Goes out to inform; what comes in is not looked at. */
        SHOWN,
        /** Goes out, and tells when it comes in of which state the file was made. */
        SEEN
    }

    /** What sort of values a column holds. */
    public enum Type {
        TEXT("tekst"),
        /** Text in which a day is kept as people write it. */
        TEXT_OR_DAY("tekst of datum"),
        NUMBER("getal"),
        DATE("datum, zoals 1-3-2026"),
        CHOICE("één uit een lijst"),
        CHOICES("één of meer uit een lijst, met een puntkomma ertussen");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        /** Dutch, for who fills in a file. */
        public String words() {
            return words;
        }
    }

    /**
     * The values of a column.
     *
     * @param choices what may be chosen; empty where the type is no choice
     */
    public record Values(Type type, List<Choice> choices) {
        public Values {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Something that may be chosen.
     *
     * @param id kept; may also be typed
     * @param name as people know it, different from all others
     * @param aliases what people type for it besides
     */
    public record Choice(String id, String name, Set<String> aliases) {
        public Choice {
            aliases = Set.copyOf(aliases);
        }

        public Choice(String id, String name) {
            this(id, name, Set.of());
        }
    }

    public SheetColumn {
        aliases = Set.copyOf(aliases);
    }

    /** A column of text. */
    public static SheetColumn text(String id, String name) {
        return of(id, name, Type.TEXT, List.of());
    }

    /** A column of text such as "voorjaar 2026", where a day may stand as well. */
    public static SheetColumn textOrDay(String id, String name) {
        return of(id, name, Type.TEXT_OR_DAY, List.of());
    }

    /** A column of numbers; kept with a decimal point. */
    public static SheetColumn number(String id, String name) {
        return of(id, name, Type.NUMBER, List.of());
    }

    /** A column of days; kept as {@code 2026-03-01}. */
    public static SheetColumn date(String id, String name) {
        return of(id, name, Type.DATE, List.of());
    }

    /** A column of which each cell holds one of these; its id is kept. */
    public static SheetColumn oneOf(String id, String name, List<Choice> choices) {
        return of(id, name, Type.CHOICE, choices);
    }

    /** A column of which each cell holds some of these; their ids are kept, in order, with ";". */
    public static SheetColumn someOf(String id, String name, List<Choice> choices) {
        return of(id, name, Type.CHOICES, choices);
    }

    private static SheetColumn of(String id, String name, Type type, List<Choice> choices) {
        return new SheetColumn(id, name, Set.of(), Use.OPTIONAL, new Values(type, choices));
    }

    public SheetColumn alsoCalled(String... others) {
        return new SheetColumn(id, name, Set.of(others), use, values);
    }

    public SheetColumn required() {
        return new SheetColumn(id, name, aliases, Use.REQUIRED, values);
    }

    public SheetColumn shownOnly() {
        return new SheetColumn(id, name, aliases, Use.SHOWN, values);
    }

    public SheetColumn seenOnly() {
        return new SheetColumn(id, name, aliases, Use.SEEN, values);
    }

    public Type type() {
        return values.type();
    }

    public boolean isRequired() {
        return use == Use.REQUIRED;
    }

    /** Whether an import may change it. */
    public boolean isWritable() {
        return use == Use.REQUIRED || use == Use.OPTIONAL;
    }

    /** Whether an import looks at what stands in it. */
    boolean isRead() {
        return use != Use.SHOWN;
    }
}
