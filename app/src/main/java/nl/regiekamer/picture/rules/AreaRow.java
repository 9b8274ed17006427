package nl.regiekamer.picture.rules;

import org.jspecify.annotations.Nullable;

/**
 * An area's figure beside the others of its level.
 *
 * @param figure as measured
 * @param smoothed the rate drawn towards the municipality's as far as its size leaves it uncertain
 *     (empirical Bayes); null where no rate is shown
 * @param standing how it stands to the rest, corrected for looking at many areas
 */
public record AreaRow(Measurement figure, @Nullable Double smoothed, Standing standing) {}
