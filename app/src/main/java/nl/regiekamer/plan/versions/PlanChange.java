package nl.regiekamer.plan.versions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.platform.definitions.DefinitionChange;
import nl.regiekamer.platform.definitions.Difference;
import nl.regiekamer.platform.definitions.Differences;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a version makes of one thing in the plan.
 *
 * @param kind the Dutch word of its kind: doel, actie, thema, ...
 * @param id of the thing
 * @param before what it said; null when it is new
 * @param after what it says; null when it is taken out
 * @param by who wrote this last
 * @param at when
 */
public record PlanChange(
        String kind,
        String id,
        @Nullable ObjectNode before,
        @Nullable ObjectNode after,
        String by,
        Instant at) {

    /** Field by field; empty when nothing changes. */
    public List<Difference> differences() {
        return Differences.between(orEmpty(before), orEmpty(after));
    }

    public boolean isNew() {
        return before == null;
    }

    public boolean isTakenOut() {
        return after == null;
    }

    /** The name by which people know the thing, as it is or was. */
    public String title() {
        var content = Optional.ofNullable(after).orElse(before);
        return content == null ? id : PlanWords.title(content, id);
    }

    /** The change that undoes this one. */
    PlanChange reversed() {
        return new PlanChange(kind, id, after, before, by, at);
    }

    DefinitionChange layer() {
        return new DefinitionChange(kind, id, after);
    }

    private static ObjectNode orEmpty(@Nullable ObjectNode content) {
        return content == null ? JsonNodeFactory.instance.objectNode() : content;
    }
}
