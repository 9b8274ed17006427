package nl.regiekamer.sources;

import java.time.LocalDate;

/**
 * The decision of the municipality to make figures of its own public.
 *
 * @param body who decided
 * @param on the day of the decision
 * @param reference how the decision is registered
 */
public record PublicationDecision(Decider body, LocalDate on, String reference) {

    /** Who may decide about making figures public: an organ, or an official for it. */
    public enum Decider {
        COUNCIL("gemeenteraad"),
        COLLEGE("college van burgemeester en wethouders"),
        MAYOR("burgemeester"),
        FOR_COLLEGE("namens het college, in mandaat"),
        FOR_MAYOR("namens de burgemeester, in mandaat");

        private final String dutch;

        Decider(String dutch) {
            this.dutch = dutch;
        }

        public String dutch() {
            return dutch;
        }
    }
}
