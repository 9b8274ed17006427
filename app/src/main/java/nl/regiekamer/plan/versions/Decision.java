package nl.regiekamer.plan.versions;

import java.time.LocalDate;

/**
 * The decision that makes a version of the plan count.
 *
 * @param body who decided
 * @param on the day of the decision
 * @param number how the decision is registered; may be empty
 * @param document where it can be read: a name or an address; may be empty
 * @param appliesFrom the first day on which the version counts
 */
public record Decision(
        Body body, LocalDate on, String number, String document, LocalDate appliesFrom) {

    /** Who may decide about a plan in a municipality. */
    public enum Body {
        COUNCIL("gemeenteraad", "besluiten-gemeenteraad"),
        COLLEGE("college van burgemeester en wethouders", "besluiten-college"),
        MAYOR("burgemeester", "besluiten-burgemeester");

        private final String dutch;
        private final String right;

        Body(String dutch, String right) {
            this.dutch = dutch;
            this.right = right;
        }

        /** Id of the right of those to whom what it decides on is put. */
        public String right() {
            return right;
        }

        public String dutch() {
            return dutch;
        }
    }
}
