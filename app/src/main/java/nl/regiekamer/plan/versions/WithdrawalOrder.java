package nl.regiekamer.plan.versions;

import java.time.Instant;
import java.time.LocalDate;
import nl.regiekamer.platform.access.CurrentActor;

/**
 * A decision that withdraws an earlier one, on its way in.
 *
 * @param body who decided
 * @param on the day of the decision
 * @param number how it is registered; may be empty
 * @param document where it can be read; may be empty
 * @param reason why
 */
public record WithdrawalOrder(
        Decision.Body body, LocalDate on, String number, String document, String reason) {

    /** As it is kept, in the name of whoever puts it in. */
    public Withdrawal signed(Instant at) {
        return new Withdrawal(body, on, number, document, reason, at, CurrentActor.get().name());
    }
}
