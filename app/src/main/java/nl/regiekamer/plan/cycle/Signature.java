package nl.regiekamer.plan.cycle;

import java.time.Instant;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.WrittenMeanwhile;

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

    /** What was done, by whoever signed. */
    WrittenMeanwhile.Deed deed(String what) {
        return new WrittenMeanwhile.Deed(by, name, at, what);
    }
}
