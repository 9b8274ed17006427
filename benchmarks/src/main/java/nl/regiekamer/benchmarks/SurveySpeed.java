package nl.regiekamer.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
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

/**
 * Times the survey, small-area and disclosure methods beside the R packages survey and sae on the
 * same seeded input, at three sizes each.
 *
 * <p>Argument: the folder {@code benchmarks/reference}; without it, or without Rscript, the cells
 * of the reference stay empty. Prints CSV.
 */
public final class SurveySpeed {

    private static final int RUNS = 9;
    private static final int[] CATEGORIES = {8, 2, 4, 6};
    private static final int STRATA = 20;
    private static final int DOMAINS = 60;

    private final Path scripts;

    private SurveySpeed(Path scripts) {
        this.scripts = scripts;
    }

    public static void main(String[] arguments) {
        var speed = new SurveySpeed(Path.of(arguments.length > 0 ? arguments[0] : ""));
        System.out.println("work,size,ours_seconds,reference,reference_seconds,ratio,goal_seconds");
        for (var size : new int[] {10_000, 100_000, 1_000_000}) {
            speed.raking(size, size == 100_000 ? "0.05" : "");
        }
        for (var size : new int[] {10_000, 100_000, 1_000_000}) {
            speed.domains(size, size == 100_000 ? "0.05" : "");
        }
        for (var size : new int[] {500, 2_000, 8_000}) {
            speed.fayHerriot(size, size == 2_000 ? "0.02" : "");
        }
        for (var size : new int[] {20, 40, 80}) {
            speed.suppression(size);
        }
    }

    private void raking(int size, String goal) {
        var sample = Sample.of(size);
        var design = SurveyDesign.weighted(sample.weights);
        var margins = sample.margins();
        var seconds = median(() -> Raking.rake(design, margins));
        report("raking 4 margins", size, seconds, goal, () -> sample.reference(scripts, "raking"));
    }

    private void domains(int size, String goal) {
        var sample = Sample.of(size);
        var design =
                SurveyDesign.weighted(sample.weights)
                        .stratifiedBy(Categories.ofCodes(sample.strata, STRATA));
        var domains = Categories.ofCodes(sample.domains, DOMAINS);
        var seconds = median(() -> SurveyEstimates.means(design, sample.y, domains));
        // A million respondents would take the reference minutes.
        Supplier<String> reference =
                () -> size > 100_000 ? "" : sample.reference(scripts, "domains");
        report("domain means with linearised SE, 60 domains", size, seconds, goal, reference);
        var raked = (Raking.Result.Raked) Raking.rake(design, sample.margins());
        var after = median(() -> SurveyEstimates.means(raked.design(), sample.y, domains));
        report("the same after raking 4 margins", size, after, "", () -> "");
    }

    private void fayHerriot(int areas, String goal) {
        var random = new SplittableRandom(5);
        var y = new double[areas];
        var variances = new double[areas];
        var x = new double[areas][];
        var csv = new StringBuilder("y,x1,x2,variance\n");
        for (var i = 0; i < areas; i++) {
            x[i] = new double[] {1, random.nextGaussian(), random.nextDouble()};
            variances[i] = Math.exp(random.nextGaussian(-6, 0.7));
            y[i] =
                    0.3
                            + 0.05 * x[i][1]
                            + 0.1 * x[i][2]
                            + random.nextGaussian(0, 0.05)
                            + random.nextGaussian(0, Math.sqrt(variances[i]));
            csv.append(y[i]).append(',').append(x[i][1]).append(',').append(x[i][2]);
            csv.append(',').append(variances[i]).append('\n');
        }
        var seconds = median(() -> FayHerriot.fit(y, variances, x, FayHerriot.Method.REML));
        report(
                "Fay-Herriot REML + MSE",
                areas,
                seconds,
                goal,
                () -> run(scripts, "fay-herriot", csv.toString(), ""));
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
        var from = System.nanoTime();
        ComplementarySuppression.protect(table, sensitive, Set.of(table.cells() - 1));
        var seconds = (System.nanoTime() - from) / 1e9;
        var work = "suppression of %d sensitive cells in buurt < wijk < municipality by 6 kinds";
        report(work.formatted(sensitive.size()), buurten, seconds, "", () -> "");
    }

    private static double median(Supplier<?> work) {
        for (var run = 0; run < 2 * RUNS; run++) {
            var _ = work.get();
        }
        var seconds = new double[RUNS];
        for (var run = 0; run < RUNS; run++) {
            var from = System.nanoTime();
            var _ = work.get();
            seconds[run] = (System.nanoTime() - from) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[RUNS / 2];
    }

    private static void report(
            String work, int size, double seconds, String goal, Supplier<String> reference) {
        var answer = reference.get().strip();
        var theirs = answer.isEmpty() ? ",," : answer + "," + ratio(answer, seconds);
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "%s,%d,%.5f,%s,%s",
                        work.replace(",", " by"),
                        size,
                        seconds,
                        theirs,
                        goal));
    }

    private static String ratio(String answer, double seconds) {
        var reference = Double.parseDouble(answer.substring(answer.indexOf(',') + 1));
        return String.format(Locale.ROOT, "%.0f", reference / seconds);
    }

    /** What the script prints; empty where it cannot run. */
    private static String run(Path scripts, String work, String input, String totals) {
        try {
            var script = scripts.resolve("survey_speed.R");
            if (!Files.exists(script)) {
                return "";
            }
            var folder = Files.createTempDirectory("survey-speed");
            var files = new ArrayList<Path>();
            var command = new ArrayList<>(List.of("Rscript", script.toString(), work));
            for (var text : List.of(input, totals)) {
                var file = folder.resolve(files.size() + ".csv");
                Files.writeString(file, text);
                files.add(file);
                command.add(file.toString());
            }
            var process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var answer =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            for (var file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
            return answer;
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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

        String reference(Path scripts, String work) {
            var totals = new StringBuilder("margin,category,total\n");
            for (var k = 0; k < CATEGORIES.length; k++) {
                for (var code = 0; code < CATEGORIES[k]; code++) {
                    totals.append(k + 1).append(',').append(code).append(',');
                    totals.append(totals(k)[code]).append('\n');
                }
            }
            return run(scripts, work, csv(), totals.toString());
        }

        private String csv() {
            var csv = new StringBuilder("weight,m1,m2,m3,m4,stratum,domain,y\n");
            for (var i = 0; i < y.length; i++) {
                csv.append(weights[i]);
                for (var codes : categories) {
                    csv.append(',').append(codes[i]);
                }
                csv.append(',').append(strata[i]).append(',').append(domains[i]);
                csv.append(',').append(y[i]).append('\n');
            }
            return csv.toString();
        }
    }
}
