package nl.regiekamer.analysis.survey;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.rates.Interval;
import org.junit.jupiter.api.Test;

class SurveyEdgesTests {

    private static final SurveyDesign FOUR = SurveyDesign.weighted(new double[] {1, 1, 1, 1});

    @Test
    void aPlainSampleHasTheTextbookError() {
        var estimate = SurveyEstimates.mean(FOUR, new double[] {1, 2, 3, 6});

        // Squared distances 4, 1, 0 and 9 from 3, over 3 and over 4.
        assertThat(estimate.value()).isEqualTo(3);
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(14.0 / 12), relative(1, 1e-14));
        assertThat(estimate.respondents()).isEqualTo(4);
        assertThat(estimate.degreesOfFreedom()).isEqualTo(3);
        assertThat(estimate.designEffect()).isCloseTo(1, relative(1, 1e-14));
        assertThat(estimate.effectiveN()).isCloseTo(3, relative(1, 1e-14));
        // Student's t with 3 degrees of freedom keeps 0.025 above 3.182446.
        assertThat(estimate.interval(0.95).high())
                .isCloseTo(3 + 3.182446305284 * Math.sqrt(14.0 / 12), relative(6, 1e-10));
    }

    @Test
    void whoIsCountedInFullHasNoError() {
        var all = FOUR.withPopulation(new double[] {4, 4, 4, 4});

        var estimate = SurveyEstimates.mean(all, new double[] {0, 1, 1, 0});

        assertThat(estimate.standardError()).isZero();
        assertThat(estimate.effectiveN()).isInfinite();
        assertThat(estimate.designEffect()).isEqualTo(1);
        assertThat(ProportionInterval.wilson(estimate, 0.95)).isEqualTo(new Interval(0.5, 0.5));
        assertThat(ProportionInterval.kornGraubard(estimate, 0.95))
                .isEqualTo(new Interval(0.5, 0.5));
    }

    @Test
    void equalAnswersHaveTheEffectiveNumberOfKish() {
        var design = SurveyDesign.weighted(new double[] {1, 1, 2});

        var estimate = SurveyEstimates.mean(design, new double[] {0.1, 0.1, 0.1});

        assertThat(estimate.standardError()).isLessThan(1e-15);
        assertThat(estimate.effectiveN()).isCloseTo(16 / 6.0, relative(1, 1e-14));
        assertThat(estimate.designEffect()).isCloseTo(18 / 16.0, relative(1, 1e-14));
    }

    @Test
    void aProportionOfZeroStillHasAnUpperEnd() {
        var none = SurveyEstimates.mean(FOUR, new double[] {0, 0, 0, 0});
        var all = SurveyEstimates.mean(FOUR, new double[] {1, 1, 1, 1});
        var t2 = 3.182446305284 * 3.182446305284;

        assertThat(ProportionInterval.wilson(none, 0.95).low()).isZero();
        assertThat(ProportionInterval.wilson(none, 0.95).high())
                .isCloseTo(t2 / 4 / (1 + t2 / 4), relative(1, 1e-10));
        assertThat(ProportionInterval.wilson(all, 0.95).high()).isEqualTo(1);
        // Clopper and Pearson for 0 of 4: 1 - 0.025^(1/4).
        assertThat(ProportionInterval.kornGraubard(none, 0.95).high())
                .isCloseTo(1 - Math.pow(0.025, 0.25), relative(1, 1e-10));
        assertThat(ProportionInterval.kornGraubard(none, 0.95).low()).isZero();
        assertThat(ProportionInterval.kornGraubard(all, 0.95).high()).isEqualTo(1);
        assertThatThrownBy(() -> ProportionInterval.logit(none, 0.95))
                .hasMessageContaining("no logit");
        assertThatThrownBy(() -> ProportionInterval.arcsine(all, 0.95))
                .hasMessageContaining("arcsine");
    }

    /** Newcombe (1998), Statistics in Medicine 17, 857-872, table I: 81 of 263 and 15 of 148. */
    @Test
    void wilsonIntervalsAreThoseOfNewcombe() {
        var one = ProportionInterval.wilson(81 / 263.0, 263, 0.95);
        var other = ProportionInterval.wilson(15 / 148.0, 148, 0.95);

        assertThat(one.low()).isCloseTo(0.2553, relative(1, 5e-5));
        assertThat(one.high()).isCloseTo(0.3662, relative(1, 5e-5));
        assertThat(other.low()).isCloseTo(0.0624, relative(1, 5e-5));
        assertThat(other.high()).isCloseTo(0.1605, relative(1, 5e-5));
    }

    @Test
    void arcsineStopsAtTheEdge() {
        var rare = new SurveyEstimate(0.01, 0.02, 50, 49, 1, 25);

        assertThat(ProportionInterval.arcsine(rare, 0.95).low()).isZero();
        var common = new SurveyEstimate(0.99, 0.02, 50, 49, 1, 25);
        assertThat(ProportionInterval.arcsine(common, 0.95).high()).isEqualTo(1);
    }

    @Test
    void weightsThatDifferCostRespondents() {
        assertThat(Kish.effectiveN(new double[] {1, 1, 2, 0}))
                .isCloseTo(16 / 6.0, relative(1, 1e-14));
        assertThat(Kish.designEffect(new double[] {1, 1, 2, 0}))
                .isCloseTo(18 / 16.0, relative(1, 1e-14));
        assertThat(Kish.designEffect(new double[] {3, 3})).isEqualTo(1);
        assertThatThrownBy(() -> Kish.effectiveN(new double[] {0, 0}))
                .hasMessageContaining("sum of the weights");
        assertThatThrownBy(() -> Kish.effectiveN(new double[] {1, Double.NaN}))
                .hasMessageContaining("element 1");
    }

    @Test
    void whoBelongsToNoDomainIsNotRead() {
        var domains = Categories.ofCodes(new int[] {0, 0, 1, Categories.NONE}, 2);

        var means = SurveyEstimates.means(FOUR, new double[] {1, 3, 5, Double.NaN}, domains);

        assertThat(means).extracting(SurveyEstimate::value).containsExactly(2.0, 5.0);
        assertThat(means).extracting(SurveyEstimate::respondents).containsExactly(2, 1);
        assertThat(means.get(1).degreesOfFreedom()).isZero();
        assertThatThrownBy(() -> means.get(1).interval(0.95)).hasMessageContaining("no margin");
        assertThatThrownBy(() -> ProportionInterval.wilson(means.get(1), 0.95))
                .hasMessageContaining("between 0 and 1, got 5.0");
    }

    @Test
    void aDomainMeanCountsTheStrataOfTheWholeSample() {
        // Of a domain with one respondent in each of two strata of two: u is ±1/2 × (y - 2).
        var strata = Categories.ofCodes(new int[] {0, 0, 1, 1}, 2);
        var domain = Categories.ofCodes(new int[] {0, -1, 0, -1}, 1);

        var estimate =
                SurveyEstimates.means(FOUR.stratifiedBy(strata), new double[] {1, 0, 3, 0}, domain);

        // Each stratum: 2 × ((±1/2 ∓ 1/4)² + (1/4)²) = 1/4.
        assertThat(estimate.getFirst().standardError())
                .isCloseTo(Math.sqrt(0.5), relative(1, 1e-14));
    }

    @Test
    void aTotalIsTheSumOfWeightsTimesAnswers() {
        var design = SurveyDesign.weighted(new double[] {10, 20, 30});

        var total = SurveyEstimates.total(design, new double[] {1, 2, 3});

        assertThat(total.value()).isEqualTo(140);
        // 10, 40 and 90 around their mean, times 3/2.
        var mean = 140 / 3.0;
        var squares = Math.pow(10 - mean, 2) + Math.pow(40 - mean, 2) + Math.pow(90 - mean, 2);
        assertThat(total.standardError()).isCloseTo(Math.sqrt(1.5 * squares), relative(70, 1e-13));
    }

    @Test
    void theVarianceOfAnInfluenceIsThatOfTheMean() {
        var y = new double[] {1, 2, 3, 6};
        var influence = Arrays.stream(y).map(value -> (value - 3) / 4).toArray();

        assertThat(SurveyEstimates.variance(FOUR, influence))
                .isCloseTo(14.0 / 12, relative(1, 1e-14));
        assertThat(influence).containsExactly(-0.5, -0.25, 0, 0.75);
    }

    @Test
    void independentRoundsAddTheirVariances() {
        var before = new SurveyEstimate(0.30, 0.03, 400, 399, 1, 233);
        var after = new SurveyEstimate(0.36, 0.04, 300, 299, 1, 144);

        var change = RoundChange.independent(before, after, 0.95);
        var together = RoundChange.correlated(before, after, 0.5, 0.95);

        assertThat(change.change()).isCloseTo(0.06, relative(1, 1e-14));
        assertThat(change.standardError()).isCloseTo(0.05, relative(1, 1e-14));
        assertThat(change.degreesOfFreedom()).isEqualTo(698);
        // R 4.2.2: 2 * pt(-1.2, 698) and qt(0.975, 698).
        assertThat(change.pValue()).isCloseTo(0.230546473360408, relative(1, 1e-9));
        assertThat(change.interval().high())
                .isCloseTo(0.06 + 0.05 * 1.96336845470513, relative(1, 1e-9));
        assertThat(together.standardError())
                .isCloseTo(Math.sqrt(0.0025 - 0.0012), relative(1, 1e-14));
    }

    @Test
    void aPanelThatAnswersTheSameTwiceDoesNotChange() {
        var people = Categories.ofCodes(new int[] {0, 1, 2, 0, 1, 2}, 3);
        var panel = SurveyDesign.weighted(new double[] {1, 2, 3, 1, 2, 3}).clusteredBy(people);
        var after = new boolean[] {false, false, false, true, true, true};

        var change = RoundChange.ofMeans(panel, new double[] {5, 7, 9, 5, 7, 9}, after, 0.95);

        assertThat(change.change()).isZero();
        assertThat(change.standardError()).isZero();
        assertThat(change.pValue()).isEqualTo(1);
        assertThat(change.degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void roundsOfDifferentPeopleAreAsIndependentOnes() {
        var y = new double[] {1, 2, 4, 3, 5, 7};
        var after = new boolean[] {false, false, false, true, true, true};
        var rounds = Categories.ofCodes(new int[] {0, 0, 0, 1, 1, 1}, 2);
        var design = SurveyDesign.weighted(new double[] {1, 1, 1, 1, 1, 1}).stratifiedBy(rounds);
        var means = SurveyEstimates.means(design, y, rounds);

        var together = RoundChange.ofMeans(design, y, after, 0.95);

        var apart = RoundChange.independent(means.get(0), means.get(1), 0.95);
        assertThat(together.standardError()).isCloseTo(apart.standardError(), relative(1, 1e-14));
        assertThat(together.degreesOfFreedom()).isEqualTo(apart.degreesOfFreedom());
    }

    @Test
    void refusesRoundsThatCannotBeCompared() {
        var one = new SurveyEstimate(1, 1, 1, 0, 1, 1);
        var y = new double[] {1, 1, 1, 1};

        assertThatThrownBy(() -> RoundChange.independent(one, one, 0.95))
                .hasMessageContaining("no margin");
        assertThatThrownBy(() -> RoundChange.correlated(one, one, 1.5, 0.95))
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> RoundChange.ofMeans(FOUR, y, new boolean[4], 0.95))
                .hasMessageContaining("second round");
    }

    @Test
    void refusesDesignsThatMeanNothing() {
        var twoStrata = Categories.ofCodes(new int[] {0, 0, 1, 1}, 2);
        var across = Categories.ofCodes(new int[] {0, 1, 1, 2}, 3);
        var y = new double[] {1, 2, 3, 4};

        assertThatThrownBy(() -> SurveyDesign.weighted(new double[0]))
                .hasMessageContaining("no element");
        assertThatThrownBy(() -> SurveyDesign.weighted(new double[] {0, 0}))
                .hasMessageContaining("All weights are 0");
        assertThatThrownBy(() -> SurveyDesign.weighted(new double[] {1, -1}))
                .hasMessageContaining("element 1");
        assertThatThrownBy(() -> FOUR.stratifiedBy(twoStrata).clusteredBy(across))
                .hasMessageContaining("Cluster 1 lies in two strata, 0 and 1");
        assertThatThrownBy(() -> FOUR.clusteredBy(across).stratifiedBy(twoStrata))
                .hasMessageContaining("two strata");
        assertThatThrownBy(() -> FOUR.stratifiedBy(Categories.ofCodes(new int[] {0}, 1)))
                .hasMessageContaining("4 respondents, but categories for 1");
        assertThatThrownBy(() -> FOUR.stratifiedBy(Categories.ofCodes(new int[] {0, 0, 0, -1}, 1)))
                .hasMessageContaining("Respondent 3");
        assertThatThrownBy(() ->
                        SurveyEstimates.mean(FOUR.withPopulation(new double[] {9, 9, 9, 8}), y))
                .hasMessageContaining("two sizes of population, 9.0 and 8.0");
        assertThatThrownBy(() ->
                        SurveyEstimates.mean(FOUR.withPopulation(new double[] {3, 3, 3, 3}), y))
                .hasMessageContaining("4.0 primary units in the sample and 3.0");
        assertThatThrownBy(() -> Categories.ofCodes(new int[] {0, 2}, 2))
                .hasMessageContaining("got 2");
        assertThatThrownBy(() -> Categories.ofCodes(new int[] {0, 0}, 2))
                .hasMessageContaining("Category 1 of 2");
    }

    @Test
    void refusesAnswersThatMeanNothing() {
        assertThatThrownBy(() -> SurveyEstimates.mean(FOUR, new double[] {1, 2, Double.NaN, 4}))
                .hasMessageContaining("respondent 2");
        assertThatThrownBy(() -> SurveyEstimates.mean(FOUR, new double[] {1}))
                .hasMessageContaining("Answers");
        assertThatThrownBy(() -> SurveyEstimates.ratio(FOUR, new double[4], new double[4]))
                .hasMessageContaining("denominator of 0");
        var nobody = SurveyDesign.weighted(new double[] {1, 1, 0, 0});
        var two = Categories.ofCodes(new int[] {0, 0, 1, 1}, 2);
        assertThatThrownBy(() -> SurveyEstimates.totals(nobody, new double[4], two))
                .hasMessageContaining("Domain 1");
        assertThatThrownBy(() -> SurveyEstimates.variance(FOUR, new double[3]))
                .hasMessageContaining("Influence");
    }

    @Test
    void refusesMarginsAndBoundsThatMeanNothing() {
        var two = Categories.of(List.of("a", "a", "b", "b"));
        var margin = new Margin(two, new double[] {5, 5});

        assertThatThrownBy(() -> new Margin(two, new double[] {5})).hasMessageContaining("Totals");
        assertThatThrownBy(() -> new Margin(two, new double[] {5, 0}))
                .hasMessageContaining("element 1");
        assertThatThrownBy(() -> Raking.rake(FOUR, List.of())).hasMessageContaining("margins");
        assertThatThrownBy(() ->
                        Raking.rake(FOUR, List.of(margin, new Margin(two, new double[] {5, 5.1}))))
                .hasMessageContaining("10.0 and 10.1");
        assertThatThrownBy(() -> WeightBounds.ofRatio(1, 1)).hasMessageContaining("1.0 to 1.0");
        assertThatThrownBy(() -> WeightBounds.ofWeight(-1, 1)).hasMessageContaining("-1.0");
        var nobody = SurveyDesign.weighted(new double[] {1, 1, 0, 0});
        assertThatThrownBy(() -> Raking.postStratify(nobody, margin))
                .hasMessageContaining("Category b of margin 0 adds up to 0.0 in place of 5.0");
    }

    @Test
    void refusesTotalsThatCannotBeReproduced() {
        var x = new double[][] {{1, 2}, {1, 2}, {1, 2}, {1, 2}};

        assertThatThrownBy(() ->
                        Calibration.calibrate(
                                FOUR, x, new double[] {8, 20}, Calibration.Distance.LINEAR))
                .hasMessageContaining("2 totals");
        assertThatThrownBy(() ->
                        Calibration.calibrate(FOUR, x, new double[1], Calibration.Distance.LINEAR))
                .hasMessageContaining("Each row");
        var same =
                Calibration.calibrate(FOUR, x, new double[] {8, 16}, Calibration.Distance.RAKING);
        assertThat(same.weights()).containsExactly(new double[] {2, 2, 2, 2}, relative(2, 1e-10));
    }

    @Test
    void combinationsOfManyCategoriesAreNumberedAsFew() {
        var size = 40;
        var codes = IntStream.range(0, size).toArray();
        var one = Categories.ofCodes(codes, size);
        var few = new Margin(one, IntStream.range(0, size).mapToDouble(i -> i + 1).toArray());
        var weights = new double[size];
        Arrays.fill(weights, 1);
        // 40³ combinations of 40 respondents do not fit the array of numbers.
        var result = Raking.rake(SurveyDesign.weighted(weights), List.of(few, few, few));

        var raked = ((Raking.Result.Raked) result).design().weights();
        for (var i = 0; i < size; i++) {
            assertThat(raked[i]).isCloseTo(i + 1, relative(i + 1, 1e-12));
        }
    }

    @Test
    void crossedCategoriesKeepWhoBelongsToNone() {
        var one = Categories.of(Arrays.asList("a", null, "b"));
        var other = Categories.of(List.of("x", "x", "y"));

        var crossed = one.cross(other);

        assertThat(crossed.labels()).containsExactly("a.x", "b.y");
        assertThat(crossed.code(1)).isEqualTo(Categories.NONE);
        assertThat(crossed.count()).isEqualTo(2);
    }
}
