package nl.regiekamer.plan.versions;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.regiekamer.platform.sheets.Alike;
import nl.regiekamer.platform.sheets.SheetRow;

/** Recognises actions by what people write in a list of their own: a number, or a title. */
public final class ActionNames {

    /** Column with the number of an action, as a sheet of actions names it. */
    public static final String NUMBER = "nummer";

    /** Column with what is done, likewise. */
    public static final String TITLE = "actie";

    private static final Pattern LOOSE = Pattern.compile("([A-Z])[ .-]?0*(\\d{1,3})");

    private final Map<String, String> titles;
    private final Alike alike;
    private final Map<String, String> numbers = new HashMap<>(); // title as we compare it: number

    /**
     * @param titles of all actions, by number
     */
    public ActionNames(Map<String, String> titles) {
        this.titles = Map.copyOf(titles);
        alike = new Alike(titles.values().stream().sorted().toList());
        titles.forEach((number, title) ->
                numbers.merge(Alike.plain(title), number, (_, _) -> "")); // two: nobody can tell
    }

    /** The names of the actions in these rows. */
    public static ActionNames of(List<SheetRow> rows) {
        var titles = new HashMap<String, String>();
        rows.forEach(row -> titles.put(row.get(NUMBER), row.get(TITLE)));
        return new ActionNames(titles);
    }

    /** A number as the plan writes it: "a 1" is A001. What is no such number stays as it is. */
    public static String number(String typed) {
        var loose = LOOSE.matcher(typed.strip().toUpperCase(Locale.ROOT));
        return loose.matches()
                ? "%s%03d".formatted(loose.group(1), Integer.parseInt(loose.group(2)))
                : typed.strip();
    }

    /** Whether it is a number such as the plan gives, known or not. */
    public static boolean isNumber(String number) {
        return LOOSE.matcher(number).matches();
    }

    /**
     * With the number and title of the plan, where the row means an action of it. Numbers that are
     * not like those of the plan are somebody's own, and give way to the title.
     */
    public SheetRow recognise(SheetRow row) {
        var number = number(row.get(NUMBER));
        var title = row.get(TITLE);
        var known = titles.get(number);
        if (known != null) {
            var isSame = title.isEmpty() || Alike.plain(title).equals(Alike.plain(known));
            var named = row.with(NUMBER, number);
            return isSame ? named.with(TITLE, known) : named;
        }
        var found = numbers.getOrDefault(Alike.plain(title), "");
        return found.isEmpty() || isNumber(number)
                ? row.with(NUMBER, number)
                : row.with(Map.of(NUMBER, found, TITLE, titles.getOrDefault(found, title)));
    }

    /** The number of the action with this title; empty for none, and for more than one. */
    Optional<String> findNumber(String title) {
        return Optional.ofNullable(numbers.get(Alike.plain(title))).filter(one -> !one.isEmpty());
    }

    Optional<String> findTitle(String number) {
        return Optional.ofNullable(titles.get(number));
    }

    /** Advice for a row that means no action: which ones look like it. */
    public String advice(SheetRow row) {
        var some =
                alike.closest(row.get(TITLE)).stream()
                        .limit(2)
                        .map(title ->
                                "%s (‘%s’)"
                                        .formatted(
                                                numbers.getOrDefault(Alike.plain(title), ""),
                                                title))
                        .toList();
        return some.isEmpty()
                ? "Haal de lijst op en kijk welk nummer de actie heeft."
                : "Misschien is bedoeld: %s. Zet het nummer van het plan in de kolom Nummer."
                        .formatted(String.join(" of ", some));
    }
}
