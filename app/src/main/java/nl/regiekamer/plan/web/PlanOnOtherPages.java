package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.AreaPageSection;
import nl.regiekamer.area.Areas;
import nl.regiekamer.plan.ActionsHere;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Verdict;
import nl.regiekamer.plan.notes.WijkPlans;
import nl.regiekamer.plan.progress.ActionProgress;
import nl.regiekamer.plan.progress.Light;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Section;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.platform.web.StartSection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the plan says of a wijk, and what of the plan asks attention today. */
@Component
class PlanOnOtherPages implements AreaPageSection, StartSection {

    private static final long WARN_DAYS = 365;

    private final Plans plans;
    private final PlanPages pages;
    private final Areas areas;
    private final Progress progress;
    private final ActionsHere here;
    private final WijkPlans wijkPlans;
    private final StaticTemplates templates = new StaticTemplates();

    PlanOnOtherPages(
            Plans plans,
            PlanPages pages,
            Areas areas,
            Progress progress,
            ActionsHere here,
            WijkPlans wijkPlans) {
        this.here = here;
        this.wijkPlans = wijkPlans;
        this.progress = progress;
        this.plans = plans;
        this.pages = pages;
        this.areas = areas;
    }

    /** The actions that the plan limits to this area, and those of goals that hold for it. */
    @Override
    public List<Section> sections(Area area, Shell shell) {
        var actions = here.listNamed(area.code());
        var title =
                "Acties die het plan hier noemt: %d van de %d"
                        .formatted(actions.size(), plans.current().listActions().size());
        var sections = new ArrayList<Section>();
        if (area.isWijk()) {
            sections.add(
                    Section.full(
                            39,
                            "Plan van deze wijk",
                            templates.planWijklink(
                                    wijkPlans.summaryOf(area), area.path() + "/plan")));
        }
        if (!actions.isEmpty()) {
            sections.add(
                    Section.full(
                            40, title, templates.planActions(pages.actions(actions), true, false)));
        }
        return sections;
    }

    @Override
    public List<Section> startSections(Shell shell) {
        return List.of();
    }

    private Optional<Attention> progress(int actions) {
        var now = progress.now();
        if (!now.isReported()) {
            return Optional.of(
                    new Attention(
                            20,
                            "%d acties, nog geen voortgang.".formatted(actions),
                            "Geen enkele actiehouder gaf tot nu toe een stand door.",
                            "/plan/voortgang",
                            "Voortgang van het plan"));
        }
        var flagged = now.all().stream().filter(one -> !one.flags().isEmpty()).count();
        var stuck = now.all().stream().filter(PlanOnOtherPages::isStuck).count();
        return flagged + stuck == 0
                ? Optional.empty()
                : Optional.of(
                        new Attention(
                                20,
                                "%d van de %d acties vragen aandacht."
                                        .formatted(
                                                now.all().stream()
                                                        .filter(one ->
                                                                isStuck(one)
                                                                        || !one.flags().isEmpty())
                                                        .count(),
                                                actions),
                                "%d met een signaal, bijvoorbeeld te lang niet gemeld; %d lopen vast volgens wie eraan werkt."
                                        .formatted(flagged, stuck),
                                "/plan/voortgang",
                                "Voortgang van het plan"));
    }

    /** Goals that had to be there by a day that is past, as far as anybody told. */
    private Optional<Attention> overdue() {
        var late =
                plans.current().listGoals().stream()
                        .filter(goal -> isPast(goal.milestone()))
                        .filter(goal -> plans.verdict(goal).kind() != Verdict.Kind.BETTER)
                        .map(goal -> "‘%s’".formatted(goal.title()))
                        .toList();
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Attention(
                                15,
                                late.size() == 1
                                        ? "De termijn van één mijlpaal is voorbij."
                                        : "De termijn van %d mijlpalen is voorbij."
                                                .formatted(late.size()),
                                "Niet als gehaald gemeld: %s.".formatted(Dutch.list(late)),
                                "/plan",
                                "Naar de doelen"));
    }

    private boolean isPast(Goal.@Nullable Milestone milestone) {
        return milestone != null && milestone.by().isBefore(plans.today());
    }

    private static String inWords(long days) {
        return days == 0 ? "vandaag" : days == 1 ? "morgen" : "over %d dagen".formatted(days);
    }

    private static boolean isStuck(ActionProgress one) {
        return one.light().equals(Optional.of(Light.STUCK));
    }

    @Override
    public List<Attention> attention() {
        var points = new ArrayList<Attention>();
        var plan = plans.current().plan();
        var actions = plans.current().listActions();
        if (!actions.isEmpty()) {
            progress(actions.size()).ifPresent(points::add);
        }
        overdue().ifPresent(points::add);
        var days = ChronoUnit.DAYS.between(plans.today(), plan.term().lastDay());
        if (days >= 0 && days <= WARN_DAYS) {
            points.add(
                    new Attention(
                            30,
                            "Het plan loopt %s af.".formatted(inWords(days)),
                            "Het geldt tot en met %s.".formatted(Dutch.date(plan.term().lastDay())),
                            "/plan",
                            "Naar het plan"));
        }
        areas.listSets().stream()
                .filter(set -> !set.isComplete())
                .forEach(set ->
                        points.add(
                                new Attention(
                                        40,
                                        "%s: %s hebben een grens."
                                                .formatted(set.name(), set.filledInWords()),
                                        "Het plan noemt een gebied dat het CBS niet kent. De gemeente vult de grens in.",
                                        "/beheer/gebieden",
                                        "Vul de grens in")));
        return points;
    }
}
