package nl.regiekamer.plan.notes;

import java.time.LocalDate;
import nl.regiekamer.plan.versions.Decision;

/**
 * The decision by which a note was adopted.
 *
 * @param body who decided
 * @param on the day of the decision
 * @param number how it is registered; may be empty
 * @param document where it can be read; may be empty
 */
public record NoteDecision(Decision.Body body, LocalDate on, String number, String document) {}
