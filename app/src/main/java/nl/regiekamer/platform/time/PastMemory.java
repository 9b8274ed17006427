package nl.regiekamer.platform.time;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A few answers about the past, kept apart from those about now: who looks back must not make
 * others wait. The one that was asked longest ago goes first.
 *
 * @param <K> what an answer is asked by
 * @param <V> the answer
 */
public final class PastMemory<K, V> {

    private static final int KEPT = 16;

    private final Map<K, V> answers =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(KEPT, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                            return size() > KEPT;
                        }
                    });

    /** The answer; two who ask at the same time may both work it out, and get an equal one. */
    public V get(K key, Function<K, V> answer) {
        var known = answers.get(key);
        if (known == null) {
            known = answer.apply(key);
            answers.put(key, known);
        }
        return known;
    }

    /** After a change of our own: what was put in today may be about any day. */
    public void forget() {
        answers.clear();
    }
}
