package nl.regiekamer.plan.notes;

import java.time.Instant;

/**
 * A part of a draft as somebody left it.
 *
 * @param number from 1 per part; the highest counts
 * @param part what it says
 * @param at when
 * @param by who; only for those who write notes
 */
public record PartRevision(int number, NotePart part, Instant at, String by) {}
