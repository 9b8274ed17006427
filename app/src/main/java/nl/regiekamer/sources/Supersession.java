package nl.regiekamer.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.regiekamer.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which figures count now, when several deliveries hold some.
 *
 * <p>For one series, area and period the newest delivery goes before. And where a corrected
 * delivery has figures of a series in a period, those of the delivery that it corrects no longer
 * count there at all: what the correction left out was withdrawn.
 */
final class Supersession {

    private record Slice(SeriesKey series, @Nullable Period period, UUID delivery) {}

    private Supersession() {}

    /**
     * The figures in force.
     *
     * @param stored of any number of deliveries, oldest first
     * @param corrections each delivery and the one that it corrects
     */
    static List<Figure> inForce(List<Figure> stored, Map<UUID, UUID> corrections) {
        var withdrawn = withdrawn(stored, corrections);
        Map<FigurePlace, Figure> newest = new LinkedHashMap<>();
        for (var figure : stored) {
            if (!withdrawn.contains(
                    new Slice(figure.series(), figure.period(), figure.delivery()))) {
                newest.put(FigurePlace.of(figure), figure);
            }
        }
        return List.copyOf(newest.values());
    }

    private static Set<Slice> withdrawn(List<Figure> stored, Map<UUID, UUID> corrections) {
        Set<Slice> withdrawn = new HashSet<>();
        Map<UUID, List<UUID>> corrected = new HashMap<>();
        for (var figure : stored) {
            var earlier =
                    corrected.computeIfAbsent(
                            figure.delivery(), id -> earlierOnes(id, corrections));
            for (var one : earlier) {
                withdrawn.add(new Slice(figure.series(), figure.period(), one));
            }
        }
        return withdrawn;
    }

    private static List<UUID> earlierOnes(UUID delivery, Map<UUID, UUID> corrections) {
        var earlier = new ArrayList<UUID>();
        for (var one = corrections.get(delivery); one != null; one = corrections.get(one)) {
            earlier.add(one);
        }
        return earlier;
    }
}
