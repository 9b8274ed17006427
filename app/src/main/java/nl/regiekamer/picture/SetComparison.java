package nl.regiekamer.picture;

import nl.regiekamer.analysis.rates.RateComparison;
import nl.regiekamer.picture.rules.Measurement;

/**
 * A set of areas beside the rest of the municipality, in one period.
 *
 * @param inside the set's members that have a border, together
 * @param outside all areas that lie in no member
 * @param leftOut names of areas that stand on neither side, because a member in them has no border
 *     yet
 * @param filledIn how many members have a border, in words: "4 van 5"
 * @param ratio the set's rate over the rest's, with its interval
 */
public record SetComparison(
        Measurement inside,
        Measurement outside,
        java.util.List<String> leftOut,
        String filledIn,
        RateComparison ratio) {}
