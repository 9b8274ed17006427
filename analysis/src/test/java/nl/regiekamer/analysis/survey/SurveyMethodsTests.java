package nl.regiekamer.analysis.survey;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R 4.2.2, survey 4.1.1, benchmarks/reference/survey.R: 1e-8 relative, raking 1e-6. */
class SurveyMethodsTests {

    private TextTable everyone;
    private TextTable input;
    private TextTable expected;
    private SurveyDesign design;

    @BeforeEach
    void read() throws IOException {
        everyone = TextTable.carried("survey-input.csv");
        input = everyone.where(row -> !"4".equals(row.get("stratum")));
        expected = TextTable.carried("survey-expected.csv");
        design = design(input).withPopulation(input.numbers("population"));
    }

    private static SurveyDesign design(TextTable table) {
        return SurveyDesign.weighted(table.numbers("weight"))
                .stratifiedBy(table.categories("stratum"))
                .clusteredBy(table.categories("cluster"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ADJUST", "CERTAINTY"})
    void aLonelyClusterCountsAsInSurvey(LonelyPsu lonely) {
        var plain = design(everyone).lonely(lonely);
        var finite = plain.withPopulation(everyone.numbers("population"));
        var name = lonely.name().toLowerCase(java.util.Locale.ROOT);

        var one = SurveyEstimates.mean(plain, everyone.numbers("y"));
        var other = SurveyEstimates.mean(finite, everyone.numbers("y"));

        assertSame(one, name + "_mean", 1e-8);
        assertSame(other, name + "_finite_mean", 1e-8);
    }

    @Test
    void aLonelyClusterIsRefusedUnlessAskedFor() {
        assertThatThrownBy(() -> SurveyEstimates.mean(design(everyone), everyone.numbers("y")))
                .hasMessageContaining("Stratum 4 has a single primary unit");
    }

    @Test
    void aLonelyClusterThatIsItsWholeStratumAddsNothing() {
        var weights = new double[] {1, 1, 1};
        var strata = Categories.of(List.of("a", "a", "b"));
        var sizes = new double[] {1e9, 1e9, 1};

        var estimate =
                SurveyEstimates.mean(
                        SurveyDesign.weighted(weights).stratifiedBy(strata).withPopulation(sizes),
                        new double[] {1, 2, 9});

        // Two answers half apart from their mean, over 3² people.
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(1.0 / 9), relative(1, 1e-8));
    }

    @Test
    void ratiosTotalsAndDesignEffectsEqualThoseOfSurvey() {
        var y = input.numbers("y");
        var x = input.numbers("x");
        var ages = input.categories("age");
        var sexes = input.categories("sex");

        assertSame(SurveyEstimates.ratio(design, y, x), "ratio", 1e-8);
        assertDomains(SurveyEstimates.ratios(design, y, x, ages), ages, "ratio_", 1e-8);
        assertDomains(SurveyEstimates.totals(design, y, sexes), sexes, "total_", 1e-8);
        assertDomains(
                SurveyEstimates.means(design, input.numbers("unsafe"), ages),
                ages,
                "unsafe_",
                1e-8);
        assertThat(SurveyEstimates.mean(design, y).designEffect())
                .isCloseTo(number("deff_mean"), relative(1, 1e-8));
        assertThat(SurveyEstimates.total(design, y).designEffect())
                .isCloseTo(number("deff_total"), relative(20, 1e-8));
    }

    @Test
    void changeOfOverlappingRoundsEqualsTheContrastOfSurvey() {
        var after = new boolean[input.rows().size()];
        var rounds = input.numbers("round");
        for (var i = 0; i < after.length; i++) {
            after[i] = rounds[i] == 1;
        }

        var change = RoundChange.ofMeans(design(input), input.numbers("y"), after, 0.95);

        assertThat(change.change()).isCloseTo(number("change"), relative(0.5, 1e-8));
        var error = Double.parseDouble(expected.row("name", "change").get("se"));
        assertThat(change.standardError()).isCloseTo(error, relative(error, 1e-8));
        assertThat(change.degreesOfFreedom()).isEqualTo(57);
        // Student's t with 57 degrees of freedom keeps 0.025 above 2.002465.
        assertThat(change.interval().high())
                .isCloseTo(change.change() + 2.002465459 * error, relative(1, 1e-8));
    }

    @Test
    void rakedEstimatesEqualThoseOfRakeAndCalibrate() {
        var y = input.numbers("y");
        var sexes = input.categories("sex");
        var unweighted = rake(WeightBounds.NONE, Raking.Residuals.UNWEIGHTED);
        var weighted = rake(WeightBounds.NONE, Raking.Residuals.DESIGN_WEIGHTED);

        assertSame(SurveyEstimates.mean(unweighted, y), "raked_mean", 1e-6);
        assertSame(SurveyEstimates.mean(weighted, y), "raked_weighted_mean", 1e-6);
        assertDomains(SurveyEstimates.means(weighted, y, sexes), sexes, "raked_weighted_", 1e-6);
    }

    /** scipy 1.17.1, benchmarks/reference/bounded_raking.py; tolerance 1e-8 relative. */
    @Test
    void weightsRakedWithinBoundsEqualThoseOfTheDualProblem() {
        var ratio = rake(WeightBounds.ofRatio(0.55, 1.25), Raking.Residuals.DESIGN_WEIGHTED);
        var weight = rake(WeightBounds.ofWeight(4, 45), Raking.Residuals.DESIGN_WEIGHTED);

        var rows = Reference.table("survey-bounded.csv");
        for (var i = 0; i < rows.size(); i++) {
            var one = rows.get(i).get("ratio");
            var other = rows.get(i).get("weight");
            assertThat(ratio.weights()[i]).isCloseTo(one, relative(one, 1e-8));
            assertThat(weight.weights()[i]).isCloseTo(other, relative(other, 1e-8));
        }
    }

    @Test
    void boundsThatLeaveNoRoomAreReportedWithTheCategoryThatMissesMost() {
        var result =
                Raking.rake(
                        design,
                        margins(),
                        WeightBounds.ofRatio(0.75, 1.2),
                        Raking.Residuals.DESIGN_WEIGHTED);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Raking.Result.NotReached.class,
                        not -> assertThat(not.why()).contains("Category a of margin 0"));
    }

    @Test
    void marginsThatContradictACombinationThatIsMissingAreReported() {
        var one = Categories.of(List.of("a", "a", "b", "b"));
        var two = Categories.of(List.of("x", "x", "y", "y"));
        var plain = SurveyDesign.weighted(new double[] {1, 1, 1, 1});

        var result =
                Raking.rake(
                        plain,
                        List.of(
                                new Margin(one, new double[] {10, 10}),
                                new Margin(two, new double[] {5, 15})));

        assertThat(result).isInstanceOf(Raking.Result.NotReached.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43})
    void rakingKeepsTotalsAndTheOddsWithinACell(long seed) {
        var random = new Random(seed);
        var size = 400;
        var weights = random.doubles(size, 1, 9).toArray();
        var one = Categories.ofCodes(random.ints(size, 0, 5).toArray(), 5);
        var two = Categories.ofCodes(random.ints(size, 0, 3).toArray(), 3);
        var margins =
                List.of(
                        new Margin(one, new double[] {100, 200, 300, 250, 150}),
                        new Margin(two, new double[] {400, 350, 250}));

        var result = (Raking.Result.Raked) Raking.rake(SurveyDesign.weighted(weights), margins);

        var raked = result.design().weights();
        assertThat(result.largestMiss()).isLessThan(1e-11);
        assertThat(Arrays.stream(raked).sum()).isCloseTo(1000, relative(1000, 1e-10));
        for (var i = 1; i < size; i++) {
            for (var j = 0; j < i; j++) {
                if (one.code(i) == one.code(j) && two.code(i) == two.code(j)) {
                    var odds = weights[i] / weights[j];
                    assertThat(raked[i] / raked[j]).isCloseTo(odds, relative(odds, 1e-12));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {44, 45})
    void aWideBoundChangesNothing(long seed) {
        var random = new Random(seed);
        var weights = random.doubles(200, 1, 9).toArray();
        var one = Categories.ofCodes(random.ints(200, 0, 4).toArray(), 4);
        var two = Categories.ofCodes(random.ints(200, 0, 2).toArray(), 2);
        var plain = SurveyDesign.weighted(weights);
        var margins =
                List.of(
                        new Margin(one, new double[] {300, 250, 250, 200}),
                        new Margin(two, new double[] {600, 400}));

        var free = (Raking.Result.Raked) Raking.rake(plain, margins);
        for (var bounds :
                List.of(WeightBounds.ofRatio(1e-3, 1e3), WeightBounds.ofWeight(1e-3, 1e4))) {
            var bounded =
                    (Raking.Result.Raked)
                            Raking.rake(plain, margins, bounds, Raking.Residuals.DESIGN_WEIGHTED);

            for (var i = 0; i < 200; i++) {
                var weight = free.design().weights()[i];
                assertThat(bounded.design().weights()[i]).isCloseTo(weight, relative(weight, 1e-9));
            }
        }
    }

    @Test
    void trimmedWeightsEqualThoseOfTrimWeights() {
        var trimmed = WeightTrimming.trim(design, 8, 35).weights();

        var reference = input.numbers("trimmed");
        for (var i = 0; i < trimmed.length; i++) {
            assertThat(trimmed[i]).isCloseTo(reference[i], relative(reference[i], 1e-10));
        }
        assertThat(Arrays.stream(trimmed).sum())
                .isCloseTo(Arrays.stream(design.weights()).sum(), relative(4000, 1e-12));
    }

    @Test
    void refusesToTrimBelowTheMean() {
        var plain = SurveyDesign.weighted(new double[] {1, 2, 3});

        assertThatThrownBy(() -> WeightTrimming.trim(plain, 0, 2)).hasMessageContaining("2.0");
        assertThatThrownBy(() -> WeightTrimming.trim(plain, 2, 5)).hasMessageContaining("2.0");
        assertThat(WeightTrimming.trim(plain, 0.5, 4).weights()).containsExactly(1, 2, 3);
    }

    /** The Horvitz-Thompson mean of a calibrated variable is known, so it has no error. */
    @Test
    void whatIsCalibratedHasNoErrorLeft() {
        var raked = rake(WeightBounds.NONE, Raking.Residuals.DESIGN_WEIGHTED);

        var estimate = SurveyEstimates.mean(raked, input.indicator("age", "b"));

        assertThat(estimate.value()).isCloseTo(1100.0 / 3300, relative(1, 1e-10));
        assertThat(estimate.standardError()).isLessThan(1e-12);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {46, 47})
    void orderOfRespondentsDoesNotMatter(long seed) {
        var order = IntStream.range(0, input.rows().size()).boxed().toList();
        var shuffled = new java.util.ArrayList<>(order);
        java.util.Collections.shuffle(shuffled, new Random(seed));
        var mixed = new TextTable(shuffled.stream().map(i -> input.rows().get(i)).toList());
        var ages = input.categories("age");
        var mixedAges = mixed.categories("age");

        var one = SurveyEstimates.means(design(input), input.numbers("y"), ages);
        var other = SurveyEstimates.means(design(mixed), mixed.numbers("y"), mixedAges);

        for (var d = 0; d < 3; d++) {
            var twin = other.get(mixedAges.labels().indexOf(ages.labels().get(d)));
            assertThat(twin.value()).isCloseTo(one.get(d).value(), relative(6, 1e-13));
            assertThat(twin.standardError())
                    .isCloseTo(one.get(d).standardError(), relative(0.1, 1e-12));
            assertThat(twin.degreesOfFreedom()).isEqualTo(one.get(d).degreesOfFreedom());
        }
    }

    private SurveyDesign rake(WeightBounds bounds, Raking.Residuals residuals) {
        var result = Raking.rake(design, margins(), bounds, residuals);
        return ((Raking.Result.Raked) result).design();
    }

    private List<Margin> margins() {
        return List.of(
                margin("age", Map.of("a", 900.0, "b", 1100.0, "c", 1300.0)),
                margin("sex", Map.of("f", 1700.0, "m", 1600.0)));
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

    private double number(String name) {
        return Double.parseDouble(
                Objects.requireNonNull(expected.row("name", name).get("estimate")));
    }

    private void assertSame(SurveyEstimate estimate, String name, double share) {
        var error =
                Double.parseDouble(Objects.requireNonNull(expected.row("name", name).get("se")));
        assertThat(estimate.value())
                .as(name)
                .isCloseTo(number(name), relative(number(name), share));
        assertThat(estimate.standardError()).as(name).isCloseTo(error, relative(error, share));
    }
}
