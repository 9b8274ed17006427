package nl.regiekamer.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Field;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.PolicyPlan;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.plan.words.ActionWords;
import nl.regiekamer.plan.words.Fact;
import nl.regiekamer.plan.words.Places;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** Puts rows and facts of the plan in words. */
@Component
class PlanPages {

    private static final int PRINCIPLES_SHOWN = 8;

    private final Plans plans;
    private final ActionWords words;
    private final Places places;
    private final PlanVersions versions;
    private final Progress progress;

    PlanPages(
            Plans plans,
            ActionWords words,
            Places places,
            PlanVersions versions,
            Progress progress) {
        this.progress = progress;
        this.versions = versions;
        this.plans = plans;
        this.words = words;
        this.places = places;
    }

    PlanPage plan() {
        var book = plans.current();
        var plan = book.plan();
        var fields = book.listFields().stream().map(this::rows).toList();
        return new PlanPage(
                plan,
                "Geldt van %s tot en met %s"
                        .formatted(
                                Dutch.date(plan.term().from()), Dutch.date(plan.term().lastDay())),
                decided(plan),
                versions.findKnownOn(plan.id(), plans.today())
                        .map(this::inForce)
                        .orElse("Nog niet in gebruik genomen"),
                "%d velden, %d thema’s, %d acties"
                        .formatted(
                                fields.size(), book.listThemes().size(), book.listActions().size()),
                fields,
                goals(book.listGoals()),
                book.listPrinciples().stream().limit(PRINCIPLES_SHOWN).toList(),
                book.listPrinciples().size(),
                AccentLayers.of(book));
    }

    /** The decision with which the plan was taken into use, else what the plan says of itself. */
    private String decided(PolicyPlan plan) {
        return versions.list(plan.id()).stream()
                .filter(version -> version.rank() == 1 && version.counts(plans.today()))
                .flatMap(version -> version.findDecision().stream())
                .findFirst()
                .map(PlanVersionPages::decided)
                .or(() -> Optional.ofNullable(plan.decided()))
                .orElse("datum van vaststelling niet bekend");
    }

    private String inForce(PlanVersion version) {
        return version.findDecision()
                        .map(decision ->
                                "Versie %d geldt sinds %s"
                                        .formatted(
                                                version.number(),
                                                Dutch.date(decision.appliesFrom())))
                        .orElse("")
                + (version.isKnown(plans.today())
                        ? ""
                        : "; zij is pas later in Regiekamer gezet, dus las toen nog niemand haar hier");
    }

    PlanPage.FieldRows rows(Field field) {
        var themes = plans.current().listThemesOf(field).stream().map(this::row).toList();
        var actions = themes.stream().mapToInt(PlanPage.ThemeRow::actions).sum();
        return new PlanPage.FieldRows(field.id(), field.name(), actions, themes);
    }

    /** Where a field stands in the national model, so that reports can be set side by side. */
    static List<Fact> model(Field field) {
        return List.of(
                Fact.of(
                        "Veld",
                        Optional.ofNullable(field.modelField())
                                .orElse("door de gemeente in te vullen")),
                Fact.of(
                        "Editie",
                        Optional.ofNullable(field.modelEdition())
                                .orElse("door de gemeente in te vullen")));
    }

    private PlanPage.ThemeRow row(Theme theme) {
        return new PlanPage.ThemeRow(
                theme.id(),
                theme.name(),
                theme.accent(),
                plans.current().listActionsOf(theme).size(),
                plans.countWithFigure(theme.indicators()),
                theme.indicators().size());
    }

    List<PlanPage.GoalRow> goals(List<Goal> goals) {
        return goals.stream().map(goal -> new PlanPage.GoalRow(goal, plans.verdict(goal))).toList();
    }

    List<ActionRow> actions(List<Action> actions) {
        var now = progress.now();
        var book = plans.current();
        return actions.stream()
                .map(action -> row(action, book, StateMark.of(now.of(action))))
                .toList();
    }

    private ActionRow row(Action action, PlanBook book, StateMark mark) {
        var theme = book.findTheme(action.theme()).orElseThrow();
        return new ActionRow(
                action.id(),
                action.title(),
                theme.shortName(),
                theme.pillarName(action.pillar()),
                words.names(action),
                mark);
    }

    List<Fact> facts(Goal goal) {
        var book = plans.current();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Soort", GoalWords.kind(goal, book)));
        goal.measures().stream()
                .map(measure -> GoalWords.measure(goal, measure, book))
                .forEach(facts::add);
        facts.add(Fact.of("Gebied", scope(goal)));
        if (goal.kind() == Goal.Kind.DIRECTION) {
            facts.add(Fact.of("Vergelijken met", baseYear(goal, book)));
        }
        GoalWords.dates(goal, facts);
        facts.add(Fact.of("Bron van het doel", book.plan().title()));
        Optional.ofNullable(goal.note()).ifPresent(note -> facts.add(Fact.of("Let op", note)));
        return facts;
    }

    /** Each group for whom the goal is meant, also where nothing is known of it. */
    List<GoalPage.GroupRow> groups(Goal goal) {
        return goal.groups().stream().map(this::row).toList();
    }

    private GoalPage.GroupRow row(Goal.TargetGroup group) {
        var measure =
                Optional.ofNullable(group.indicator()).flatMap(plans.current()::findIndicator);
        var known = measure.filter(one -> plans.countWithFigure(List.of(one.id())) > 0);
        return new GoalPage.GroupRow(
                group.name(),
                measure.map(Indicator::name).orElse(""),
                measure.map(one -> "/cijfers/" + one.id()).orElse(""),
                known.isPresent() ? "zie dit cijfer" : "geen cijfer");
    }

    private static String baseYear(Goal goal, PlanBook book) {
        var chosen = goal.compareWith();
        return chosen == null
                ? (book.plan().term().from().getYear() - 1) + ", het laatste jaar vóór het plan"
                : String.valueOf(chosen);
    }

    private String scope(Goal goal) {
        var scope = goal.scope();
        return scope == null ? "hele gemeente" : places.name(scope.code(), scope.areaSet());
    }

    List<Fact> facts(Action action) {
        return words.facts(action, plans.current());
    }

    List<Fact> partners(Action action) {
        return words.partners(action);
    }
}
