package nl.regiekamer.plan.notes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.regiekamer.partners.Partner;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.progress.Adjustment;
import nl.regiekamer.plan.progress.Adjustments;
import nl.regiekamer.plan.versions.Decision;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.plan.words.PlanTables;
import nl.regiekamer.plan.words.ResourceTotals;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** What a note says of the plan itself: goals, partners, means, and what changed. */
@Component
class PlanTexts {

    private final Partners partners;
    private final Adjustments adjustments;
    private final PlanVersions versions;
    private final PlanTables tables;

    PlanTexts(
            Partners partners, Adjustments adjustments, PlanVersions versions, PlanTables tables) {
        this.tables = tables;
        this.partners = partners;
        this.adjustments = adjustments;
        this.versions = versions;
    }

    Written plan(Subject subject) {
        var book = subject.book();
        var tables = new ArrayList<Block.Table>();
        addGoals(tables, "Doelen van de hoofdambitie", book.listMainGoals());
        for (var field : book.listFields()) {
            var goals = new ArrayList<>(book.listGoalsOf(field));
            book.listThemesOf(field).forEach(theme -> goals.addAll(book.listGoalsOf(theme)));
            addGoals(tables, "Doelen bij " + field.name(), goals);
        }
        return new Written(book.plan().ambition(), tables);
    }

    private static void addGoals(List<Block.Table> tables, String caption, List<Goal> goals) {
        var rows =
                goals.stream()
                        .distinct()
                        .map(goal ->
                                List.of(
                                        goal.title(),
                                        goal.text(),
                                        goal.targetYear() == null
                                                ? "–"
                                                : String.valueOf(goal.targetYear())))
                        .toList();
        if (!rows.isEmpty()) {
            tables.add(
                    new Block.Table(
                            caption, List.of("Doel", "Wat we willen", "Streefjaar"), rows, ""));
        }
    }

    Written partners(Subject subject) {
        var rows =
                partners.listAll().stream()
                        .filter(partner -> !actionsOf(partner, subject).isEmpty())
                        .map(partner -> row(partner, subject))
                        .toList();
        return Written.of(
                "Aan de acties werken %s mee. Een actie met meer partners telt bij elk van hen. Op welke grond partners gegevens delen, staat in hun convenanten."
                        .formatted(Dutch.count(rows.size(), "partner", "partners")),
                new Block.Table(
                        "Partners en hun acties",
                        List.of("Partner", "Soort", "Werkt mee aan", "Heeft de regie over"),
                        rows,
                        ""));
    }

    private static List<Action> actionsOf(Partner partner, Subject subject) {
        return subject.book().listActions().stream()
                .filter(action ->
                        partner.id().equals(action.lead())
                                || action.partners().contains(partner.id()))
                .toList();
    }

    private static List<String> row(Partner partner, Subject subject) {
        var actions = actionsOf(partner, subject);
        var leads = actions.stream().filter(one -> partner.id().equals(one.lead())).toList();
        return List.of(
                partner.name(),
                partner.sort(),
                Dutch.count(actions.size(), "actie", "acties"),
                leads.isEmpty() ? "–" : String.join(", ", leads.stream().map(Action::id).toList()));
    }

    /** Those that were proposed or went on in the period, and those that still wait. */
    Written adjustments(Subject subject) {
        var rows =
                adjustments.list(subject.book().plan().id()).stream()
                        .filter(one -> one.isOpen() || moved(one, subject))
                        .map(one -> row(one, subject))
                        .toList();
        return Written.of(
                rows.isEmpty()
                        ? "Er is in deze periode niet bijgestuurd."
                        : "Waar het anders moest dan het plan dacht: wat er is voorgesteld of besloten, en wat erop volgde.",
                new Block.Table(
                        "Bijsturing",
                        List.of(
                                "Wat er anders moet",
                                "Waarover",
                                "Waarom",
                                "Wie besluit",
                                "Stand",
                                "Wat erop volgde"),
                        rows,
                        ""));
    }

    private static boolean moved(Adjustment one, Subject subject) {
        return in(one.at(), subject)
                || one.steps().stream().anyMatch(step -> in(step.at(), subject));
    }

    private static boolean in(Instant at, Subject subject) {
        return subject.period().holds(LocalDate.ofInstant(at, Dutch.ZONE));
    }

