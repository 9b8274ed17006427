package nl.regiekamer.plan.cycle;

import java.util.List;

/**
 * What a session yielded on a theme.
 *
 * @param session number of the session
 * @param number from 1 within the session
 * @param revision how often it was written; the highest counts
 * @param kind what it is; never changes
 * @param said what it says
 * @param dropped whether it was taken back
 * @param signature who wrote it last
 */
public record SessionOutcome(
        int session,
        int number,
        int revision,
        Kind kind,
        Said said,
        boolean dropped,
        Signature signature) {

    /** What a session can yield. */
    public enum Kind {
        /** What organisations say of a theme: goes into the safety analysis. */
        INPUT("inbreng"),
        /** What they agreed to reach together: a candidate for the next plan. */
        GOAL("gezamenlijk doel");

        private final String dutch;

        Kind(String dutch) {
            this.dutch = dutch;
        }

        public String dutch() {
            return dutch;
        }
    }

    /**
     * What it says.
     *
     * @param theme id of the theme
     * @param title short name of a goal; empty for input
     * @param text in a few sentences
     * @param organisations ids of the partners that say it, or that agreed; at least one
     */
    public record Said(String theme, String title, String text, List<String> organisations) {

        public Said {
            organisations = List.copyOf(organisations);
        }
    }

    /** What tells it apart from those of other sessions: "3-2". */
    public String key() {
        return "%d-%d".formatted(session, number);
    }

    /** Where it is changed. */
    public String path() {
        return "/plan/cyclus/sessies/%d/uitkomsten/%d".formatted(session, number);
    }
}
