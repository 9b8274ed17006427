package nl.regiekamer.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.definitions.Definitions;

/**
 * Everything of one plan as it holds on a day, with its links: which actions serve a goal, which
 * goals a theme has. Immutable; lists keep the order of the definitions.
 */
public final class PlanBook {

    private final PolicyPlan plan;
    private final Map<String, Field> fields;
    private final Map<String, Theme> themes;
    private final Map<String, Goal> goals;
    private final Map<String, Action> actions;
    private final Map<String, Indicator> indicators;
    private final Map<String, Denominator> denominators;
    private final Map<String, IndicatorGroup> groups;
    private final List<Principle> principles;
    private final List<CooperationLayer> layers;
    private final List<PolicyLink> links;
    private final List<SeriesBreak> breaks;
    private final Map<String, ActionState> states;
    private final Map<String, Programme> programmes;
    private final List<Budget> budgets;
    private final List<ResponsibilityMatrix> matrices;
    private final Map<String, Covenant> covenants;
    private final List<ReferenceMunicipalities> references;

    PlanBook(Definitions definitions, PolicyPlan plan, LocalDate on) {
        this.plan = plan;
        this.fields = byId(fieldsOf(plan, definitions, on), Field::id);
        this.themes =
                byId(
                        definitions.listAll("thema", on, Theme.class).stream()
                                .filter(theme -> fields.containsKey(theme.field()))
                                .toList(),
                        Theme::id);
        this.goals = byId(definitions.listAll("doel", on, Goal.class), Goal::id);
        this.actions = byId(sortedActions(definitions, on), Action::id);
        this.indicators =
                byId(definitions.listAll("indicator", on, Indicator.class), Indicator::id);
        this.denominators =
                byId(definitions.listAll("noemer", on, Denominator.class), Denominator::id);
        this.groups =
                byId(
                        definitions.listAll("indicatorgroep", on, IndicatorGroup.class),
                        IndicatorGroup::id);
        this.principles = definitions.listAll("uitgangspunt", on, Principle.class);
        this.layers =
                definitions.listAll("samenwerkingslaag", on, CooperationLayer.class).stream()
                        .sorted(Comparator.comparingInt(CooperationLayer::order))
                        .toList();
        this.links = definitions.listAll("beleidsrelatie", on, PolicyLink.class);
        this.states = byId(sortedStates(definitions, on), ActionState::id);
        this.programmes =
                byId(definitions.listAll("programma", on, Programme.class), Programme::id);
        this.budgets = definitions.listAll("budget", on, Budget.class);
        this.matrices = definitions.listAll("handelingskader", on, ResponsibilityMatrix.class);
        this.covenants = byId(definitions.listAll("convenant", on, Covenant.class), Covenant::id);
        this.breaks = definitions.listAll("reeksbreuk", on, SeriesBreak.class);
        this.references =
                definitions.listAll("referentiegemeenten", on, ReferenceMunicipalities.class);
    }

    private static List<Field> fieldsOf(PolicyPlan plan, Definitions definitions, LocalDate on) {
        return definitions.listAll("veld", on, Field.class).stream()
                .filter(field -> field.plan().equals(plan.id()))
                .sorted(Comparator.comparingInt(Field::order))
                .toList();
    }

    private static List<ActionState> sortedStates(Definitions definitions, LocalDate on) {
        return definitions.listAll("actiestand", on, ActionState.class).stream()
                .sorted(Comparator.comparingInt(ActionState::order))
                .toList();
    }

