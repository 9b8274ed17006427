package nl.regiekamer.picture;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.regiekamer.platform.time.LookBack;
import nl.regiekamer.platform.time.PastMemory;

/**
 * Values computed from a state of the data, kept until that changes; each audience has a state of
 * its own. Two threads may compute the same value; both get a right one.
 *
 * @param <K> what a value is asked by
 * @param <V> the value; immutable
 */
public final class Kept<K, V> {

    private record State<K, V>(long version, Map<K, V> values) {}

    /** Newest first; two, for the public and for who also sees what is not public yet. */
    private volatile List<State<K, V>> states = List.of();

    /** Apart, so that who looks back to an earlier day lets nobody else wait. */
    private final PastMemory<Long, Map<K, V>> past = new PastMemory<>();

    /** The value for a key in the state of this version; computed when it is not there yet. */
    public V get(long version, K key, Function<K, V> compute) {
        var values = values(version);
        var known = values.get(key);
        if (known == null) {
            known = compute.apply(key);
            values.put(key, known);
        }
        return known;
    }

    private Map<K, V> values(long version) {
        if (LookBack.isOn()) {
            return past.get(version, _ -> new ConcurrentHashMap<>());
        }
        var known = states;
        for (var one : known) {
            if (one.version() == version) {
                return one.values();
            }
        }
        var fresh = new State<K, V>(version, new ConcurrentHashMap<>());
        states = known.isEmpty() ? List.of(fresh) : List.of(fresh, known.getFirst());
        return fresh.values();
    }
}
