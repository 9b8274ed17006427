package nl.regiekamer.plan.cycle;

import java.time.LocalDate;
import java.util.List;

/**
 * A session in which partners help to make the next plan.
 *
 * @param number from 1, never used twice, also in another plan
 * @param revision how often it was written; the highest counts
 * @param plan id of the plan in whose time it is held
 * @param setup when, about what and with whom
 * @param dropped whether it does not take place; what it yielded then counts no longer
 * @param signature who wrote it last
 */
public record PartnerSession(
        int number, int revision, String plan, Setup setup, boolean dropped, Signature signature) {

    /**
     * When, about what and with whom.
     *
     * @param title what it is called
     * @param on its day
     * @param agenda points, in order; may be empty
     * @param themes ids of the themes that are spoken of; at least one
     * @param organisations ids of the partners that take part, never persons; at least one
     */
    public record Setup(
            String title,
            LocalDate on,
            List<String> agenda,
            List<String> themes,
            List<String> organisations) {

        public Setup {
            agenda = List.copyOf(agenda);
            themes = List.copyOf(themes);
            organisations = List.copyOf(organisations);
        }
    }

    /** Whether its day has come, so that there can be something to write down. */
    public boolean hasBegun(LocalDate today) {
        return !setup.on().isAfter(today);
    }

    /** Where its page is. */
    public String path() {
        return "/plan/cyclus/sessies/" + number;
    }
}
