package nl.regiekamer.plan.cycle.web;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.cycle.PartnerSession;
import nl.regiekamer.plan.cycle.PartnerSessions;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.ToDo;
import nl.regiekamer.platform.web.ToDoList;
import org.springframework.stereotype.Component;

/** Sessions that are near, and those of which nothing was written down yet. */
@Component
class SessionToDos implements ToDoList {

    private static final String GROUP = "Sessies met partners";

    /** So many days ahead a session shows up: time to send an agenda round. */
    private static final long SOON = 14;

    private final Plans plans;
    private final PartnerSessions sessions;

    SessionToDos(Plans plans, PartnerSessions sessions) {
        this.plans = plans;
        this.sessions = sessions;
    }

    @Override
    public List<ToDo> toDos() {
        var actor = CurrentActor.get();
        if (!actor.isPerson() || !actor.may(Cycle.RIGHT)) {
            return List.of();
        }
        var book = plans.current();
        var spoken = sessions.listYields(book).stream().map(one -> one.session().number()).toList();
        var toDos = new ArrayList<ToDo>();
        for (var session : sessions.list(book)) {
            if (!session.dropped() && !spoken.contains(session.number())) {
                add(toDos, session);
            }
        }
        return toDos;
    }

    private void add(List<ToDo> toDos, PartnerSession session) {
        var today = plans.today();
        var setup = session.setup();
        var isPast = setup.on().isBefore(today);
        if (isPast || !setup.on().minusDays(SOON).isAfter(today)) {
            toDos.add(
                    new ToDo(
                            36,
                            GROUP,
                            isPast
                                    ? "Leg vast wat de sessie ‘%s’ opleverde"
                                            .formatted(setup.title())
                                    : "Bereid de sessie ‘%s’ voor".formatted(setup.title()),
                            isPast
                                    ? "De sessie was op %s. Inbreng gaat naar de analyse, gezamenlijke doelen naar het volgende plan."
                                            .formatted(Dutch.date(setup.on()))
                                    : "",
                            session.path(),
                            isPast ? null : setup.on(),
                            isPast));
        }
    }
}
