package nl.regiekamer.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import nl.regiekamer.platform.time.LookBack;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The figures that sources delivered: those in force, and as they were. */
@Service
public class Figures {

    /** The smallest step of the database's clock: a day ends just before the next begins. */
    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    private static final long ASK_AGAIN_NANOS = 1_000_000_000;

    private final FigureStore store;
    private final DeliveryStore deliveries;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    /** The version that the database had at a moment of the machine's own clock. */
    private record Seen(long version, long atNanos) {}

    Figures(FigureStore store, DeliveryStore deliveries) {
        this.store = store;
        this.deliveries = deliveries;
    }

    /**
     * The figures of a series that are in force, or while looking back were in force: at most one
     * for each area and period. What is not published is absent.
     */
    public List<Figure> listCurrent(SeriesKey series) {
        return inForce(store.list(series, when()));
    }

    /** The figures in force of a measure, for all its features. */
    public List<Figure> listCurrent(String table, String measure) {
        return inForce(store.list(table, measure, when()));
    }

    private static When when() {
        return LookBack.end().<When>map(end -> new When.At(end.minus(TICK))).orElse(When.NOW);
    }

    /** The figures of a series that were in force at that moment. */
    public List<Figure> listAsOf(SeriesKey series, Instant moment) {
        return inForce(store.list(series, new When.At(moment)));
    }

    /**
     * Which figure was in force when, for one place; oldest first, empty when there never was one.
     */
    public List<FigureSpell> listHistory(FigurePlace place) {
        var stored = store.list(place.series(), When.EVER);
        var bringers = stored.stream().map(Figure::delivery).collect(Collectors.toSet());
        var events =
                FigureHistory.events(
                        deliveries.listVisible().stream()
                                .filter(one -> bringers.contains(one.id()))
                                .toList());
        return FigureHistory.of(place, stored, deliveries.corrections(), events);
    }

    /** The deliveries that brought figures of a series, oldest first. */
    public List<UUID> listDeliveries(SeriesKey series) {
        return store.listDeliveries(series);
    }

    /** The figures that a delivery brought, in force or not; by series, area and period. */
    public List<Figure> listOf(UUID delivery, int atMost) {
        return store.list(delivery, atMost);
    }

    /** The series that a table has figures for, by measure and features. */
    public List<SeriesKey> listSeries(String table) {
        return store.listSeries(table);
    }

    /** All series of which figures were delivered, by table, measure and features. */
    public List<SeriesKey> listSeries() {
        return store.listSeries();
    }

    /** Whether who asks also sees figures that are not public yet. */
    public boolean seesClosed() {
        return Audience.seesAll();
    }

    /**
     * Changes with each delivery, withdrawal and publication; equal numbers mean equal figures. Who
     * sees what is not public yet has numbers of their own, so that what was computed for them is
     * never shown to another. What this process took counts at once, what another one took within a
     * second: pages ask this many times.
     */
    public long version() {
        var now = System.nanoTime();
        var known = seen.get();
        if (known == null || now - known.atNanos() > ASK_AGAIN_NANOS) {
            known = new Seen(deliveries.version(), now);
            seen.set(known);
        }
        return known.version() * 2 + (Audience.seesAll() ? 1 : 0);
    }

    @EventListener
    void forget(FiguresChanged changed) {
        seen.set(null);
    }

    private List<Figure> inForce(List<Figure> stored) {
        return Supersession.inForce(stored, corrections(stored));
    }

    private Map<UUID, UUID> corrections(List<Figure> stored) {
        var first = stored.isEmpty() ? null : stored.getFirst().delivery();
        if (stored.stream().allMatch(figure -> figure.delivery().equals(first))) {
            return Map.of();
        }
        return deliveries.corrections();
    }
}
