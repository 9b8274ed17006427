package nl.regiekamer.platform.definitions;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects faults while loading, so that all are told at once and none twice. */
final class FaultList {

    private final Set<DefinitionFault> faults = new TreeSet<>();
    private final Set<String> unreadableKinds = new TreeSet<>();
    private final Set<String> faultyKinds = new TreeSet<>();

    void add(Place place, String wrong, String remedy) {
        add(new DefinitionFault(place, wrong, remedy));
    }

    void add(DefinitionFault fault) {
        faults.add(fault);
    }

    /**
     * A fault that leaves definitions of this kind unread, so that what refers to them is unsure.
     */
    void addUnreadable(String kind, Place place, String wrong, String remedy) {
        unreadableKinds.add(kind);
        add(place, wrong, remedy);
    }

    void addAll(Collection<DefinitionFault> more) {
        faults.addAll(more);
    }

    void markUnreadable(String kind) {
        unreadableKinds.add(kind);
    }

    /** Whether some definitions of this kind could not be read at all. */
    boolean isUnreadable(String kind) {
        return unreadableKinds.contains(kind);
    }

    /** Lets a kind count as faulty if faults were added since there were so many. */
    void markFaultyIfMoreThan(int before, String kind) {
        if (faults.size() > before) {
            faultyKinds.add(kind);
        }
    }

    boolean isFaulty(String kind) {
        return faultyKinds.contains(kind) || isUnreadable(kind);
    }

    int size() {
        return faults.size();
    }

    /** In the order of their places. */
    List<DefinitionFault> list() {
        return List.copyOf(faults);
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new DefinitionFaults(faults);
        }
    }
}
