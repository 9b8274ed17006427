package nl.regiekamer.platform.definitions;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The ids that references may name; filled after layering, asked while validating. */
final class KnownIds {

    private final Map<String, Set<String>> byKind = new HashMap<>();
    private final FaultList faults;

    KnownIds(FaultList faults) {
        this.faults = faults;
    }

    void add(String kind, String id) {
        byKind.computeIfAbsent(kind, _ -> new TreeSet<>()).add(id);
    }

    Set<String> of(String kind) {
        return byKind.getOrDefault(kind, Set.of());
    }

    /** Whether the reference holds; of a kind that could not be read, nothing is said. */
    boolean holds(String kind, String id) {
        return faults.isUnreadable(kind) || of(kind).contains(id);
    }
}
