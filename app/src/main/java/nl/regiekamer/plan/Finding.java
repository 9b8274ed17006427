package nl.regiekamer.plan;

/**
 * What the figures say of one indicator, in words for a text.
 *
 * @param indicator its name
 * @param figure the newest figure with unit and year; empty without one
 * @param verdict whether it moved since the plan began, demonstrably or not
 * @param where which parts of the municipality stand out; empty when none does
 * @param beside how it stands to the other municipalities; empty when unknown
 * @param source who published the figures; empty without figures
 */
public record Finding(
        String indicator,
        String figure,
        Verdict verdict,
        String where,
        String beside,
        String source) {}
