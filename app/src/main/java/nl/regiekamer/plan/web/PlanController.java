package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.partners.Partner;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.LooksBack;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan: at a glance, and each field, theme, goal, action and principle on its own page. */
@Controller
@Access("plan-bekijken")
class PlanController {

    private static final Crumb PLAN = new Crumb("Plan", "/plan");

    private final Plans plans;
    private final Partners partners;
    private final PlanPages pages;
    private final ThemeParts parts;
    private final ProgressPages progress;
    private final StaticTemplates templates = new StaticTemplates();

    PlanController(
            Plans plans,
            Partners partners,
            PlanPages pages,
            ThemeParts parts,
            ProgressPages progress) {
        this.parts = parts;
        this.progress = progress;
        this.plans = plans;
        this.partners = partners;
        this.pages = pages;
    }

    @GetMapping("/plan")
    @LooksBack
    Html plan(Shell shell) {
        return Html.ok(templates.planPlan(shell, pages.plan()));
    }

    @GetMapping("/plan/velden/{id}")
    @LooksBack
    Html field(@PathVariable String id, Shell shell) {
        var field = book().findField(id).orElseThrow(() -> new NotFound("Veld '" + id + "'"));
        var page =
                new FieldPage(
                        field,
                        Crumb.trail(field.name(), PLAN),
                        pages.rows(field),
                        pages.goals(book().listGoalsOf(field)),
                        PlanPages.model(field));
        return Html.ok(templates.planField(shell, page));
    }

    @GetMapping("/plan/themas/{id}")
    @LooksBack
    Html theme(@PathVariable String id, Shell shell) {
        var theme = book().findTheme(id).orElseThrow(() -> new NotFound("Thema '" + id + "'"));
        var field = book().findField(theme.field()).orElseThrow();
        var actions = book().listActionsOf(theme);
        var page =
                new ThemePage(
                        theme,
                        lead(theme, actions.size()),
                        Crumb.trail(
                                theme.shortName(),
                                PLAN,
                                new Crumb(field.name(), "/plan/velden/" + field.id())),
                        pages.goals(book().listGoalsOf(theme)),
                        pages.actions(actions),
                        book().listLinksOf(theme),
                        plans.speakers()
                                .flatMap(speaker -> speaker.themeSections(theme, shell).stream())
                                .toList(),
                        parts.matrices(theme),
                        parts.programmes(theme),
                        parts.covenants(theme),
                        parts.adjustments("thema", theme.id()),
                        parts.isNeglected(theme),
                        ThemeParts.maySteer());
        return Html.ok(templates.planTheme(shell, page));
    }

    private String lead(Theme theme, int actions) {
        var figures = plans.countWithFigure(theme.indicators());
        return "%s%d acties. Voor %d van de %d indicatoren is een cijfer."
                .formatted(
                        theme.accent() ? "Een van de accenten van het plan: " : "",
                        actions,
                        figures,
                        theme.indicators().size());
    }

    @GetMapping("/plan/doelen/{id}")
    @LooksBack
    Html goal(@PathVariable String id, Shell shell) {
        var goal = book().findGoal(id).orElseThrow(() -> new NotFound("Doel '" + id + "'"));
        var page =
                new GoalPage(
                        goal,
                        eyebrow(goal),
                        Crumb.trail(goal.title(), PLAN),
                        plans.verdict(goal),
                        pages.facts(goal),
                        pages.groups(goal),
                        plans.speakers()
                                .flatMap(speaker -> speaker.goalSections(goal, shell).stream())
                                .toList(),
                        pages.actions(book().listActionsFor(goal)),
                        parts.adjustments("doel", goal.id()),
                        ThemeParts.maySteer());
        return Html.ok(templates.planGoal(shell, page));
    }

    private String eyebrow(Goal goal) {
        if (goal.mainAmbition()) {
            return "Doel · hoofdambitie van het plan";
        }
        return Optional.ofNullable(goal.theme())
                .flatMap(book()::findTheme)
                .map(theme -> "Doel · thema " + theme.shortName())
                .or(() ->
                        Optional.ofNullable(goal.field())
                                .flatMap(book()::findField)
                                .map(field -> "Doel · veld " + field.name()))
                .orElse("Doel");
    }

    @GetMapping("/plan/acties")
    @LooksBack
    Html actions(
            @RequestParam(name = "thema", defaultValue = "") String word,
            @RequestParam(name = "partner", defaultValue = "") String partner,
            @RequestParam(name = "rol", defaultValue = "") String role,
            Shell shell) {
        var theme = themeCalled(word);
        var chosen =
                book().listActions().stream()
                        .filter(action -> theme.isEmpty() || action.theme().equals(theme))
                        .filter(action -> hasPart(action, partner, role))
                        .toList();
        var page =
                new ActionListPage(
                        Crumb.trail("Acties", PLAN),
                        book().listActions().size(),
                        pages.actions(chosen),
                        choices(book().listThemes(), theme),
                        partnerChoices(partners.listAll(), partner),
                        roleChoices(role),
                        ThemeParts.maySteer());
        return Html.ok(templates.planActionlist(shell, page));
    }

    /** Without a partner every action; without a role any role of that partner. */
    private static boolean hasPart(Action action, String partner, String role) {
        return partner.isEmpty()
                || action.roleOf(partner)
                        .filter(one -> role.isEmpty() || one.name().equals(role))
                        .isPresent();
    }

    private static List<ActionListPage.Choice> roleChoices(String chosen) {
        return Arrays.stream(Action.Role.values())
                .map(one ->
                        new ActionListPage.Choice(
                                one.name(), one.dutch(), one.name().equals(chosen)))
                .toList();
    }

    /** By its id, its name or another name of it: risicojeugd is risicojongeren. */
    private String themeCalled(String word) {
        return book().listThemes().stream()
                .filter(theme -> theme.isCalled(word.strip()))
                .map(Theme::id)
                .findFirst()
                .orElse(word);
    }

    private static List<ActionListPage.Choice> choices(List<Theme> themes, String chosen) {
        return themes.stream()
                .map(t -> new ActionListPage.Choice(t.id(), t.shortName(), t.id().equals(chosen)))
                .toList();
    }

    private static List<ActionListPage.Choice> partnerChoices(
            List<Partner> partners, String chosen) {
        return partners.stream()
                .map(p -> new ActionListPage.Choice(p.id(), p.name(), p.id().equals(chosen)))
                .toList();
    }

    @GetMapping("/plan/acties/{id}")
    @LooksBack
    Html action(@PathVariable String id, Shell shell) {
        Action action = book().findAction(id).orElseThrow(() -> new NotFound("Actie '" + id + "'"));
        var goals =
                action.goals().stream().map(goal -> book().findGoal(goal).orElseThrow()).toList();
        var page =
                new ActionPage(
                        action,
                        Crumb.trail(action.id(), PLAN, new Crumb("Acties", "/plan/acties")),
                        pages.facts(action),
                        pages.partners(action),
                        pages.goals(goals),
                        progress.one(action));
        return Html.ok(templates.planAction(shell, page));
    }

    @GetMapping("/plan/uitgangspunten")
    @LooksBack
    Html principles(Shell shell) {
        return Html.ok(
                templates.planPrinciples(
                        shell, book().listPrinciples(), Crumb.trail("Uitgangspunten", PLAN)));
    }

    private PlanBook book() {
        return plans.current();
    }
}
