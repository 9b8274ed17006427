package nl.regiekamer.analysis.survey;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.regiekamer.analysis.rates.Interval;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Case g1, R 4.2.2, survey 4.1.1 on schools of California: 1e-8 relative, raking 1e-6. */
@Tag("shared")
class ApiSurveyTests {

    private static final String CASE = "g1_survey_apistrat_apiclus1/";
    private static final Map<String, Double> TYPES = Map.of("E", 4421.0, "H", 755.0, "M", 1018.0);
    private static final Map<String, Double> WIDE = Map.of("No", 1072.0, "Yes", 5122.0);

    private TextTable expected;
    private TextTable strat;
    private TextTable clus1;
    private SurveyDesign stratified;
    private SurveyDesign clustered;

    @BeforeEach
    void read() throws IOException {
        expected = TextTable.shared(CASE + "expected.csv");
        strat = TextTable.shared(CASE + "input_apistrat.csv");
        clus1 = TextTable.shared(CASE + "input_apiclus1.csv");
        stratified =
                SurveyDesign.weighted(strat.numbers("pw"))
                        .stratifiedBy(strat.categories("stype"))
                        .withPopulation(strat.numbers("fpc"));
        clustered =
                SurveyDesign.weighted(clus1.numbers("pw"))
                        .clusteredBy(clus1.categories("dnum"))
                        .withPopulation(clus1.numbers("fpc"));
    }

    @Test
    void stratifiedEstimatesEqualThoseOfSurvey() {
        var api00 = strat.numbers("api00");
        assertSame(SurveyEstimates.mean(stratified, api00), "strat_mean_api00:api00", 1e-8);
        assertSame(
                SurveyEstimates.total(stratified, strat.numbers("enroll")),
                "strat_total_enroll:enroll",
                1e-8);
        for (var type : List.of("E", "H", "M")) {
            assertSame(
                    SurveyEstimates.mean(stratified, strat.indicator("stype", type)),
                    "strat_mean_stype:stype" + type,
                    1e-8);
        }
        for (var both : List.of("Yes", "No")) {
            assertSame(
                    SurveyEstimates.mean(stratified, strat.indicator("both", both)),
                    "strat_prop_both:both" + both,
                    1e-8);
        }
        assertSame(
                SurveyEstimates.ratio(stratified, api00, strat.numbers("api99")),
                "strat_ratio_api00_api99:api00/api99",
                1e-8);
        assertDomains(stratified, strat, strat.categories("stype"), "strat_by_stype:");
        assertDomains(stratified, strat, strat.categories("sch.wide"), "strat_by_schwide:");
        assertDomains(
                stratified,
                strat,
                strat.categories("awards").cross(strat.categories("stype")),
                "strat_by_awards_stype:");
    }

    @Test
    void clusteredEstimatesEqualThoseOfSurvey() {
        var api00 = clus1.numbers("api00");
        var withoutPopulation =
                SurveyDesign.weighted(clus1.numbers("pw")).clusteredBy(clus1.categories("dnum"));

        assertSame(SurveyEstimates.mean(clustered, api00), "clus1_mean_api00:api00", 1e-8);
        assertSame(
                SurveyEstimates.total(clustered, clus1.numbers("enroll")),
                "clus1_total_enroll:enroll",
                1e-8);
        assertSame(
                SurveyEstimates.mean(withoutPopulation, api00),
                "clus1_nofpc_mean_api00:api00",
                1e-8);
    }

    @Test
    void designEffectsAndDegreesOfFreedomEqualThoseOfSurvey() {
        var one = SurveyEstimates.mean(clustered, clus1.numbers("api00"));
        var other = SurveyEstimates.mean(stratified, strat.numbers("api00"));

        assertThat(one.designEffect()).isCloseTo(9.34586945059095, relative(9.3, 1e-8));
        assertThat(other.designEffect()).isCloseTo(1.20445726853772, relative(1.2, 1e-8));
        assertThat(one.degreesOfFreedom()).isEqualTo(14);
        assertThat(other.degreesOfFreedom()).isEqualTo(197);
    }

    @Test
    void postStratifiedEstimatesEqualThoseOfSurvey() throws IOException {
        var design = Raking.postStratify(clustered, margin("stype", TYPES));

        assertWeights(design, "weights_poststratified_apiclus1.csv", 1e-8);
        assertSame(
                SurveyEstimates.mean(design, clus1.numbers("api00")), "ps_mean_api00:api00", 1e-8);
        assertSame(
                SurveyEstimates.total(design, clus1.numbers("enroll")),
                "ps_total_enroll:enroll",
                1e-8);
        for (var wide : List.of("Yes", "No")) {
            assertSame(
                    SurveyEstimates.mean(design, clus1.indicator("sch.wide", wide)),
                    "ps_mean_schwide:sch.wide" + wide,
                    1e-8);
        }
        assertDomains(design, clus1, clus1.categories("awards"), "ps_by_awards:");
    }

