package nl.regiekamer.picture;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Values computed from one state of the data, kept until that changes. Two threads may compute the
 * same value; both get a right one.
 *
 * @param <K> what a value is asked by
 * @param <V> the value; immutable
 */
public final class Kept<K, V> {

    private record State<K, V>(long version, Map<K, V> values) {}

    private volatile State<K, V> state = new State<>(Long.MIN_VALUE, Map.of());

    /** The value for a key in the state of this version; computed when it is not there yet. */
    public V get(long version, K key, Function<K, V> compute) {
        var now = state;
        if (now.version() != version) {
            now = new State<>(version, new ConcurrentHashMap<>());
            state = now;
        }
        var known = now.values().get(key);
        if (known == null) {
            known = compute.apply(key);
            now.values().put(key, known);
        }
        return known;
    }
}
