package nl.regiekamer.plan.versions;

import java.time.Instant;
import java.util.List;

/**
 * An amendment as it was sent round to be commented on.
 *
 * @param number from 1, for each time that it was sent
 * @param at when
 * @param by the name of who sent it
 * @param note what was said with it; may be empty
 * @param changes what it changed then
 */
public record SentRound(int number, Instant at, String by, String note, List<PlanChange> changes) {

    public SentRound {
        changes = PlanWords.sorted(changes);
    }
}
