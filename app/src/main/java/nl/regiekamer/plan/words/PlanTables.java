package nl.regiekamer.plan.words;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Covenant;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.PolicyLink;
import nl.regiekamer.plan.Programme;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.progress.Milestone;
import nl.regiekamer.plan.progress.ProgressBook;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** What stands in a plan beside its goals, as tables to take along; never one without rows. */
@Component
public class PlanTables {

    private final Partners partners;
    private final ActionWords words;

    PlanTables(Partners partners, ActionWords words) {
        this.partners = partners;
        this.words = words;
    }

    /** What is done, with whom in which role, and what is particular to it. */
    public Optional<Block.Table> actions(
            String caption, Collection<Action> actions, PlanBook book) {
        return table(
                caption,
                List.of("Actie", "Wat", "Met wie", "Bijzonderheden", "Stand in het plan"),
                actions.stream().map(action -> row(action, book)).toList());
    }

    private List<String> row(Action action, PlanBook book) {
        return List.of(
                action.id(),
                action.title(),
                orDash(
                        words.partners(action).stream()
                                .map(one -> "%s (%s)".formatted(one.words(), one.term()))
                                .collect(Collectors.joining("; "))),
                words.particulars(action, book).stream()
                        .map(one -> "%s: %s".formatted(one.term(), one.words()))
                        .collect(Collectors.joining("; ")),
                book.state(action.state()).name());
    }

    /** What must be there by when; of the actions in this plan, as known at the end of a day. */
    public Optional<Block.Table> milestones(ProgressBook stand, PlanBook book, LocalDate day) {
        var rows =
                stand.all().stream()
                        .filter(one -> book.findAction(one.action().id()).isPresent())
                        .flatMap(one -> one.milestones().stream())
                        .map(one ->
                                List.of(
                                        one.action(),
                                        one.name(),
                                        Dutch.date(one.due()),
                                        reached(one, day)))
                        .toList();
        return table(
                "Mijlpalen van acties, zoals bekend op " + Dutch.date(day),
                List.of("Actie", "Wat er moet zijn", "Uiterlijk", "Gehaald"),
                rows);
    }

    private static String reached(Milestone one, LocalDate day) {
        return Optional.ofNullable(one.reached())
                .map(Dutch::date)
                .orElse(one.isMissed(day) ? "niet gehaald" : "nog niet");
    }

    /** Who does what for which sort of case on a theme. */
    public List<MatrixPart> matrices(Theme theme, PlanBook book) {
        return book.listMatricesOf(theme).stream()
                .map(one -> MatrixPart.of(one, partners))
                .toList();
    }

    public Optional<Block.Table> table(MatrixPart matrix) {
        return table(
                matrix.name(),
                List.of("Soort", "Organisatie", "Rol", "Taak", "Bevoegdheid"),
                matrix.rows().stream()
                        .map(row ->
                                List.of(
                                        row.sort(),
                                        row.organisation(),
                                        row.role(),
                                        row.task(),
                                        row.power()))
                        .toList());
    }

    /** Money and capacity: together per accent and theme, each amount, and what actions offer. */
    public List<Block.Table> resources(PlanBook book) {
        return present(
                table(
                        "Gevraagd naast beschikbaar, per accent en thema",
                        List.of(
                                "Accent of thema",
                                "Gevraagd",
                                "Beschikbaar",
                                "Verschil",
                                "Toelichting"),
                        ResourceTotals.of(book).stream().map(PlanTables::row).toList()),
                table(
                        "Geld en capaciteit per onderdeel",
                        budgetColumns("Thema"),
                        book.listBudgets().stream()
                                .map(one ->
                                        row(
                                                BudgetRow.of(one),
                                                book.findTheme(one.theme())
                                                        .map(Theme::shortName)
                                                        .orElse("")))
                                .toList()),
                table(
                        "Omvang die acties noemen",
                        List.of("Actie", "Wat", "Thema", "Omvang"),
                        CapacityRow.listOf(book).stream()
                                .map(one ->
                                        List.of(one.id(), one.title(), one.theme(), one.words()))
                                .toList()));
    }

    private static List<String> row(ResourceTotals.Total total) {
        return List.of(
                total.name() + (total.accent() ? " (accent)" : ""),
                orUnknown(total.requested()),
                orUnknown(total.available()),
                orDash(total.difference()),
                orDash(total.note()));
    }

    private static List<String> budgetColumns(String of) {
        return List.of(
                "Waarvoor",
                of,
                "Jaar",
                "Gevraagd",
                "Beschikbaar",
                "Verschil",
                "Herkomst",
                "Voorwaarden");
    }

    private static List<String> row(BudgetRow budget, String of) {
        return List.of(
                budget.name(),
                of,
                budget.year(),
                orUnknown(budget.requested()),
                orUnknown(budget.available()),
                orDash(budget.difference()),
                budget.origin(),
                orDash(budget.conditions()));
    }

