package nl.regiekamer.area;

import java.time.Instant;

/**
 * Borders that were read and wait for somebody to take them in use.
 *
 * @param id names it in an address
 * @param file from which they were read
 * @param outcome what was made of it
 * @param proposedAt moment of reading
 */
public record BorderProposal(String id, String file, BorderOutcome outcome, Instant proposedAt) {

    /** Where it can be looked at. */
    public String path() {
        return "/beheer/gebieden/grenzen/" + id;
    }
}
