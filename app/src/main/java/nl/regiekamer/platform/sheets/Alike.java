package nl.regiekamer.platform.sheets;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names to choose from, and which of them are meant by what somebody typed. */
public final class Alike {

    private static final int SHOWN = 5;
    private static final int SHORTEST = 3;
    private static final int MOST_TYPOS = 3;

    private final Map<String, String> names = new LinkedHashMap<>(); // as we compare it: name

    public Alike(List<String> names) {
        names.forEach(name -> this.names.putIfAbsent(plain(name), name));
        this.names.remove("");
    }

    /** A name as we compare it; the same for names that differ in case, accents or signs only. */
    public static String plain(String name) {
        return Heads.plain(name);
    }

    /** The names that may be meant by a text, the most alike first; at most five. */
    public List<String> closest(String text) {
        var typed = plain(text);
        if (typed.length() < SHORTEST) {
            return List.of();
        }
        return names.keySet().stream()
                .filter(name -> looksLike(name, typed))
                .sorted(Comparator.comparingInt(name -> distance(name, typed)))
                .limit(SHOWN)
                .map(names::get)
                .toList();
    }

    private static boolean looksLike(String name, String typed) {
        return name.startsWith(typed.substring(0, SHORTEST))
                || name.contains(typed)
                || typed.contains(name)
                || hasFewTypos(name, typed);
    }

    private static boolean hasFewTypos(String name, String typed) {
        var most = Math.min(MOST_TYPOS, typed.length() / 4);
        return Math.abs(name.length() - typed.length()) <= most && distance(name, typed) <= most;
    }

    /** How many letters must be put in, taken out or replaced to make one of the other. */
    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