    /** Programmes with who pays, to whom they report and their actions; and their own money. */
    public List<Block.Table> programmes(PlanBook book) {
        return present(
                table(
                        "Programma’s en hun acties",
                        List.of(
                                "Programma",
                                "Wat het doet",
                                "Thema",
                                "Looptijd",
                                "Wie betaalt",
                                "Verantwoording aan",
                                "Acties"),
                        book.listProgrammes().stream().map(one -> row(one, book)).toList()),
                table(
                        "Eigen geld van programma’s",
                        budgetColumns("Programma"),
                        book.listProgrammes().stream()
                                .flatMap(one ->
                                        ProgrammeWords.of(one, book).budgets().stream()
                                                .map(budget -> row(budget, one.name())))
                                .toList()));
    }

    /** The money of one programme. */
    public Optional<Block.Table> budgets(Programme one, PlanBook book) {
        return table(
                "Eigen geld van het programma",
                budgetColumns("Programma"),
                ProgrammeWords.of(one, book).budgets().stream()
                        .map(budget -> row(budget, one.name()))
                        .toList());
    }

    private static List<String> row(Programme one, PlanBook book) {
        var programme = ProgrammeWords.of(one, book);
        return List.of(
                one.name(),
                orDash(programme.text()),
                orDash(programme.themeName()),
                programme.term(),
                programme.funder(),
                programme.accountableTo(),
                orDash(titles(one.actions(), book)));
    }

    /** Between whom and until when; and what was laid down. */
    public List<Block.Table> covenants(PlanBook book) {
        return present(
                table(
                        "Partijen en looptijd van convenanten",
                        List.of("Convenant", "Waarvoor", "Partijen", "Ondertekend", "Laatste dag"),
                        book.listCovenants().stream().map(this::register).toList()),
                table(
                        "Wat in convenanten is vastgelegd",
                        List.of(
                                "Convenant",
                                "Grondslag",
                                "Gegevens die partijen delen",
                                "Evaluatie klaar op",
                                "Verlenging",
                                "Te lezen in",
                                "Waar het bij hoort"),
                        book.listCovenants().stream().map(one -> content(one, book)).toList()));
    }

    private List<String> register(Covenant one) {
        var covenant = CovenantWords.of(one, partners);
        return List.of(
                one.name(),
                Optional.ofNullable(one.note())
                        .map(note -> one.purpose() + " " + note)
                        .orElse(one.purpose()),
                covenant.parties(),
                covenant.signed(),
                covenant.ends());
    }

    private List<String> content(Covenant one, PlanBook book) {
        var covenant = CovenantWords.of(one, partners);
        var themes = one.themes().stream().flatMap(id -> book.findTheme(id).stream());
        return List.of(
                one.name(),
                covenant.basis(),
                covenant.data(),
                covenant.evaluate(),
                covenant.renewal(),
                covenant.document(),
                orDash(
                        Stream.concat(
                                        themes.map(Theme::name),
                                        Stream.of(titles(one.actions(), book)))
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining("; "))));
    }

    /** The other policy that themes and actions lean on. */
    public List<Block.Table> links(PlanBook book) {
        return present(
                table(
                        "Ander beleid en andere initiatieven",
                        List.of("Plan of initiatief", "Thema", "Van wie", "Toelichting", "Acties"),
                        book.listThemes().stream()
                                .flatMap(theme ->
                                        book.listLinksOf(theme).stream()
                                                .map(link -> row(link, theme, book)))
                                .toList()));
    }

    private static List<String> row(PolicyLink link, Theme theme, PlanBook book) {
        return List.of(
                link.name(),
                theme.shortName(),
                Optional.ofNullable(link.layer()).orElse("–"),
                Optional.ofNullable(link.note()).orElse("–"),
                orDash(titles(link.actions(), book)));
    }

    /** "A058 Eigen aanpak; A066 Op maat". */
    private static String titles(List<String> actions, PlanBook book) {
        return actions.stream()
                .flatMap(id -> book.findAction(id).stream())
                .map(action -> "%s %s".formatted(action.id(), action.title()))
                .collect(Collectors.joining("; "));
    }

    private static String orUnknown(String words) {
        return words.isEmpty() ? "niet bekend" : words;
    }

    private static String orDash(String words) {
        return words.isEmpty() ? "–" : words;
    }

    private static Optional<Block.Table> table(
            String caption, List<String> columns, List<List<String>> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(caption, columns, rows, ""));
    }

    @SafeVarargs
    private static List<Block.Table> present(Optional<Block.Table>... tables) {
        return Stream.of(tables).flatMap(Optional::stream).toList();
    }
}
