package nl.regiekamer.plan.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiekamer.platform.sheets.Alike;
import nl.regiekamer.platform.sheets.RowFault;
import nl.regiekamer.platform.sheets.SheetChange;
import nl.regiekamer.platform.sheets.SheetKind;
import nl.regiekamer.platform.sheets.SheetRow;
import nl.regiekamer.platform.web.Dutch;

/** Looks at one file of actions, and gives a number to those that have none. */
final class ActionReader implements SheetKind.Reader {

    private static final Pattern NUMBER = Pattern.compile("[A-Z][0-9]{3}");
    private static final int LAST = 999;

    private final ActionRows rows;
    private final ActionNames names;
    private final PlanVersion version;
    private final Map<String, SheetRow> now = new HashMap<>();
    private final Map<String, String> given = new HashMap<>(); // title as we compare it: number
    private String last;

    /**
     * @param used numbers that the plan ever gave, also to actions that are no longer in it
     */
    ActionReader(ActionRows rows, List<SheetRow> now, Set<String> used, PlanVersion version) {
        this.rows = rows;
        this.names = ActionNames.of(now);
        this.version = version;
        now.forEach(row -> this.now.put(row.get(ActionNames.NUMBER), row));
        this.last =
                Stream.concat(used.stream(), this.now.keySet().stream())
                        .max(String::compareTo)
                        .orElse("A000");
    }

    @Override
    public SheetRow recognise(SheetRow row) {
        var number = ActionNames.number(row.get(ActionNames.NUMBER));
        var named =
                names.findTitle(number).isPresent()
                        ? row.with(ActionNames.NUMBER, number) // its title may be what changes
                        : names.recognise(row);
        return withPillar(withSort(withNumber(named)));
    }

    private SheetRow withNumber(SheetRow row) {
        var number = row.get(ActionNames.NUMBER);
        var title = Alike.plain(row.get(ActionNames.TITLE));
        if (NUMBER.matcher(number).matches() || title.isEmpty()) {
            return row;
        }
        return row.with(ActionNames.NUMBER, given.computeIfAbsent(title, _ -> next()));
    }

    /** After A999 comes B001. */
    private String next() {
        var letter = last.charAt(0);
        var number = Integer.parseInt(last.substring(1)) + 1;
        last = number > LAST ? "%c001".formatted(letter + 1) : "%c%03d".formatted(letter, number);
        return last;
    }

    /** A plan needs a sort: where a list has none, it stays as it is. */
    private SheetRow withSort(SheetRow row) {
        if (!row.get(ActionRows.SORT).isEmpty()) {
            return row;
        }
        var known = now.getOrDefault(row.get(ActionNames.NUMBER), SheetRow.EMPTY);
        var sort = known.get(ActionRows.SORT);
        return row.with(ActionRows.SORT, sort.isEmpty() ? ActionRows.NO_SORT : sort);
    }

    private SheetRow withPillar(SheetRow row) {
        var typed = row.get(ActionRows.PILLAR);
        return typed.isEmpty()
                ? row
                : rows.findPillar(theme(row), typed)
                        .map(one -> row.with(ActionRows.PILLAR, one.name()))
                        .orElse(row);
    }

    private String theme(SheetRow row) {
        var theme = row.get(ActionRows.THEME);
        return theme.isEmpty()
                ? Optional.ofNullable(now.get(row.get(ActionNames.NUMBER)))
                        .map(known -> known.get(ActionRows.THEME))
                        .orElse("")
                : theme;
    }

    @Override
    public List<RowFault> check(SheetChange change) {
        if (!version.isOpen()) {
            return List.of(
                    RowFault.ofLine(
                            "Versie %d is %s en verandert niet meer."
                                    .formatted(version.number(), version.state().dutch()),
                            "Maak een nieuwe wijziging van het plan en lees het bestand daar in."));
        }
        var row = Optional.ofNullable(change.after()).orElse(SheetRow.EMPTY);
        var faults = new ArrayList<RowFault>();
        if (!NUMBER.matcher(change.key()).matches()) {
            faults.add(
                    new RowFault(
                            "Nummer",
                            "Na %s zijn er geen nummers meer.".formatted(last),
                            "Haal eerst acties uit het plan die vervallen."));
        }
        names.findNumber(row.get(ActionNames.TITLE))
                .filter(number -> change.isNew() && !number.equals(change.key()))
                .ifPresent(number ->
                        faults.add(
                                new RowFault(
                                        "Actie",
                                        "Deze titel heeft %s al.".formatted(number),
                                        "Zet %s in de kolom Nummer, of geef de nieuwe actie een andere titel."
                                                .formatted(number))));
        addPillar(row, faults);
        return faults;
    }

    private void addPillar(SheetRow row, List<RowFault> faults) {
        var typed = row.get(ActionRows.PILLAR);
        if (typed.isEmpty() || rows.findPillar(row.get(ActionRows.THEME), typed).isPresent()) {
            return;
        }
        var known = rows.listPillars(row.get(ActionRows.THEME));
        faults.add(
                new RowFault(
                        "Pijler",
                        "Dit thema heeft geen pijler '%s'.".formatted(typed),
                        known.isEmpty()
                                ? "Maak de cel leeg: alleen accenten hebben pijlers."
                                : "Kies uit: %s.".formatted(Dutch.list(known))));
    }
}
