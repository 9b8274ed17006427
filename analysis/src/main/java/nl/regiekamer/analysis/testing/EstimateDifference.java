package nl.regiekamer.analysis.testing;

import nl.regiekamer.analysis.numeric.Probabilities;
import nl.regiekamer.analysis.numeric.Quantiles;
import nl.regiekamer.analysis.rates.Interval;

/**
 * Whether two published sample figures differ by more than their margins explain.
 *
 * <p>Two figures whose intervals overlap can still differ demonstrably: margins are not added but
 * squared, added, and the root taken. With margins m (half of a 95 % interval):
 *
 * <pre>
 * standard error = √(m₁² + m₂²) / 1.95996...
 * z              = (value₂ - value₁) / standard error
 * p              = two-sided normal tail of z
 * </pre>
 *
 * <p>Assumes independent samples (two years, two municipalities), figures that are about normal
 * (not a percentage near 0 or 100 from few respondents), and margins that are symmetric and include
 * the design of the sample. A wijk and the municipality that contains it share respondents: compare
 * with the rest of the municipality, or know that the test is off. A margin rounded to 0.1 of a
 * value of 1 moves z by up to 5 %. A change in the questionnaire is no difference in the world: do
 * not compare across a break.
 *
 * @param difference {@code to} minus {@code from}, in the unit of the figures
 * @param interval95 of the difference
 * @param z the difference in standard errors
 * @param pValue two-sided, from 0 to 1
 * @source Altman and Bland (2003), Interaction revisited: the difference between two estimates, BMJ
 *     326, 219; Schenker and Gentleman (2001), The American Statistician 55, 182-186 (overlap)
 */
public record EstimateDifference(double difference, Interval interval95, double z, double pValue) {

    private static final double Z95 = Quantiles.normal(0.025);

    public static EstimateDifference between(PublishedEstimate from, PublishedEstimate to) {
        var difference = to.value() - from.value();
        var margin = Math.hypot(from.margin95(), to.margin95());
        var z = difference / margin * Z95;
        return new EstimateDifference(
                difference,
                new Interval(difference - margin, difference + margin),
                z,
                Probabilities.normalTwoSided(z));
    }
}
