package nl.regiekamer.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.disclosure.ComplementarySuppression;
import nl.regiekamer.analysis.disclosure.PrimarySuppression;
import nl.regiekamer.analysis.disclosure.RecoveryCheck;
import nl.regiekamer.analysis.disclosure.SensitiveCell;
import nl.regiekamer.analysis.disclosure.Suppression;
import org.jspecify.annotations.Nullable;

/** Which cells of a table may not be published, which more must go, and what can be recovered. */
final class DisclosureMethods {

    private static final String MINIMUM = "minimum-count";
    private static final String DOMINANCE = "dominance";
    private static final String P_PERCENT = "p-percent";
    private static final String NONE = "none";
    private static final String PUBLISHED = "published";
    private static final String SUPPRESSED = "suppressed";

    private DisclosureMethods() {}

    static List<Method> list() {
        return List.of(ofPrimary(), ofComplementary(), ofRecovery());
    }

    /** A table, and a rule for what is sensitive in it. */
    private static List<Option> options(String rule, Option... own) {
        var options = new ArrayList<Option>();
        options.add(
                Option.file(
                        Request.INPUT,
                        "De tabel: een rij per cel; bij dominance en p-percent een rij per berichtgever."));
        options.add(Option.column("row", "Kolom met de rij, zoals de buurt."));
        options.add(Option.columnOrNone("parent", "Kolom met de groep van de rij, zoals de wijk."));
        options.add(Option.columnOrNone("column", "Kolom met de soort."));
        options.add(Option.column("count", "Kolom met het aantal of bedrag."));
        options.add(
                Option.fileOrNone(
                        "work-areas",
                        "Tabel met kolommen area en row: de delen van gebieden die kunnen overlappen."));
        var rules = new ArrayList<>(List.of(MINIMUM, DOMINANCE, P_PERCENT));
        rules.remove(rule);
        rules.addFirst(rule);
        options.add(Option.choice("rule", "Wat gevoelig is.", rules.toArray(String[]::new)));
        options.add(
                optional("minimum", "Bij minimum-count: kleinste aantal dat gepubliceerd mag."));
        options.add(
                Option.choice("zero", "Bij minimum-count: of 0 gevoelig is.", "safe", "sensitive"));
        options.add(optional("n", "Bij dominance: aantal grootste berichtgevers."));
        options.add(optional("k", "Bij dominance: hun grootste deel, in procenten."));
        options.add(optional("p", "Bij p-percent: hoe dichtbij een schatting mag, in procenten."));
        options.addAll(List.of(own));
        return options;
    }

    private static Option optional(String name, String meaning) {
        return new Option(name, Option.Kind.NUMBER, meaning, "", List.of());
    }

    private static LongTable table(Request request) {
        return LongTable.of(request, Set.of(DOMINANCE, P_PERCENT).contains(request.text("rule")));
    }

    private static List<SensitiveCell> sensitive(Request request, LongTable table) {
        return switch (request.text("rule")) {
            case NONE -> List.of();
            case DOMINANCE ->
                    PrimarySuppression.dominance(
                            table.cells(),
                            table.contributions(),
                            (int) limit(request, "n", 1, Integer.MAX_VALUE),
                            limit(request, "k", Double.MIN_VALUE, Math.nextDown(100.0)));
            case P_PERCENT ->
                    PrimarySuppression.pPercent(
                            table.cells(),
                            table.contributions(),
                            limit(request, "p", Double.MIN_VALUE, Math.nextDown(100.0)));
            default ->
                    PrimarySuppression.minimumCount(
                            table.cells(),
                            limit(request, "minimum", 1, Double.MAX_VALUE),
                            request.text("zero").equals("sensitive"));
        };
    }

    /** A number of a rule: policy, so never filled in for who left it out. */
    private static double limit(Request request, String name, double least, double most) {
        if (!request.has(name)) {
            throw new CommandFault(
                    "Bij de regel %s ontbreekt --%s.".formatted(request.text("rule"), name),
                    "Kies het getal dat uw beleid noemt.");
        }
        var number = request.number(name);
        if (number < least || number > most || name.equals("n") && number != Math.rint(number)) {
            throw new CommandFault(
                    "%s bij --%s kan niet.".formatted(request.text(name), name),
                    "Geef %s."
                            .formatted(
                                    Set.of("k", "p").contains(name)
                                            ? "een percentage boven 0 en onder 100"
                                            : "1 of meer"
                                                    + (name.equals("n")
                                                            ? ", een heel getal"
                                                            : "")));
        }
        return number;
    }

    private static Method ofPrimary() {
        return new Method(
                "primary-suppression",
                "Welke cellen, sommen meegerekend, niet gepubliceerd mogen worden.",
                "Cox (1981), Journal of Statistical Planning and Inference 5, 153-164; Hundepool e.a. (2012), Statistical Disclosure Control, h. 4",
                options(MINIMUM),
                DisclosureMethods::primary);
    }

    private static Answer primary(Request request) {
        var table = table(request);
        var sensitive = sensitive(request, table);
        var cells = sensitive.stream().map(SensitiveCell::cell).toList();
        return names(
                        Answer.empty()
                                .figure("cells", table.cells().cells())
                                .figure("sensitive", sensitive.size()),
                        table,
                        cells)
                .each("value", cells, table.cells()::value)
                .each("below", sensitive, SensitiveCell::below)
                .each("above", sensitive, SensitiveCell::above);
    }

