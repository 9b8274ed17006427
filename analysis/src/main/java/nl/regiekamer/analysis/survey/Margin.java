package nl.regiekamer.analysis.survey;

import nl.regiekamer.analysis.numeric.Arguments;

/**
 * Known totals of a population by category.
 *
 * @param categories of the respondents; everyone belongs to one
 * @param totals people in the population per category, in the order of the codes, above 0
 */
public record Margin(Categories categories, double[] totals) {

    public Margin {
        categories.requireNoneLeftOut();
        Arguments.length("Totals of a margin", totals.length, categories.count());
        Arguments.allPositive("Totals of a margin", totals);
        totals = totals.clone();
    }

    @Override
    public double[] totals() {
        return totals.clone();
    }

    double sum() {
        var sum = 0.0;
        for (var total : totals) {
            sum += total;
        }
        return sum;
    }
}
