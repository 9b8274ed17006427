package nl.regiekamer.plan.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.regiekamer.plan.ActionState;
import nl.regiekamer.plan.versions.ActionNames;
import nl.regiekamer.platform.sheets.SheetChange;
import nl.regiekamer.platform.sheets.SheetColumn;
import nl.regiekamer.platform.sheets.SheetColumn.Choice;
import nl.regiekamer.platform.sheets.SheetRow;
import nl.regiekamer.platform.web.Dutch;

/** How an action stands as the row of a spreadsheet, and the report that a row makes. */
final class ProgressRows {

    static final String HOLDER = "actiehouder";
    static final String STATE = "stand";
    static final String LIGHT = "licht";
    static final String REASON = "waarom";
    static final String RESULT = "resultaat";
    static final String AMOUNT = "aantal";
    static final String UNIT = "eenheid";
    static final String SEEN = "kenmerk";
    private static final String THEME = "thema";
    private static final String REPORTED = "gemeld";

    private static final Pattern MARK = Pattern.compile("m(\\d{1,6})h([0-9a-f]{4})");

    /** What makes a report when it changes. */
    private static final Set<String> REPORT = Set.of(STATE, LIGHT, REASON, RESULT, AMOUNT, UNIT);

    private ProgressRows() {}

    static List<SheetColumn> columns(List<ActionState> states, List<Choice> holders) {
        return List.of(
                SheetColumn.text(ActionNames.TITLE, "Actie")
                        .alsoCalled("titel", "omschrijving", "wat", "activiteit", "maatregel"),
                SheetColumn.text(ActionNames.NUMBER, "Nummer")
                        .alsoCalled("nr", "actienummer", "actie nr", "id", "actie id"),
                SheetColumn.text(THEME, "Thema").shownOnly(),
                SheetColumn.oneOf(HOLDER, "Actiehouder", holders)
                        .alsoCalled("houder", "trekker", "eigenaar", "verantwoordelijke"),
                SheetColumn.oneOf(
                                STATE,
                                "Stand",
                                states.stream()
                                        .map(one ->
                                                new Choice(
                                                        one.id(),
                                                        one.name(),
                                                        Set.copyOf(one.aliases())))
                                        .toList())
                        .alsoCalled("status", "fase", "voortgang"),
                SheetColumn.oneOf(LIGHT, "Hoe het gaat", lights())
                        .alsoCalled("stoplicht", "kleur", "verkeerslicht", "licht", "rag"),
                SheetColumn.text(REASON, "Waarom")
                        .alsoCalled("toelichting", "opmerking", "opmerkingen", "stand van zaken"),
                SheetColumn.text(RESULT, "Resultaat").alsoCalled("wat is geteld", "resultaten"),
                SheetColumn.number(AMOUNT, "Aantal").alsoCalled("hoeveel", "getal"),
                SheetColumn.text(UNIT, "Eenheid"),
                SheetColumn.text(SEEN, "Kenmerk").seenOnly(),
                SheetColumn.date(REPORTED, "Gemeld op").shownOnly());
    }

    private static List<Choice> lights() {
        return List.of(
                new Choice("groen", "groen", Set.of(Light.ON_COURSE.words())),
                new Choice("oranje", "oranje", Set.of(Light.ATTENTION.words(), "geel", "amber")),
                new Choice("rood", "rood", Set.of(Light.STUCK.words())));
    }

    static SheetRow row(ActionProgress one, String theme, List<Report.Result> results) {
        var row =
                SheetRow.EMPTY
                        .with(ActionNames.NUMBER, one.action().id())
                        .with(ActionNames.TITLE, one.action().title())
                        .with(THEME, theme)
                        .with(HOLDER, one.holder().map(Holder::id).orElse(""))
                        .with(STATE, one.state().id())
                        .with(SEEN, mark(one));
        if (one.last().isEmpty()) {
            return row;
        }
        var last = one.last().get();
        var said =
                row.with(LIGHT, last.light().id())
                        .with(REASON, last.reason())
                        .with(REPORTED, LocalDate.ofInstant(last.at(), Dutch.ZONE).toString());
        return results.isEmpty()
                ? said
                : said.with(RESULT, results.getFirst().what())
                        .with(AMOUNT, plain(results.getFirst().amount()))
                        .with(UNIT, results.getFirst().unit());
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** Whether a change says anything new of how it goes. */
    static boolean isReport(SheetChange change) {
        return differs(change, REPORT);
    }

    static boolean isHandover(SheetChange change) {
        return differs(change, Set.of(HOLDER));
    }

    private static boolean differs(SheetChange change, Set<String> columns) {
        var before = Optional.ofNullable(change.before()).orElse(SheetRow.EMPTY);
        var after = Optional.ofNullable(change.after()).orElse(SheetRow.EMPTY);
        return columns.stream().anyMatch(one -> !before.get(one).equals(after.get(one)));
    }

    /**
     * The report that a row makes.
     *
     * @param seen number of the last report
     * @param before results of that report; those that a row has no room for are told again
     */
    static NewReport report(SheetRow row, int seen, List<Report.Result> before) {
        var results = new ArrayList<Report.Result>();
        if (!row.get(RESULT).isEmpty()) {
            results.add(
                    new Report.Result(
                            row.get(RESULT), new BigDecimal(row.get(AMOUNT)), row.get(UNIT)));
        }
        before.stream().skip(1).forEach(results::add);
        return new NewReport(
                row.get(ActionNames.NUMBER),
                seen,
                row.get(STATE),
                Light.find(row.get(LIGHT)).orElseThrow(),
                row.get(REASON),
                results,
                List.of());
    }

    /** Tells which report and which holder a row was made of; no spreadsheet takes it for a day. */
    private static String mark(ActionProgress one) {
        return "m%dh%04x"
                .formatted(
                        one.last().map(Report::number).orElse(0),
                        one.holder().map(holder -> holder.id().hashCode() & 0xffff).orElse(0));
    }

    /** Number of the report that a row was made of; 0 for none. */
    static int seen(SheetRow row) {
        var mark = MARK.matcher(row.get(SEEN));
        return mark.matches() ? Integer.parseInt(mark.group(1)) : 0;
    }

    /** Whether a file was made of another report of this action than the last. */
    static boolean isReportedSince(SheetRow before, SheetRow after) {
        return isMade(after) && seen(before) != seen(after);
    }

    /** Whether a file was made when somebody else held this action. */
    static boolean isGivenSince(SheetRow before, SheetRow after) {
        return isMade(after) && !holder(before).equals(holder(after));
    }

    private static boolean isMade(SheetRow row) {
        return MARK.matcher(row.get(SEEN)).matches();
    }

    private static String holder(SheetRow row) {
        var mark = MARK.matcher(row.get(SEEN));
        return mark.matches() ? mark.group(2) : "";
    }
}
