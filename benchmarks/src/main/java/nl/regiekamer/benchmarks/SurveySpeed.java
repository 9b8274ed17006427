package nl.regiekamer.benchmarks;

import static nl.regiekamer.benchmarks.Yardstick.median;
import static nl.regiekamer.benchmarks.Yardstick.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.disclosure.CellTable;
import nl.regiekamer.analysis.disclosure.ComplementarySuppression;
import nl.regiekamer.analysis.disclosure.Dimension;
import nl.regiekamer.analysis.disclosure.PrimarySuppression;
import nl.regiekamer.analysis.smallarea.FayHerriot;
import nl.regiekamer.analysis.survey.Categories;
import nl.regiekamer.analysis.survey.Margin;
import nl.regiekamer.analysis.survey.Raking;
import nl.regiekamer.analysis.survey.SurveyDesign;
import nl.regiekamer.analysis.survey.SurveyEstimates;
import nl.regiekamer.benchmarks.Yardstick.Reference;

/** Times the survey, small-area and disclosure methods. */
final class SurveySpeed {

    private static final String SCRIPT = "survey_speed.R";
    private static final String RAKING = "raking, 4 margins, respondents";
    private static final String DOMAINS_MEANS =
            "domain means with linearised SE, 60 domains, respondents";
    private static final String FAY_HERRIOT = "Fay-Herriot REML + MSE, areas";
    private static final String SUPPRESSION =
            "complementary suppression, wijk and municipality, 6 kinds, buurten";
    private static final int[] CATEGORIES = {8, 2, 4, 6};
    private static final int STRATA = 20;
    private static final int DOMAINS = 60;

    private final Yardstick yardstick;

    SurveySpeed(Yardstick yardstick) {
        this.yardstick = yardstick;
    }

    void measure() throws IOException {
        for (var size : yardstick.sizes(RAKING, 10_000, 100_000, 1_000_000)) {
            raking(size, size == 100_000 ? "0.05" : "");
        }
        for (var size : yardstick.sizes(DOMAINS_MEANS, 10_000, 100_000, 1_000_000)) {
            domains(size, size == 100_000 ? "0.05" : "");
        }
        for (var size : yardstick.sizes(FAY_HERRIOT, 500, 2_000, 8_000)) {
            fayHerriot(size, size == 2_000 ? "0.02" : "");
        }
        for (var size : yardstick.sizes(SUPPRESSION, 20, 40, 80)) {
            suppression(size);
        }
    }

    private void raking(int size, String goal) throws IOException {
        var sample = Sample.of(size);
        var design = SurveyDesign.weighted(sample.weights);
        var margins = sample.margins();
        var seconds = median(() -> Raking.rake(design, margins));
        print(RAKING, size, seconds, sample.reference(yardstick, "raking"), goal);
    }

    private void domains(int size, String goal) throws IOException {
        var sample = Sample.of(size);
        var design =
                SurveyDesign.weighted(sample.weights)
                        .stratifiedBy(Categories.ofCodes(sample.strata, STRATA));
        var domains = Categories.ofCodes(sample.domains, DOMAINS);
        var seconds = median(() -> SurveyEstimates.means(design, sample.y, domains));
        // A million respondents would take the reference minutes.
        var reference = size > 100_000 ? Reference.NONE : sample.reference(yardstick, "domains");
        print(DOMAINS_MEANS, size, seconds, reference, goal);
        var raked = (Raking.Result.Raked) Raking.rake(design, sample.margins());
        var after = median(() -> SurveyEstimates.means(raked.design(), sample.y, domains));
        print("the same after raking 4 margins", size, after, Reference.NONE, "");
    }

    private void fayHerriot(int areas, String goal) throws IOException {
        var random = new SplittableRandom(5);
        var y = new double[areas];
        var variances = new double[areas];
        var x = new double[areas][];
        for (var i = 0; i < areas; i++) {
            x[i] = new double[] {1, random.nextGaussian(), random.nextDouble()};
            variances[i] = Math.exp(random.nextGaussian(-6, 0.7));
            y[i] =
                    0.3
                            + 0.05 * x[i][1]
                            + 0.1 * x[i][2]
                            + random.nextGaussian(0, 0.05)
                            + random.nextGaussian(0, Math.sqrt(variances[i]));
        }
        var file =
                yardstick.write(
                        "y,x1,x2,variance",
                        areas,
                        i -> "%s,%s,%s,%s".formatted(y[i], x[i][1], x[i][2], variances[i]));
        var seconds = median(() -> FayHerriot.fit(y, variances, x, FayHerriot.Method.REML));
        print(FAY_HERRIOT, areas, seconds, yardstick.reference(SCRIPT, "fay-herriot", file), goal);
    }

    private void suppression(int buurten) {
        var random = new SplittableRandom(6);
        var wijkOf = IntStream.range(0, buurten).map(i -> i / 5).toArray();
        var counts = new double[buurten][6];
        for (var row : counts) {
            Arrays.setAll(row, _ -> Math.floor(Math.exp(random.nextGaussian(2.5, 1.2))));
        }
        var table = CellTable.of(Dimension.hierarchy(wijkOf), Dimension.withTotal(6), counts);
        var sensitive = PrimarySuppression.minimumCount(table, 4, false);
        var published = Set.of(table.cells() - 1);
        var ours = median(() -> ComplementarySuppression.protect(table, sensitive, published));
        print(SUPPRESSION, buurten, ours, Reference.NONE, "");
    }

    /** Respondents of a made-up survey. */
    private record Sample(
            double[] weights, int[][] categories, int[] strata, int[] domains, double[] y) {

        static Sample of(int size) {
            var random = new SplittableRandom(4);
            var sample =
                    new Sample(
                            random.doubles(size, 5, 50).toArray(),
                            new int[CATEGORIES.length][],
                            random.ints(size, 0, STRATA).toArray(),
                            random.ints(size, 0, DOMAINS).toArray(),
                            random.doubles(size, 0, 10).toArray());
            for (var k = 0; k < CATEGORIES.length; k++) {
                // Uneven, so that raking has to work.
                var count = CATEGORIES[k];
                sample.categories[k] =
                        random.doubles(size).mapToInt(u -> (int) (u * u * count)).toArray();
            }
            return sample;
        }

        List<Margin> margins() {
            return IntStream.range(0, CATEGORIES.length).mapToObj(this::margin).toList();
        }

        private Margin margin(int k) {
            return new Margin(Categories.ofCodes(categories[k], CATEGORIES[k]), totals(k));
        }

        /** The even population that the uneven sample is raked to. */
        private static double[] totals(int k) {
            var totals = new double[CATEGORIES[k]];
            Arrays.fill(totals, 2_400_000.0 / totals.length);
            return totals;
        }

        Reference reference(Yardstick yardstick, String work) throws IOException {
            var totals = new ArrayList<String>();
            totals.add("margin,category,total");
            for (var k = 0; k < CATEGORIES.length; k++) {
                for (var code = 0; code < CATEGORIES[k]; code++) {
                    totals.add("%d,%d,%s".formatted(k + 1, code, totals(k)[code]));
                }
            }
            return yardstick.reference(SCRIPT, work, csv(yardstick), yardstick.write(totals));
        }

        private Path csv(Yardstick yardstick) throws IOException {
            return yardstick.write("weight,m1,m2,m3,m4,stratum,domain,y", y.length, this::line);
        }

        private String line(int i) {
            var codes =
                    Arrays.stream(categories)
                            .map(one -> "," + one[i])
                            .collect(Collectors.joining());
            return weights[i] + codes + "," + strata[i] + "," + domains[i] + "," + y[i];
        }
    }
}
