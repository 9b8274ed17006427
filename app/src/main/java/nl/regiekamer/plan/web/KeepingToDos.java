package nl.regiekamer.plan.web;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.versions.PackNews;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.ToDo;
import nl.regiekamer.platform.web.ToDoList;
import org.springframework.stereotype.Component;

/** What asks attention of who keeps the plan: covenants, and what the pack has besides. */
@Component
class KeepingToDos implements ToDoList {

    private final Plans plans;
    private final CovenantPages covenants;
    private final PackNews news;

    KeepingToDos(Plans plans, CovenantPages covenants, PackNews news) {
        this.plans = plans;
        this.covenants = covenants;
        this.news = news;
    }

    @Override
    public List<ToDo> toDos() {
        var actor = CurrentActor.get();
        if (!actor.isPerson() || !actor.may(AmendmentController.RIGHT)) {
            return List.of();
        }
        var toDos = new ArrayList<ToDo>();
        covenants.listAsking().stream().map(this::covenant).forEach(toDos::add);
        // What was only written anew in the pack may have been passed over on purpose.
        var waiting =
                news.list(plans.current().plan().id()).stream()
                        .filter(one -> one.isNew() && one.draft().isEmpty())
                        .map(PackNews.Item::title)
                        .toList();
        if (!waiting.isEmpty()) {
            toDos.add(
                    new ToDo(
                            45,
                            "Het gemeentepakket",
                            waiting.size() == 1
                                    ? "1 onderdeel staat in het gemeentepakket en niet in het plan"
                                    : "%d onderdelen staan in het gemeentepakket en niet in het plan"
                                            .formatted(waiting.size()),
                            Dutch.list(waiting) + ".",
                            "/plan/versies#pakket",
                            null,
                            false));
        }
        return toDos;
    }

    private ToDo covenant(CovenantPages.Asks one) {
        return new ToDo(
                34,
                "Convenanten",
                one.what(),
                "Leg de uitkomst vast met een wijziging van het plan, onderdeel Convenant.",
                one.covenant().path(),
                one.by(),
                one.by().isBefore(plans.today()));
    }
}
