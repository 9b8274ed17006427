package nl.regiekamer.plan.cycle;

import org.jspecify.annotations.Nullable;

/**
 * What a theme got on a criterion, and why.
 *
 * @param theme id
 * @param criterion id
 * @param number from 1, for each time that it was written; the last counts
 * @param score 1 to 5; null when it was taken back
 * @param reason in a sentence; empty only without a score
 * @param signature who wrote it
 */
public record ThemeScore(
        String theme,
        String criterion,
        int number,
        @Nullable Integer score,
        String reason,
        Signature signature) {}
