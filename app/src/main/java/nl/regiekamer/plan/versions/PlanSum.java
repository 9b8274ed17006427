package nl.regiekamer.plan.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiekamer.platform.definitions.DefinitionChange;
import nl.regiekamer.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that a plan says at one moment: the sum of changes up to then. Immutable; adding a change
 * gives a new sum.
 */
final class PlanSum {

    /** What a thing in the plan is known by. */
    record Key(String kind, String id) {}

    /** A plan that says nothing yet. */
    static final PlanSum EMPTY = new PlanSum(Map.of());

    private final Map<Key, ObjectNode> contents;

    /** What it makes of the definitions of files; kept, for it is asked on every page. */
    private volatile @Nullable Definitions laid;

    private PlanSum(Map<Key, ObjectNode> contents) {
        this.contents = contents;
    }

    PlanSum with(List<PlanChange> changes) {
        var sum = new LinkedHashMap<>(contents);
        for (var change : changes) {
            var key = new Key(change.kind(), change.id());
            if (change.after() == null) {
                sum.remove(key);
            } else {
                sum.put(key, change.after());
            }
        }
        return new PlanSum(sum);
    }

    Optional<ObjectNode> find(String kind, String id) {
        return Optional.ofNullable(contents.get(new Key(kind, id)));
    }

    /** Ids of the things of a kind. */
    Set<String> ids(String kind) {
        return contents.keySet().stream()
                .filter(key -> key.kind().equals(kind))
                .map(Key::id)
                .collect(Collectors.toSet());
    }

    /** What must change to come from this sum to another; adding it to this gives that. */
    List<Between> to(PlanSum other) {
        var found = new ArrayList<Between>();
        for (var kind : PlanWords.KINDS) {
            contents.forEach((key, before) -> {
                var after = other.contents.get(key);
                if (key.kind().equals(kind) && !Objects.equals(before, after)) {
                    found.add(new Between(key, before, after));
                }
            });
            other.contents.forEach((key, after) -> {
                if (key.kind().equals(kind) && !contents.containsKey(key)) {
                    found.add(new Between(key, null, after));
                }
            });
        }
        return found;
    }

    /** What one thing says in two sums. */
    record Between(Key key, @Nullable ObjectNode before, @Nullable ObjectNode after) {}

    /** The definitions of files with this plan, and no other, in them. */
    Definitions over(Definitions base) {
        var known = laid;
        if (known == null) {
            known = layOver(base);
            laid = known;
        }
        return known;
    }

    private Definitions layOver(Definitions base) {
        var changes = new ArrayList<DefinitionChange>();
        for (var kind : PlanWords.KINDS) {
            for (var definition : base.listAll(kind)) {
                if (!contents.containsKey(new Key(kind, definition.id()))) {
                    changes.add(new DefinitionChange(kind, definition.id(), null));
                }
            }
        }
        contents.forEach(
                (key, content) -> changes.add(new DefinitionChange(key.kind(), key.id(), content)));
        return base.with(changes);
    }

    /** What the definitions say of a plan, as the changes that make it from nothing. */
    static PlanSum of(Definitions definitions) {
        var sum = new LinkedHashMap<Key, ObjectNode>();
        for (var kind : PlanWords.KINDS) {
            for (var definition : definitions.listAll(kind)) {
                sum.put(new Key(kind, definition.id()), definition.content());
            }
        }
        return new PlanSum(sum);
    }
}
