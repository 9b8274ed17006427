package nl.regiekamer.platform.forms;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** The id of a new thing, after those of its kind. */
public final class NextId {

    private static final Pattern NUMBERED = Pattern.compile("([A-Z]+)([0-9]+)");

    private NextId() {}

    /**
     * The next number where the others are numbered (A133, then A134); else from its title, with a
     * number behind it when that is taken.
     */
    public static String after(Collection<String> ids, String title) {
        if (!ids.isEmpty() && ids.stream().allMatch(id -> NUMBERED.matcher(id).matches())) {
            var last = NUMBERED.matcher(ids.stream().max(String::compareTo).orElseThrow());
            if (last.matches()) {
                var width = last.group(2).length();
                var next = Integer.parseInt(last.group(2)) + 1;
                return last.group(1) + ("%0" + width + "d").formatted(next);
            }
        }
        var base = slug(title);
        var id = base.isEmpty() ? "nieuw" : base;
        for (int number = 2; ids.contains(id); number++) {
            id = "%s-%d".formatted(base, number);
        }
        return id;
    }

    /** Lower case letters, digits and hyphens: "'t Hout" becomes {@code t-hout}. */
    public static String slug(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
