package nl.regiekamer.plan.cycle;

import java.time.Instant;
import nl.regiekamer.platform.access.CurrentActor;

/**
 * When something was written and by whom.
 *
 * @param at when
 * @param by id of the actor
 * @param name as pages show it
 */
public record Signature(Instant at, String by, String name) {

    static Signature of(Instant at) {
        var actor = CurrentActor.get();
        return new Signature(at, actor.id(), actor.name());
    }
}