    private static List<Action> sortedActions(Definitions definitions, LocalDate on) {
        return definitions.listAll("actie", on, Action.class).stream()
                .sorted(Comparator.comparing(Action::id))
                .toList();
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        return items.stream()
                .collect(
                        Collectors.toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    public PolicyPlan plan() {
        return plan;
    }

    public List<Field> listFields() {
        return List.copyOf(fields.values());
    }

    public List<Theme> listThemes() {
        return List.copyOf(themes.values());
    }

    public List<Theme> listThemesOf(Field field) {
        return themes.values().stream().filter(t -> t.field().equals(field.id())).toList();
    }

    /** The themes with extra attention, in the order of the plan's fields. */
    public List<Theme> listAccents() {
        return themes.values().stream().filter(Theme::accent).toList();
    }

    public List<Goal> listGoals() {
        return List.copyOf(goals.values());
    }

    public List<Goal> listGoalsOf(Theme theme) {
        return goals.values().stream().filter(g -> theme.id().equals(g.theme())).toList();
    }

    public List<Goal> listGoalsOf(Field field) {
        return goals.values().stream().filter(g -> field.id().equals(g.field())).toList();
    }

    /** The goals that make up the main ambition. */
    public List<Goal> listMainGoals() {
        return goals.values().stream().filter(Goal::mainAmbition).toList();
    }

    /** The goals that an indicator measures. */
    public List<Goal> listGoalsMeasuredBy(String indicator) {
        return goals.values().stream()
                .filter(g -> g.measures().stream().anyMatch(m -> m.indicator().equals(indicator)))
                .toList();
    }

    public List<Action> listActions() {
        return List.copyOf(actions.values());
    }

    public List<Action> listActionsOf(Theme theme) {
        return actions.values().stream().filter(a -> a.theme().equals(theme.id())).toList();
    }

    /** Each action that serves the goal, once. */
    public List<Action> listActionsFor(Goal goal) {
        return actions.values().stream().filter(a -> a.goals().contains(goal.id())).toList();
    }

    /** Each action that serves a goal which an indicator measures, once. */
    public List<Action> listActionsToMove(Indicator indicator) {
        var measured = listGoalsMeasuredBy(indicator.id()).stream().map(Goal::id).toList();
        return actions.values().stream()
                .filter(action -> action.goals().stream().anyMatch(measured::contains))
                .toList();
    }

    /** The actions in which a partner has this role. */
    public List<Action> listActionsWith(String partner, Action.Role role) {
        return actions.values().stream()
                .filter(action -> action.roleOf(partner).equals(Optional.of(role)))
                .toList();
    }

    /** The indicators by which the plan is judged: those without background figures. */
    public List<Indicator> listIndicators() {
        return indicators.values().stream().filter(Indicator::isJudged).toList();
    }

    /** Figures about residents, housing and income, shown beside the others without judgement. */
    public List<Indicator> listBackground() {
        return indicators.values().stream().filter(i -> !i.isJudged()).toList();
    }

    public List<Indicator> listIndicatorsOf(Theme theme) {
        return theme.indicators().stream().map(indicators::get).map(PlanBook::known).toList();
    }

    /** The first theme that an indicator belongs to. */
    public Optional<Theme> findThemeOf(Indicator indicator) {
        return themes.values().stream()
                .filter(theme -> theme.indicators().contains(indicator.id()))
                .findFirst();
    }

    public Optional<Field> findField(String id) {
        return Optional.ofNullable(fields.get(id));
    }

    public Optional<Theme> findTheme(String id) {
        return Optional.ofNullable(themes.get(id));
    }

    public Optional<Goal> findGoal(String id) {
        return Optional.ofNullable(goals.get(id));
    }

    public Optional<Action> findAction(String id) {
        return Optional.ofNullable(actions.get(id));
    }

    public Optional<Indicator> findIndicator(String id) {
        return Optional.ofNullable(indicators.get(id));
    }

    public List<Denominator> listDenominators() {
        return List.copyOf(denominators.values());
    }

    public Optional<Denominator> findDenominator(String id) {
        return Optional.ofNullable(denominators.get(id));
    }

    public Optional<IndicatorGroup> findGroup(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    public List<Principle> listPrinciples() {
        return principles;
    }

    public List<CooperationLayer> listLayers() {
        return layers;
    }

    /** The states that an action can have, from planned to stopped. */
    public List<ActionState> listStates() {
        return List.copyOf(states.values());
    }

    /** The state with this id; one that was withdrawn is known by its id alone. */
    public ActionState state(String id) {
        return states.getOrDefault(id, ActionState.unknown(id));
    }

    public List<Programme> listProgrammes() {
        return List.copyOf(programmes.values());
    }

    public Optional<Programme> findProgramme(String id) {
        return Optional.ofNullable(programmes.get(id));
    }

    public List<Budget> listBudgets() {
        return budgets;
    }

    public List<ResponsibilityMatrix> listMatricesOf(Theme theme) {
        return matrices.stream().filter(matrix -> matrix.theme().equals(theme.id())).toList();
    }

    public List<Covenant> listCovenants() {
        return List.copyOf(covenants.values());
    }

    public Optional<Covenant> findCovenant(String id) {
        return Optional.ofNullable(covenants.get(id));
    }

    /** Other plans and initiatives that this action joins. */
    public List<PolicyLink> listLinksOf(Action action) {
        return links.stream().filter(link -> link.actions().contains(action.id())).toList();
    }

    public List<PolicyLink> listLinksOf(Theme theme) {
        return links.stream().filter(link -> link.theme().equals(theme.id())).toList();
    }

    public List<SeriesBreak> listBreaksOf(Indicator indicator) {
        return breaks.stream().filter(one -> one.holdsFor(indicator.id())).toList();
    }

    /** The same, of the figures of one area. */
    public List<SeriesBreak> listBreaksOf(Indicator indicator, AreaCode area) {
        return listBreaksOf(indicator).stream().filter(one -> one.holdsIn(area)).toList();
    }

    public Optional<ReferenceMunicipalities> findReferences() {
        return references.stream().findFirst();
    }

    /** References were checked when the definitions were read. */
    private static <T> T known(@org.jspecify.annotations.Nullable T item) {
        return java.util.Objects.requireNonNull(item);
    }
}