    private static List<String> row(Adjustment one, Subject subject) {
        var last = one.steps().isEmpty() ? "–" : one.steps().getLast().text();
        return List.of(
                one.what(),
                title(one.subject(), subject),
                one.reason(),
                one.decider(),
                one.state().dutch(),
                last);
    }

    private static String title(Adjustment.Subject about, Subject subject) {
        var book = subject.book();
        Optional<String> title =
                switch (about.kind()) {
                    case "actie" ->
                            book.findAction(about.id())
                                    .map(action -> action.id() + " " + action.title());
                    case "doel" -> book.findGoal(about.id()).map(Goal::title);
                    default -> book.findTheme(about.id()).map(Theme::name);
                };
        return title.orElse(about.id());
    }

    Written amendments(Subject subject) {
        var plan = subject.book().plan().id();
        var rows =
                versions.list(plan).stream()
                        .filter(PlanVersion::isDecided)
                        .filter(one -> one.rank() > 1)
                        .flatMap(one ->
                                one.findDecision().stream()
                                        .filter(decision -> tells(subject, one, decision))
                                        .map(decision -> row(one, decision)))
                        .toList();
        return Written.of(
                rows.isEmpty()
                        ? "In deze periode is niet besloten om het plan te wijzigen."
                        : "Het plan is in deze periode gewijzigd. Wat er precies veranderde, staat bij de versies van het plan.",
                new Block.Table(
                        "Wijzigingen van het plan",
                        List.of("Versie", "Waarom", "Besluit", "Geldt vanaf"),
                        rows,
                        ""));
    }

    /** What was decided in the period, and what was decided before and put in during it. */
    private static boolean tells(Subject subject, PlanVersion version, Decision decision) {
        var period = subject.period();
        return period.holds(decision.on())
                || decision.on().isBefore(period.from()) && period.holds(putIn(version));
    }

    private static LocalDate putIn(PlanVersion version) {
        return LocalDate.ofInstant(Objects.requireNonNull(version.decidedAt()), Dutch.ZONE);
    }

    private static List<String> row(PlanVersion version, Decision decision) {
        var late =
                putIn(version).isAfter(decision.on())
                        ? " (in Regiekamer sinds %s)".formatted(Dutch.date(putIn(version)))
                        : "";
        return List.of(
                "%d. %s".formatted(version.number(), version.title()),
                version.reason(),
                "%s, %s%s".formatted(decision.body().dutch(), Dutch.date(decision.on()), late),
                Dutch.date(decision.appliesFrom()));
    }

    Written resources(Subject subject) {
        var book = subject.book();
        return new Written(ResourceTotals.inWords(book), tables.resources(book));
    }

    /** Who does what: per action and per sort of case, and what must be there by when. */
    Written roles(Subject subject) {
        var book = subject.book();
        var ends = book.plan().term().lastDay();
        var day = subject.today().isAfter(ends) ? ends : subject.today();
        var found = new ArrayList<Block.Table>();
        tables.actions("Wie wat doet", book.listActions(), book).ifPresent(found::add);
        tables.milestones(subject.now(), book, day).ifPresent(found::add);
        var open = new ArrayList<String>();
        for (var theme : book.listThemes()) {
            for (var matrix : tables.matrices(theme, book)) {
                tables.table(matrix).ifPresentOrElse(found::add, () -> open.add(matrix.name()));
            }
        }
        return new Written(
                "Per actie staat wie meedoet en in welke rol."
                        + (open.isEmpty()
                                ? ""
                                : " Wie welke rol heeft, staat nog niet in: %s."
                                        .formatted(Dutch.list(open))),
                found);
    }

    Written programmes(Subject subject) {
        return listed(
                tables.programmes(subject.book()),
                "Acties die samen worden geleid, met eigen geld en eigen verantwoording.",
                "Het plan noemt geen programma’s.");
    }

    Written covenants(Subject subject) {
        return listed(
                tables.covenants(subject.book()),
                "Wat organisaties samen afspraken, en op welke grond zij gegevens delen.",
                "Het plan noemt geen convenanten.");
    }

    Written otherPolicy(Subject subject) {
        return listed(
                tables.links(subject.book()),
                "Ander beleid en initiatieven waar het plan op leunt.",
                "Het plan noemt geen ander beleid.");
    }

    private static Written listed(List<Block.Table> tables, String words, String otherwise) {
        return new Written(tables.isEmpty() ? otherwise : words, tables);
    }
}
