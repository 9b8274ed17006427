package nl.regiekamer.plan.versions;

import java.time.Instant;
import java.time.LocalDate;
import nl.regiekamer.platform.web.Dutch;

/**
 * The decision by which an earlier decision was withdrawn.
 *
 * @param body who decided
 * @param on the day of the decision
 * @param number how it is registered; may be empty
 * @param document where it can be read; may be empty
 * @param reason why
 * @param at when it was put in
 * @param by the name of who put it in; only for those who work on the plan
 */
public record Withdrawal(
        Decision.Body body,
        LocalDate on,
        String number,
        String document,
        String reason,
        Instant at,
        String by) {

    /** "Ingetrokken door: gemeenteraad, 15-12-2026, RB 99. De raad wil eerst een debat." */
    public String words() {
        return "Ingetrokken door: %s, %s%s%s. %s"
                .formatted(
                        body.dutch(),
                        Dutch.date(on),
                        number.isBlank() ? "" : ", " + number,
                        document.isBlank() ? "" : "; zie " + document,
                        reason);
    }
}
