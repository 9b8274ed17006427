package nl.regiekamer.plan.progress;

import java.time.Instant;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.WrittenMeanwhile;

/** When something was written and by whom. */
record Stamp(Instant at, String by, String byName) {

    static Stamp of(Instant at) {
        var actor = CurrentActor.get();
        return new Stamp(at, actor.id(), actor.name());
    }

    /** What was done, by whoever set the stamp. */
    WrittenMeanwhile.Deed deed(String what) {
        return new WrittenMeanwhile.Deed(by, byName, at, what);
    }
}