    @Test
    void rakedEstimatesEqualThoseOfSurvey() throws IOException {
        var margins = List.of(margin("stype", TYPES), margin("sch.wide", WIDE));
        var design = ((Raking.Result.Raked) Raking.rake(clustered, margins)).design();

        assertWeights(design, "weights_raked_apiclus1.csv", 1e-6);
        assertSame(
                SurveyEstimates.mean(design, clus1.numbers("api00")),
                "rake_mean_api00:api00",
                1e-6);
        assertSame(
                SurveyEstimates.total(design, clus1.numbers("enroll")),
                "rake_total_enroll:enroll",
                1e-6);
        for (var awards : List.of("Yes", "No")) {
            assertSame(
                    SurveyEstimates.mean(design, clus1.indicator("awards", awards)),
                    "rake_mean_awards:awards" + awards,
                    1e-6);
        }
        assertDomains(design, clus1, clus1.categories("awards"), "rake_by_awards:");
    }

    @Test
    void calibratedEstimatesEqualThoseOfSurvey() throws IOException {
        var api99 = clus1.numbers("api99");
        var x = new double[api99.length][];
        for (var i = 0; i < x.length; i++) {
            x[i] =
                    new double[] {
                        1,
                        clus1.indicator("stype", "H")[i],
                        clus1.indicator("stype", "M")[i],
                        api99[i]
                    };
        }
        var totals = new double[] {6194, 755, 1018, 3914069};
        var enroll = clus1.numbers("enroll");

        var linear = Calibration.calibrate(clustered, x, totals, Calibration.Distance.LINEAR);
        var raking = Calibration.calibrate(clustered, x, totals, Calibration.Distance.RAKING);

        assertWeights(linear, "weights_greg_apiclus1.csv", 1e-8);
        assertSame(
                SurveyEstimates.mean(linear, clus1.numbers("api00")),
                "greg_mean_api00:api00",
                1e-8);
        assertSame(SurveyEstimates.total(linear, enroll), "greg_total_enroll:enroll", 1e-8);
        assertSame(SurveyEstimates.total(raking, enroll), "gregraking_total_enroll:enroll", 1e-6);
    }

    @Test
    void intervalsOfProportionsEqualThoseOfSvyciprop() throws IOException {
        var both = SurveyEstimates.mean(stratified, strat.indicator("both", "Yes"));
        var awards = SurveyEstimates.mean(clustered, clus1.indicator("awards", "Yes"));

        for (var row : TextTable.shared(CASE + "expected_svyciprop.csv").rows()) {
            var method = Objects.requireNonNull(row.get("method"));
            if (method.equals("likelihood")) {
                continue;
            }
            var interval = interval(method, "strat_both".equals(row.get("design")) ? both : awards);

            assertThat(interval.low()).isCloseTo(number(row, "lower"), relative(1, 1e-8));
            assertThat(interval.high()).isCloseTo(number(row, "upper"), relative(1, 1e-8));
        }
    }

    private static Interval interval(String method, SurveyEstimate estimate) {
        return switch (method) {
            case "logit" -> ProportionInterval.logit(estimate, 0.95);
            case "beta" -> ProportionInterval.kornGraubard(estimate, 0.95);
            case "asin" -> ProportionInterval.arcsine(estimate, 0.95);
            case "mean" -> estimate.interval(0.95);
            default -> throw new AssertionError(method);
        };
    }

    private Margin margin(String column, Map<String, Double> totals) {
        var categories = clus1.categories(column);
        return new Margin(
                categories,
                categories.labels().stream().mapToDouble(label -> totals.get(label)).toArray());
    }

    private static void assertWeights(SurveyDesign design, String file, double share)
            throws IOException {
        var reference = TextTable.shared(CASE + file).numbers("weight");
        var weights = design.weights();
        for (var i = 0; i < weights.length; i++) {
            assertThat(weights[i]).isCloseTo(reference[i], relative(reference[i], share));
        }
    }

    private void assertDomains(
            SurveyDesign design, TextTable input, Categories domains, String prefix) {
        var estimates = SurveyEstimates.means(design, input.numbers("api00"), domains);
        for (var d = 0; d < domains.count(); d++) {
            var share = prefix.startsWith("rake") ? 1e-6 : 1e-8;
            assertSame(estimates.get(d), prefix + domains.labels().get(d), share);
        }
    }

    private void assertSame(SurveyEstimate estimate, String quantity, double share) {
        var row = expected.row("quantity", quantity);
        var value = number(row, "estimate");
        var error = number(row, "se");
        assertThat(estimate.value()).as(quantity).isCloseTo(value, relative(value, share));
        // Where the stratum itself is counted nothing varies; that may leave rounding.
        assertThat(estimate.standardError())
                .as(quantity)
                .isCloseTo(error, Offset.offset(error * share + 1e-15));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(Objects.requireNonNull(row.get(column)));
    }
}
