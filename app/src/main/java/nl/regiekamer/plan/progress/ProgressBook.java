package nl.regiekamer.plan.progress;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.progress.rules.Flag;

/** How all actions of the plan stand today, in the order of the plan. Immutable. */
public final class ProgressBook {

    private final Map<String, ActionProgress> byAction;
    private final Set<String> neglected;

    ProgressBook(List<ActionProgress> all, Set<String> neglected) {
        this.byAction = new LinkedHashMap<>();
        all.forEach(one -> byAction.put(one.action().id(), one));
        this.neglected = Set.copyOf(neglected);
    }

    public Collection<ActionProgress> all() {
        return byAction.values();
    }

    /** How an action of the plan stands. */
    public ActionProgress of(Action action) {
        var known = byAction.get(action.id());
        if (known == null) {
            throw new IllegalArgumentException("Not in the plan: " + action.id());
        }
        return known;
    }

    public List<ActionProgress> of(Theme theme) {
        return byAction.values().stream()
                .filter(one -> one.action().theme().equals(theme.id()))
                .toList();
    }

    /** Whether a theme is no accent and nobody reports about it any more. */
    public boolean isNeglected(Theme theme) {
        return neglected.contains(theme.id());
    }

    public List<ActionProgress> listFlagged(Flag.Kind kind) {
        return byAction.values().stream().filter(one -> one.has(kind)).toList();
    }

    /** Whether anything was ever reported. */
    public boolean isReported() {
        return byAction.values().stream().anyMatch(one -> one.last().isPresent());
    }
}