    private static Answer names(Answer answer, LongTable table, List<Integer> cells) {
        answer.eachOf("row", cells, table::row);
        return table.hasColumns() ? answer.eachOf("column", cells, table::column) : answer;
    }

    private static Method ofComplementary() {
        return new Method(
                "complementary-suppression",
                "De tabel met wat gevoelig is eruit, en wat er nog meer uit moet om dat te verbergen.",
                "Kelly, Golden en Assad (1992), Networks 22, 397-417; Fischetti en Salazar (2001), Management Science 47, 1008-1027",
                options(
                        MINIMUM,
                        Option.fileOrNone(
                                PUBLISHED,
                                "Tabel met kolommen row (en column): cellen die er in moeten blijven.")),
                DisclosureMethods::complementary);
    }

    private static Answer complementary(Request request) {
        var table = table(request);
        var sensitive = sensitive(request, table);
        var published =
                request.has(PUBLISHED) ? cells(request, PUBLISHED, table) : Set.<Integer>of();
        sensitive.stream()
                .map(SensitiveCell::cell)
                .filter(published::contains)
                .findFirst()
                .ifPresent(cell -> {
                    throw cannotHide(table, cell);
                });
        return switch (ComplementarySuppression.protect(table.cells(), sensitive, published)) {
            case Suppression.Impossible(var cell) -> throw cannotHide(table, cell);
            case Suppression.Protected safe -> answer(table, safe);
        };
    }

    private static CommandFault cannotHide(LongTable table, int cell) {
        return new CommandFault(
                "Cel %s kan niet verborgen worden.".formatted(table.name(cell)),
                "Laat minder cellen verplicht staan (--published), of voeg rijen of soorten samen.");
    }

    private static Answer answer(LongTable table, Suppression.Protected safe) {
        var cells = IntStream.range(0, table.cells().cells()).boxed().toList();
        var hidden = safe.suppressed();
        var answer =
                Answer.empty()
                        .figure("primary", safe.primary().size())
                        .figure("complementary", safe.complementary().size());
        return names(answer, table, cells)
                .eachOf("value", cells, cell -> hidden[cell] ? null : table.cells().value(cell))
                .eachOf("status", cells, cell -> status(safe, hidden, cell));
    }

    private static String status(Suppression.Protected safe, boolean[] hidden, int cell) {
        if (!hidden[cell]) {
            return PUBLISHED;
        }
        return safe.primary().contains(cell) ? "primary" : "complementary";
    }

    /** The cells that a table names; what it says was published does not count as left out. */
    private static Set<Integer> cells(Request request, String option, LongTable table) {
        var list = request.table(option);
        var rows = list.texts("row");
        var columns = table.hasColumns() ? list.texts("column") : null;
        var states = option.equals(SUPPRESSED) && list.has("status") ? list.texts("status") : null;
        var cells = new TreeSet<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (states == null || !states.get(i).equals(PUBLISHED)) {
                cells.add(table.find(rows.get(i), columns == null ? "" : columns.get(i)));
            }
        }
        return cells;
    }

    private static Method ofRecovery() {
        return new Method(
                "recovery-check",
                "Welke cellen die er uit zijn een lezer terug kan rekenen, en tussen welke grenzen.",
                "Fischetti en Salazar (2001), Management Science 47, 1008-1027",
                options(
                        NONE,
                        Option.file(
                                SUPPRESSED,
                                "Tabel met kolommen row (en column): wat er uit is; zoals complementary-suppression schrijft.")),
                DisclosureMethods::recovery);
    }

    /** What a reader finds of one cell; without an end where no sum holds it. */
    private record Found(int cell, @Nullable Double low, @Nullable Double high, String outcome) {}

    private static Answer recovery(Request request) {
        var table = table(request);
        var hidden = new boolean[table.cells().cells()];
        cells(request, SUPPRESSED, table).forEach(cell -> hidden[cell] = true);
        var demands = new HashMap<Boolean, List<SensitiveCell>>();
        for (var cell : sensitive(request, table)) {
            demands.computeIfAbsent(hidden[cell.cell()], out -> new ArrayList<>()).add(cell);
        }
        var found = new ArrayList<Found>();
        for (var open : demands.getOrDefault(false, List.of())) {
            var value = table.cells().value(open.cell());
            found.add(new Found(open.cell(), value, value, PUBLISHED));
        }
        RecoveryCheck.check(table.cells(), hidden, demands.getOrDefault(true, List.of()))
                .forEach(finding -> found.add(found(finding)));
        return answer(table, found);
    }

    private static Found found(RecoveryCheck.Finding finding) {
        var high = finding.range().high();
        return new Found(
                finding.cell(),
                finding.range().low(),
                Double.isFinite(high) ? high : null,
                finding.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Answer answer(LongTable table, List<Found> found) {
        var answer =
                Answer.empty()
                        .figure(
                                "safe",
                                found.stream().allMatch(one -> one.outcome().equals("hidden")));
        return names(answer, table, found.stream().map(Found::cell).toList())
                .eachOf("low", found, Found::low)
                .eachOf("high", found, Found::high)
                .eachOf("outcome", found, Found::outcome);
    }
}
