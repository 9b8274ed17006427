package nl.regiekamer.sources;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The figures that sources delivered: those in force, and as they were. */
@Service
public class Figures {

    private final FigureStore store;
    private final DeliveryStore deliveries;

    Figures(FigureStore store, DeliveryStore deliveries) {
        this.store = store;
        this.deliveries = deliveries;
    }

    /**
     * The figures of a series that are in force: at most one for each area and period. What is not
     * published is absent.
     */
    public List<Figure> listCurrent(SeriesKey series) {
        return inForce(store.list(series, null));
    }

    /** The figures in force of a measure, for all its features. */
    public List<Figure> listCurrent(String table, String measure) {
        return inForce(store.list(table, measure, null));
    }

    /** The figures of a series that were in force at that moment. */
    public List<Figure> listAsOf(SeriesKey series, Instant moment) {
        return inForce(store.list(series, moment));
    }

    /** The figures that a delivery brought, in force or not; by series, area and period. */
    public List<Figure> listOf(UUID delivery, int atMost) {
        return store.list(delivery, atMost);
    }

    /** The series that a table has figures for, by measure and features. */
    public List<SeriesKey> listSeries(String table) {
        return store.listSeries(table);
    }

    /** Grows with each delivery; equal numbers mean equal figures. One quick query. */
    public long version() {
        return deliveries.version();
    }

    private List<Figure> inForce(List<Figure> stored) {
        return Supersession.inForce(stored, corrections(stored));
    }

    private Map<UUID, UUID> corrections(List<Figure> stored) {
        var first = stored.isEmpty() ? null : stored.getFirst().delivery();
        if (stored.stream().allMatch(figure -> figure.delivery().equals(first))) {
            return Map.of();
        }
        Map<UUID, UUID> corrections = new HashMap<>();
        for (var delivery : deliveries.listAll()) {
            if (delivery.supersedes() != null) {
                corrections.put(delivery.id(), delivery.supersedes());
            }
        }
        return corrections;
    }
}
