package nl.regiekamer.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands held against sums that fit on the back of an envelope. */
class WorkedExamplesTests {

    @TempDir Path folder;

    private Terminal with(String... lines) {
        return new Terminal(folder).with("t.csv", lines);
    }

    private static double figure(List<String> answer, String name) {
        var head = "# " + name + " = ";
        return answer.stream()
                .filter(line -> line.startsWith(head))
                .mapToDouble(line -> Double.parseDouble(line.substring(head.length())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRateThatHalvesEveryYearHasAFactorOfAHalf() {
        var answer =
                with(
                                "year,count,people",
                                "2020,800,1000",
                                "2021,400,1000",
                                "2022,200,1000",
                                "2023,100,1000")
                        .answer("poisson-trend --input t.csv --exposure people");

        assertThat(figure(answer, "yearly-factor")).isCloseTo(0.5, within(1e-9));
        assertThat(
                        with("year,count,people", "2020,8,10", "2021,4,10")
                                .refusal("poisson-trend --input t.csv --exposure people"))
                .contains("minder dan drie punten");
    }

    @Test
    void areasAreBroughtToTheTotalThatIsKnown() {
        // 0.5·10 + 0.5·20 = 15; the total is 18.
        var table = with("id,estimate,share,mse", "A,10,0.5,1", "B,20,0.5,3");

        var ratio = table.answer("benchmark --input t.csv --total 18");
        var difference = table.answer("benchmark --input t.csv --total 18 --method difference");
        var byError = table.answer("benchmark --input t.csv --total 18 --method by-error");

        assertThat(ratio.subList(1, 3)).containsExactly("A,10.0,12.0", "B,20.0,24.0");
        assertThat(difference.subList(1, 3)).containsExactly("A,10.0,13.0", "B,20.0,23.0");
        assertThat(byError.subList(1, 3)).containsExactly("A,10.0,11.5", "B,20.0,24.5");
    }

    @Test
    void neighboursThatAlternateHaveAGearyAboveOne() {
        // Four in a row, 1 0 1 0: every link differs by 1. C = 3·6 / (2·6·1) = 1.5.
        var answer =
                with("id,value", "A,1", "B,0", "C,1", "D,0")
                        .with("edges.csv", "i,j", "A,B", "B,A", "B,C", "C,B", "C,D", "D,C")
                        .answer("geary --input t.csv --edges edges.csv --style B");

        assertThat(figure(answer, "geary")).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void anAreaIsDrawnTowardsItselfAndItsNeighboursAndAnIslandIsNamed() {
        var answer =
                with("id,count,homes", "A,2,100", "B,4,100", "C,9,100", "Eiland,5,100")
                        .with("edges.csv", "i,j", "A,B", "B,A", "B,C", "C,B")
                        .answer(
                                "eb-local --input t.csv --count count --exposure homes --edges edges.csv");

        assertThat(answer).contains("# islands = Eiland");
        var a = answer.stream().filter(line -> line.startsWith("A,")).findFirst().orElseThrow();
        assertThat(Terminal.numbers(a.substring(2))[0]).isCloseTo(0.03, within(1e-12));
    }

    @Test
    void aWeightThatIsTooLargeGivesToTheOthers() {
        var answer = with("weight", "1", "1", "10").answer("trim-weights --input t.csv --high 6");

        assertThat(answer.subList(2, 6)).containsExactly("weight", "3.0", "3.0", "6.0");
    }

    @Test
    void aTotalAndARatioAreThoseOfTheWeights() {
        var table = with("weight,y,x,wijk", "2,3,1,A", "2,5,2,A", "4,1,1,B", "4,2,3,B");

        var total = table.answer("survey-mean --input t.csv --statistic total");
        var ratio = table.answer("survey-mean --input t.csv --statistic ratio --by wijk");

        assertThat(Terminal.numbers(total.getLast())[0]).isEqualTo(28);
        assertThat(ratio.get(1)).startsWith("A," + 16 / 6.0);
        assertThat(ratio.get(2)).startsWith("B," + 12 / 16.0);
    }

    @Test
    void whoIsWeighedToMarginsWithinTheMeanHasAnErrorThatCountsThemIn() {
        // Within each sex all answer the same, so that knowing the margin leaves nothing unsure.
        var table =
                with("weight,y,sex", "1,0,m", "1,0,m", "1,1,v", "1,1,v")
                        .with("margins.csv", "variable,category,total", "sex,m,30", "sex,v,70");

        var cells =
                table.answer("survey-mean --input t.csv --margins margins.csv")
                        .getLast()
                        .split(",");

        assertThat(Double.parseDouble(cells[0])).isCloseTo(0.7, within(1e-9));
        assertThat(Double.parseDouble(cells[1])).isCloseTo(0, within(1e-9));
    }

    @Test
    void aChangeBetweenRoundsOfDifferentPeopleHasTheErrorsOfBoth() {
        var answer =
                with("weight,y,after", "1,1,0", "1,3,0", "1,5,1", "1,7,1")
                        .answer("round-change --input t.csv --strata after");

        // Each mean of two values 2 apart has variance 1.
        assertThat(figure(answer, "change")).isEqualTo(4);
        assertThat(figure(answer, "standard-error")).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(figure(answer, "degrees-of-freedom")).isEqualTo(2);
    }

    @Test
    void rulesOfThumbForABandwidthFollowFromTheSpread() {
        // Standard deviation 1 in both directions, four points: 4^(-1/6).
        var side = Math.sqrt(0.75);
        var table =
                with(
                        "x,y",
                        side + "," + side,
                        -side + "," + side,
                        side + "," + -side,
                        -side + "," + -side);

        var scott = table.answer("bandwidth --input t.csv --rule scott");
        var silverman = table.answer("bandwidth --input t.csv --rule silverman");

        assertThat(figure(scott, "bandwidth")).isCloseTo(Math.pow(4, -1 / 6.0), within(1e-12));
        assertThat(figure(silverman, "bandwidth")).isCloseTo(Math.pow(4, -1 / 6.0), within(1e-12));
    }

    @Test
    void aDifferenceInDifferencesCountsExposureAndGivesItsInterval() {
        var rows =
                new String[] {
                    "count,homes,treated,after,unit",
                    "20,10,1,0,a",
                    "10,10,1,1,a",
                    "42,20,1,0,b",
                    "19,20,1,1,b",
                    "20,10,0,0,c",
                    "20,10,0,1,c",
                    "40,20,0,0,d",
                    "41,20,0,1,d"
                };

        var answer = with(rows).answer("difference-in-differences --input t.csv --exposure homes");

        assertThat(figure(answer, "rate-ratio")).isCloseTo(29 / 62.0 / (61 / 60.0), within(1e-9));
        assertThat(figure(answer, "low")).isLessThan(figure(answer, "rate-ratio"));
        assertThat(figure(answer, "high")).isGreaterThan(figure(answer, "rate-ratio"));
    }
}
