package nl.regiekamer.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.regiekamer.sources.FigureSpell.State;
import org.jspecify.annotations.Nullable;

/**
 * Which figure was in force when, for one place: the deliveries are taken in and withdrawn once
 * more, in order.
 */
final class FigureHistory {

    private FigureHistory() {}

    /**
     * A delivery came, or was withdrawn.
     *
     * @param comes false for a withdrawal
     */
    record Event(Instant at, UUID delivery, boolean comes) {}

    /**
     * What happened to deliveries, in order of time.
     *
     * @param deliveries newest first
     */
    static List<Event> events(List<Delivery> deliveries) {
        var events = new ArrayList<Event>();
        for (var one : deliveries.reversed()) {
            events.add(new Event(one.origin().receivedAt(), one.id(), true));
            var withdrawal = one.withdrawal();
            if (withdrawal != null) {
                events.add(new Event(withdrawal.at(), one.id(), false));
            }
        }
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    /**
     * The stretches, oldest first.
     *
     * @param place whose figures
     * @param stored figures of the series, of any number of deliveries, oldest delivery first
     * @param corrections each delivery and the one that it corrects
     * @param events in order of time
     */
    static List<FigureSpell> of(
            FigurePlace place,
            List<Figure> stored,
            Map<UUID, UUID> corrections,
            List<Event> events) {
        var ofPeriod =
                stored.stream()
                        .filter(one -> one.series().equals(place.series()))
                        .filter(one -> Objects.equals(one.period(), place.period()))
                        .toList();
        var spells = new ArrayList<FigureSpell>();
        Set<UUID> counting = new HashSet<>();
        Running running = null;
        for (var event : events) {
            if (event.comes()) {
                counting.add(event.delivery());
            } else {
                counting.remove(event.delivery());
            }
            var taken = ofPeriod.stream().filter(one -> counting.contains(one.delivery())).toList();
            var now = inForce(place, taken, corrections).orElse(null);
            if (!Objects.equals(now, running == null ? null : running.figure())) {
                close(running, now, event).ifPresent(spells::add);
                running = now == null ? null : new Running(now, event.at());
            }
        }
        if (running != null) {
            spells.add(new FigureSpell(running.figure(), running.since(), null, State.IN_FORCE));
        }
        return List.copyOf(spells);
    }

    /** A stretch of which the end is not seen yet. */
    private record Running(Figure figure, Instant since) {}

    private static Optional<Figure> inForce(
            FigurePlace place, List<Figure> taken, Map<UUID, UUID> corrections) {
        return Supersession.inForce(taken, corrections).stream()
                .filter(one -> FigurePlace.of(one).equals(place))
                .findFirst();
    }

    private static Optional<FigureSpell> close(
            @Nullable Running running, @Nullable Figure next, Event event) {
        return Optional.ofNullable(running)
                .map(one ->
                        new FigureSpell(
                                one.figure(),
                                one.since(),
                                event.at(),
                                state(one.figure(), next, event)));
    }

    private static State state(Figure ended, @Nullable Figure next, Event event) {
        if (!event.comes() && event.delivery().equals(ended.delivery())) {
            return State.WITHDRAWN;
        }
        return next == null ? State.LEFT_OUT : State.REPLACED;
    }
}
