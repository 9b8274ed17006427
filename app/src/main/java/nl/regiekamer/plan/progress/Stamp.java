package nl.regiekamer.plan.progress;

import java.time.Instant;
import nl.regiekamer.platform.access.CurrentActor;

/** When something was written and by whom. */
record Stamp(Instant at, String by, String byName) {

    static Stamp of(Instant at) {
        var actor = CurrentActor.get();
        return new Stamp(at, actor.id(), actor.name());
    }
}
