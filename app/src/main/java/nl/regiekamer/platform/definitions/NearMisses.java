package nl.regiekamer.platform.definitions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the words that a writer may have meant.
 *
 * @source edit distance with swapped neighbours: Damerau (1964) and Levenshtein (1966), in the
 *     restricted form (optimal string alignment)
 */
final class NearMisses {

    private static final int AT_MOST = 3;

    private NearMisses() {}

    /** "Misschien 'politie' bedoeld?" if something comes near, else the given advice. */
    static String remedy(String word, Collection<String> known, String otherwise) {
        var near = listNear(word, known);
        if (near.isEmpty()) {
            return otherwise;
        }
        var quoted = near.stream().map("'%s'"::formatted).collect(Collectors.joining(" of "));
        return "Misschien %s bedoeld?".formatted(quoted);
    }

    static List<String> listNear(String word, Collection<String> known) {
        int limit = Math.max(2, word.length() / 3);
        record Near(String word, int distance) {}
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
                .map(candidate -> new Near(candidate, distance(word, candidate)))
                .filter(near -> near.distance() <= limit && near.distance() < word.length())
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .limit(AT_MOST)
                .map(Near::word)
                .toList();
    }

    static int distance(String a, String b) {
        var beforeLast = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && isSwap(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
