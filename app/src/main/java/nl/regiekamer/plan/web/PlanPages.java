package nl.regiekamer.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Field;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts rows and facts of the plan in words. */
@Component
class PlanPages {

    private static final int PRINCIPLES_SHOWN = 8;

    private final Plans plans;
    private final Partners partners;
    private final Areas areas;
    private final PlanVersions versions;
    private final Progress progress;

    PlanPages(
            Plans plans, Partners partners, Areas areas, PlanVersions versions, Progress progress) {
        this.progress = progress;
        this.versions = versions;
        this.plans = plans;
        this.partners = partners;
        this.areas = areas;
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
                Optional.ofNullable(plan.decided()).orElse("datum van vaststelling niet bekend"),
                versions.findKnownOn(plan.id(), plans.today())
                        .map(PlanPages::inForce)
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

    private static String inForce(PlanVersion version) {
        return version.findDecision()
                .map(decision ->
                        "Versie %d geldt sinds %s"
                                .formatted(version.number(), Dutch.date(decision.appliesFrom())))
                .orElse("");
    }

    PlanPage.FieldRows rows(Field field) {
        var themes = plans.current().listThemesOf(field).stream().map(this::row).toList();
        var actions = themes.stream().mapToInt(PlanPage.ThemeRow::actions).sum();
        return new PlanPage.FieldRows(field.id(), field.name(), actions, themes);
    }

    /** Where a field stands in the national model, so that reports can be set side by side. */
    static List<GoalPage.Fact> model(Field field) {
        return List.of(
                GoalPage.Fact.of(
                        "Veld",
                        Optional.ofNullable(field.modelField())
                                .orElse("door de gemeente in te vullen")),
                GoalPage.Fact.of(
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
                partnerNames(action),
                mark);
    }

    List<GoalPage.Fact> facts(Goal goal) {
        var book = plans.current();
        var facts = new ArrayList<GoalPage.Fact>();
        facts.add(GoalPage.Fact.of("Soort", GoalWords.kind(goal, book)));
        goal.measures().stream()
                .map(measure -> GoalWords.measure(goal, measure, book))
                .forEach(facts::add);
        facts.add(GoalPage.Fact.of("Gebied", scope(goal)));
        if (goal.kind() == Goal.Kind.DIRECTION) {
            facts.add(GoalPage.Fact.of("Vergelijken met", baseYear(goal, book)));
        }
        GoalWords.dates(goal, facts);
        facts.add(GoalPage.Fact.of("Bron van het doel", book.plan().title()));
        Optional.ofNullable(goal.note())
                .ifPresent(note -> facts.add(GoalPage.Fact.of("Let op", note)));
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
        return scope == null ? "hele gemeente" : areaName(scope.code(), scope.areaSet());
    }

    List<GoalPage.Fact> facts(Action action) {
        var theme = plans.current().findTheme(action.theme()).orElseThrow();
        var facts = new ArrayList<GoalPage.Fact>();
        facts.add(GoalPage.Fact.of("Plan", plans.current().plan().title()));
        facts.add(new GoalPage.Fact("Thema", theme.name(), "/plan/themas/" + theme.id()));
        add(facts, "Pijler", theme.pillarName(action.pillar()));
        facts.add(GoalPage.Fact.of("Soort", action.sort()));
        var lead = action.lead();
        if (lead != null) {
            facts.add(
                    new GoalPage.Fact(
                            "Regie",
                            partners.names(List.of(lead)).getFirst(),
                            "/partners/" + lead));
        }
        var place = action.place();
        if (place != null) {
            var name = place.name();
            add(facts, "Waar", name != null ? name : areaName(place.code(), place.areaSet()));
        }
        add(facts, "Mijlpaal", action.milestone());
        var capacity = action.capacity();
        if (capacity != null) {
            facts.add(GoalPage.Fact.of("Omvang", capacity.value() + " " + capacity.unit()));
        }
        add(facts, "Waarborg", action.safeguard());
        addBelonging(facts, action);
        return facts;
    }

    /** Programmes, covenants and other policy that an action is part of. */
    private void addBelonging(List<GoalPage.Fact> facts, Action action) {
        plans.current().listProgrammes().stream()
                .filter(programme -> programme.actions().contains(action.id()))
                .map(programme ->
                        new GoalPage.Fact(
                                "Programma",
                                programme.name(),
                                "/plan/programmas/" + programme.id()))
                .forEach(facts::add);
        plans.current().listCovenants().stream()
                .filter(covenant -> covenant.actions().contains(action.id()))
                .map(covenant -> new GoalPage.Fact("Convenant", covenant.name(), covenant.path()))
                .forEach(facts::add);
        plans.current().listLinksOf(action).stream()
                .map(link -> GoalPage.Fact.of("Sluit aan bij", link.name()))
                .forEach(facts::add);
    }

    /** An area by its code, or a set by its id, as people call it. */
    private String areaName(@Nullable String code, @Nullable String set) {
        if (code != null) {
            return areas.find(new AreaCode(code)).map(Area::name).orElse(code);
        }
        return areas.findSet(String.valueOf(set))
                .map(one -> one.name() + " (" + one.filledInWords() + " met een grens)")
                .orElse("");
    }

    private static void add(List<GoalPage.Fact> facts, String term, @Nullable String words) {
        if (words != null && !words.isEmpty()) {
            facts.add(GoalPage.Fact.of(term, words));
        }
    }

    /** Who has a role in an action: the role, the name and the page. */
    List<GoalPage.Fact> partners(Action action) {
        return action.involved().stream()
                .map(id ->
                        new GoalPage.Fact(
                                action.roleOf(id).orElseThrow().dutch(),
                                partners.names(List.of(id)).getFirst(),
                                "/partners/" + id))
                .toList();
    }

    /** Who leads, and who else takes part. */
    private String partnerNames(Action action) {
        return action.involved().stream()
                .filter(id -> action.roleOf(id).orElseThrow() != Action.Role.IS_INFORMED)
                .map(id -> {
                    var name = partners.names(List.of(id)).getFirst();
                    return id.equals(action.lead()) ? name + " (trekker)" : name;
                })
                .collect(Collectors.joining(", "));
    }
}
