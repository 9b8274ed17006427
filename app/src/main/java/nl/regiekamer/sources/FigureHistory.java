package nl.regiekamer.sources;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.regiekamer.sources.FigureSpell.State;
import org.jspecify.annotations.Nullable;

/**
 * Which figure was in force when, for one place: the deliveries are taken in once more, in order.
 */
final class FigureHistory {

    private FigureHistory() {}

    /**
     * The stretches, oldest first.
     *
     * @param place whose figures
     * @param stored figures of the series, of any number of deliveries, oldest delivery first
     * @param corrections each delivery and the one that it corrects
     */
    static List<FigureSpell> of(
            FigurePlace place, List<Figure> stored, Map<UUID, UUID> corrections) {
        var ofPeriod =
                stored.stream()
                        .filter(one -> one.series().equals(place.series()))
                        .filter(one -> Objects.equals(one.period(), place.period()))
                        .toList();
        var deliveries = new LinkedHashSet<UUID>();
        ofPeriod.forEach(one -> deliveries.add(one.delivery()));
        var spells = new ArrayList<FigureSpell>();
        var taken = new ArrayList<Figure>();
        Running running = null;
        for (var delivery : deliveries) {
            ofPeriod.stream().filter(one -> one.delivery().equals(delivery)).forEach(taken::add);
            var now = inForce(place, taken, corrections).orElse(null);
            if (!Objects.equals(now, running == null ? null : running.figure())) {
                close(running, now, delivery).ifPresent(spells::add);
                running = now == null ? null : new Running(now, delivery);
            }
        }
        if (running != null) {
            spells.add(new FigureSpell(running.figure(), running.since(), null, State.IN_FORCE));
        }
        return List.copyOf(spells);
    }

    /** A stretch of which the end is not seen yet. */
    private record Running(Figure figure, UUID since) {}

    private static Optional<Figure> inForce(
            FigurePlace place, List<Figure> taken, Map<UUID, UUID> corrections) {
        return Supersession.inForce(taken, corrections).stream()
                .filter(one -> FigurePlace.of(one).equals(place))
                .findFirst();
    }

    private static Optional<FigureSpell> close(
            @Nullable Running running, @Nullable Figure next, UUID until) {
        return Optional.ofNullable(running)
                .map(one ->
                        new FigureSpell(
                                one.figure(),
                                one.since(),
                                until,
                                next == null ? State.WITHDRAWN : State.REPLACED));
    }
}
