package nl.regiekamer.sources;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was at a moment, beside the one in force now; at least one of the two is there.
 *
 * @param place what they are about
 * @param then in force at the moment; null when there was none
 * @param now in force now; null when there is none
 */
public record ThenAndNow(FigurePlace place, @Nullable Figure then, @Nullable Figure now) {

    /** What happened since. */
    public enum Change {
        /** The same figure of the same delivery. */
        NONE("ongewijzigd"),
        /** A later delivery says the same. */
        CONFIRMED("opnieuw geleverd, zelfde waarde"),
        /** A later delivery says something else. */
        REVISED("bijgesteld"),
        /** No longer in force, and nothing took its place. */
        WITHDRAWN("ingetrokken"),
        /** Came in after the moment. */
        LATER("kwam later binnen");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public ThenAndNow {
        if (then == null && now == null) {
            throw new IllegalArgumentException("There is no figure for " + place);
        }
    }

    /** Joins the figures by what they are about; first those of then, in their order. */
    public static List<ThenAndNow> join(List<Figure> then, List<Figure> now) {
        var before = byPlace(then);
        var today = byPlace(now);
        var places = new LinkedHashSet<>(before.keySet());
        places.addAll(today.keySet());
        return places.stream()
                .map(place -> new ThenAndNow(place, before.get(place), today.get(place)))
                .toList();
    }

    private static Map<FigurePlace, Figure> byPlace(List<Figure> figures) {
        Map<FigurePlace, Figure> byPlace = new LinkedHashMap<>();
        figures.forEach(figure -> byPlace.put(FigurePlace.of(figure), figure));
        return byPlace;
    }

    public Change change() {
        if (then == null) {
            return Change.LATER;
        }
        if (now == null) {
            return Change.WITHDRAWN;
        }
        if (then.delivery().equals(now.delivery())) {
            return Change.NONE;
        }
        var same =
                then.value() == now.value()
                        && Objects.equals(then.margin(), now.margin())
                        && Objects.equals(then.qualifier(), now.qualifier());
        return same ? Change.CONFIRMED : Change.REVISED;
    }
}
