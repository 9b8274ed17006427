package nl.regiekamer.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is wrong with a form, by field, in the order of the page. Templates show it on top with
 * links, and at the fields.
 */
public final class Faults {

    /** Longest text of one line, and of an explanation; in characters. */
    public static final int LINE = 200;

    public static final int TEXT = 4000;

    /** Of a chapter that people write, such as a part of a note. */
    public static final int CHAPTER = 20_000;

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** A form that was not sent yet, or is right. */
    public static Faults none() {
        return new Faults();
    }

    /** Adds a fault; the first of a field stands. */
    public Faults add(String field, String fault) {
        byField.putIfAbsent(field, fault);
        return this;
    }

    public Faults addIf(boolean wrong, String field, String fault) {
        return wrong ? add(field, fault) : this;
    }

    /** A text that does not fit: what is left over would vanish or push a page apart. */
    public Faults addIfLonger(String text, int longest, String field) {
        return addIf(
                text.length() > longest,
                field,
                "Deze tekst heeft %d tekens; er passen er ten hoogste %d. Maak hem korter, of zet de rest in een document."
                        .formatted(text.length(), longest));
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** What is wrong with a field; empty for nothing. */
    public String of(String field) {
        return byField.getOrDefault(field, "");
    }

    /** Field and fault, in order. */
    public Map<String, String> all() {
        return java.util.Collections.unmodifiableMap(byField);
    }
}
