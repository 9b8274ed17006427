package nl.regiekamer.analysis.survey;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.regiekamer.analysis.rates.Interval;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Case g3, R 4.2.2, survey 4.1.1: linear statistics 1e-8 relative, raking 1e-6. */
class SeededSurveyTests {

    private static final Map<String, Double> WIJKEN =
            Map.of(
                    "W1", 21000.0, "W2", 18000.0, "W3", 15500.0, "W4", 9000.0, "W5", 12000.0, "W6",
                    5200.0, "W7", 7100.0, "W8", 2400.0);
    private static final Map<String, Double> SEXES = Map.of("f", 45551.0, "m", 44649.0);
    private static final Map<String, Double> AGES =
            Map.of("15-24", 14432.0, "25-44", 29766.0, "45-64", 27060.0, "65+", 18942.0);

    private TextTable input;
    private TextTable expected;
    private SurveyDesign base;

    @BeforeEach
    void read() throws IOException {
        input = TextTable.carried("survey-raked-input.csv");
        expected = TextTable.carried("survey-raked-expected.csv");
        base = SurveyDesign.weighted(input.numbers("base")).stratifiedBy(input.categories("wijk"));
    }

    @Test
    void estimatesWithDesignWeightsEqualThoseOfSurvey() {
        assertSame(SurveyEstimates.mean(base, input.numbers("unsafe")), "base_unsafe:unsafe", 1e-8);
        assertDomains(
                SurveyEstimates.means(base, input.numbers("unsafe"), input.categories("wijk")),
                input.categories("wijk"),
                "base_unsafe_by_wijk:",
                1e-8);
    }

    @Test
    void rakedWeightsEqualThoseOfSurvey() {
        var weights = raked(Raking.Residuals.UNWEIGHTED).weights();

        var reference = input.numbers("weight");
        for (var i = 0; i < weights.length; i++) {
            assertThat(weights[i]).isCloseTo(reference[i], relative(reference[i], 1e-6));
        }
    }

    @Test
    void standardErrorsFromUnweightedResidualsEqualThoseOfRake() {
        var design = raked(Raking.Residuals.UNWEIGHTED);
        var unsafe = input.numbers("unsafe");
        var score = input.numbers("score");
        var ageAndSex = input.categories("age").cross(input.categories("sex"));

        assertSame(SurveyEstimates.mean(design, unsafe), "raked_unsafe:unsafe", 1e-6);
        assertSame(SurveyEstimates.mean(design, score), "raked_score:score", 1e-6);
        assertDomains(
                SurveyEstimates.means(design, unsafe, input.categories("wijk")),
                input.categories("wijk"),
                "raked_unsafe_by_wijk:",
                1e-6);
        assertDomains(
                SurveyEstimates.means(design, score, ageAndSex),
                ageAndSex,
                "raked_score_by_age_sex:",
                1e-6);
    }

    @Test
    void intervalsOfProportionsEqualThoseOfSvyciprop() throws IOException {
        var reference = TextTable.carried("survey-raked-proportions.csv");
        var wijken = input.categories("wijk");
        var estimates =
                SurveyEstimates.means(
                        raked(Raking.Residuals.UNWEIGHTED), input.numbers("unsafe"), wijken);

        for (var row : reference.rows()) {
            var wijk = wijken.labels().indexOf(row.get("wijk"));
            var interval = interval(Objects.requireNonNull(row.get("method")), estimates.get(wijk));

            assertThat(interval.low()).isCloseTo(number(row, "lower"), relative(1, 1e-6));
            assertThat(interval.high()).isCloseTo(number(row, "upper"), relative(1, 1e-6));
        }
    }

    private static Interval interval(String method, SurveyEstimate estimate) {
        return switch (method) {
            case "logit" -> ProportionInterval.logit(estimate, 0.95);
            // A subset of a calibrated design keeps all rows there, so that it counts 1,200.
            case "beta" -> ProportionInterval.kornGraubard(among(1200, estimate), 0.95);
            case "mean" -> estimate.interval(0.95);
            default -> throw new AssertionError(method);
        };
    }

    private static SurveyEstimate among(int respondents, SurveyEstimate estimate) {
        return new SurveyEstimate(
                estimate.value(),
                estimate.standardError(),
                respondents,
                estimate.degreesOfFreedom(),
                estimate.designEffect(),
                estimate.effectiveN());
    }

    @Test
    void weightedResidualsDifferLittleFromUnweightedOnes() {
        var unsafe = input.numbers("unsafe");

        var one = SurveyEstimates.mean(raked(Raking.Residuals.DESIGN_WEIGHTED), unsafe);
        var other = SurveyEstimates.mean(raked(Raking.Residuals.UNWEIGHTED), unsafe);

        assertThat(one.standardError())
                .isNotEqualTo(other.standardError())
                .isCloseTo(other.standardError(), relative(other.standardError(), 0.01));
    }

    private SurveyDesign raked(Raking.Residuals residuals) {
        var margins = List.of(margin("wijk", WIJKEN), margin("sex", SEXES), margin("age", AGES));
        var result = Raking.rake(base, margins, WeightBounds.NONE, residuals);
        return ((Raking.Result.Raked) result).design();
    }

    private Margin margin(String column, Map<String, Double> totals) {
        var categories = input.categories(column);
        return new Margin(
                categories,
                categories.labels().stream().mapToDouble(label -> totals.get(label)).toArray());
    }

    private void assertDomains(
            List<SurveyEstimate> estimates, Categories domains, String prefix, double share) {
        for (var d = 0; d < domains.count(); d++) {
            assertSame(estimates.get(d), prefix + domains.labels().get(d), share);
        }
    }

    private void assertSame(SurveyEstimate estimate, String quantity, double share) {
        var row = expected.row("quantity", quantity);
        var value = number(row, "estimate");
        var error = number(row, "se");
        assertThat(estimate.value()).as(quantity).isCloseTo(value, relative(value, share));
        assertThat(estimate.standardError()).as(quantity).isCloseTo(error, relative(error, share));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(Objects.requireNonNull(row.get(column)));
    }
}
