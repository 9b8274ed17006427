package nl.regiekamer.plan.cycle.web;

import java.util.List;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.cycle.CycleSteps;
import nl.regiekamer.plan.cycle.DueStep;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Section;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.platform.web.StartSection;
import nl.regiekamer.platform.web.ToDo;
import nl.regiekamer.platform.web.ToDoList;
import org.springframework.stereotype.Component;

/** Steps of the cycle that are due, for those whose work they are. */
@Component
class CycleToDos implements ToDoList, StartSection {

    private static final String GROUP = "De beleidscyclus";

    private final Plans plans;
    private final CycleSteps steps;

    CycleToDos(Plans plans, CycleSteps steps) {
        this.plans = plans;
        this.steps = steps;
    }

    /** A municipality may give a step to a role that does not write the plan. */
    private List<DueStep> own() {
        var actor = CurrentActor.get();
        return actor.isPerson()
                ? steps.listAsking().stream().filter(due -> actor.has(due.step().role())).toList()
                : List.of();
    }

    @Override
    public List<ToDo> toDos() {
        var today = plans.today();
        return own().stream()
                .map(due ->
                        new ToDo(
                                35,
                                GROUP,
                                due.title(),
                                text(due),
                                path(due),
                                due.when().day(),
                                due.isLate(today)))
                .toList();
    }

    private static String text(DueStep due) {
        return mayMark()
                ? due.step().text()
                : due.step().text() + " Klaar? Een beleidsadviseur vinkt de stap af.";
    }

    private String path(DueStep due) {
        var path = due.path(plans.current().plan().id());
        return path.isEmpty() ? cycle() : path;
    }

    private static String cycle() {
        return mayMark() ? "/plan/cyclus" : "/plan";
    }

    private static boolean mayMark() {
        return CurrentActor.get().may(Cycle.RIGHT);
    }

    @Override
    public List<Section> startSections(Shell shell) {
        return List.of();
    }

    /** Only what is late: what is merely near waits on one's own page. */
    @Override
    public List<Attention> attention() {
        var today = plans.today();
        return own().stream()
                .filter(due -> due.isLate(today))
                .map(due ->
                        new Attention(
                                20,
                                "%s had klaar moeten zijn.".formatted(due.title()),
                                "De dag ervoor was %s.".formatted(Dutch.date(due.when().day())),
                                cycle(),
                                mayMark() ? "Naar de beleidscyclus" : "Naar het plan"))
                .toList();
    }
}
