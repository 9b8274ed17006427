package nl.regiekamer.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aoristic spreading, the space-time scan and scores of probabilities, from the terminal. */
class TimeAndForecastCommandTests {

    private static final String SCAN = "space-time-scan --longest 1 --simulations 0 --input ";

    @TempDir Path folder;

    private Terminal terminal;

    @BeforeEach
    void writeTables() {
        terminal =
                new Terminal(folder)
                        .with("night.csv", "from,to", "8,16", "22.5,25")
                        .with("weeks.csv", "from,to", "-7,7", "10,24")
                        .with(
                                "scan.csv",
                                "area,period,x,y,cases,population",
                                "west,2024,0,0,6,2.5",
                                "oost,2024,9,0,2,2.5",
                                "west,2023,0,0,1,2.5",
                                "oost,2023,9,0,1,2.5")
                        .with(
                                "past.csv",
                                "area,period,x,y,cases,population",
                                "west,2024,0,0,1,2.5",
                                "oost,2024,9,0,2,2.5",
                                "west,2023,0,0,6,2.5",
                                "oost,2023,9,0,1,2.5")
                        .with(
                                "ranks.csv",
                                "id,laag,midden,hoog,observed",
                                "a,0.2,0.5,0.3,midden",
                                "b,1,0,0,laag")
                        .with(
                                "chances.csv",
                                "forecast,happened",
                                "0.1,0",
                                "0.3,1",
                                "0.9,1",
                                "0.7,1");
    }

    /** Ratcliffe's example: between 8 and 16 o'clock is 0.125 an hour. */
    @Test
    void spreadsIncidentsOverTheHoursOfTheDay() {
        var lines = terminal.answer("aoristic --input night.csv");

        assertThat(lines.subList(0, 3))
                .containsExactly("# incidents = 2.0", "from,to,count", "0.0,1.0,0.4");
        assertThat(lines).hasSize(26);
        assertThat(lines.get(2 + 8)).isEqualTo("8.0,9.0,0.125");
        assertThat(lines.get(2 + 15)).isEqualTo("15.0,16.0,0.125");
        assertThat(lines.get(2 + 16)).isEqualTo("16.0,17.0,0.0");
        assertThat(lines.get(2 + 22)).isEqualTo("22.0,23.0,0.2");
        assertThat(lines.get(2 + 23)).isEqualTo("23.0,24.0,0.4");
    }

    /** Half of the first lies before the weeks; of the second 4 of 14 days lie in the last. */
    @Test
    void spreadsIncidentsOverALineOfWeeks() {
        var lines =
                terminal.answer(
                        "aoristic --input weeks.csv --shape line --start 0 --width 7 --parts 2");

        assertThat(lines.subList(1, 3)).containsExactly("from,to,count", "0.0,7.0,0.5");
        assertThat(Terminal.numbers(lines.get(3))[2]).isCloseTo(4 / 14.0, within(1e-12));
    }

    /** Expected 2.5 of 10; 6·ln 2.4 + 4·ln(4/7.5) by hand, and a risk of 2.4 / (4/7.5). */
    @Test
    void findsTheClusterOfTheLastPeriod() {
        var lines = terminal.answer(SCAN + "scan.csv");

        assertThat(lines.subList(0, 2))
                .containsExactly(
                        "# cases = 10.0",
                        "areas,radius,from,to,cases,expected,relative-risk,log-likelihood-ratio,p");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).startsWith("west,0.0,2024,2024,6,2.5,");
        var numbers = Terminal.numbers(lines.get(2).substring("west,".length()));
        assertThat(numbers[5]).isCloseTo(4.5, within(1e-9));
        assertThat(numbers[6]).isCloseTo(6 * Math.log(2.4) + 4 * Math.log(4 / 7.5), within(1e-9));
        assertThat(lines.get(2)).endsWith(","); // chance was not played
    }

    /** 6·ln 2.4 + 2.5 - 6 by hand. */
    @Test
    void takesExpectationsFromElsewhere() {
        var line = terminal.answer(SCAN + "scan.csv --expectation baseline").get(2);

        assertThat(Terminal.numbers(line.substring("west,".length()))[6])
                .isCloseTo(6 * Math.log(2.4) - 3.5, within(1e-9));
    }

    @Test
    void findsAClusterThatIsOverOnlyInRetrospect() {
        assertThat(terminal.answer(SCAN + "past.csv")).noneMatch(line -> line.contains("2023"));
        assertThat(terminal.answer(SCAN + "past.csv --shape retrospective").get(2))
                .startsWith("west,0.0,2023,2023,6,2.5,");
    }

    /** 0.2² + (0.7 - 1)² is 0.13; a certainty that came true is 0. */
    @Test
    void scoresChancesOfRankedClasses() {
        var lines =
                terminal.answer(
                        "ranked-probability-score --input ranks.csv --forecast laag,midden,hoog");

        assertThat(lines.get(1)).isEqualTo("id,score");
        assertThat(Double.parseDouble(lines.getFirst().substring("# mean = ".length())))
                .isCloseTo(0.065, within(1e-12));
        assertThat(lines.get(2)).startsWith("a,");
        assertThat(Double.parseDouble(lines.get(2).substring(2))).isCloseTo(0.13, within(1e-12));
        assertThat(lines.get(3)).isEqualTo("b,0.0");
    }

    /** (0.1² + 0.7² + 0.1² + 0.3²) / 4 is 0.15. */
    @Test
    void scoresChancesOfEvents() {
        var figure = terminal.answer("brier --input chances.csv").getFirst();

        assertThat(Double.parseDouble(figure.substring("# brier = ".length())))
                .isCloseTo(0.15, within(1e-12));
    }

    /** Below a half 0.2 came true in 1 of 2, above it 0.8 in both: off by 0.3 and 0.2. */
    @Test
    void tellsHowOftenChancesCameTrue() {
        var lines = terminal.answer("calibration-table --input chances.csv --bins 2");

        assertThat(Double.parseDouble(lines.get(0).substring("# calibration-error = ".length())))
                .isCloseTo(0.25, within(1e-12));
        assertThat(lines.get(1)).isEqualTo("count,mean-forecast,observed-share");
        assertThat(lines.get(2)).isEqualTo("2,0.2,0.5");
        assertThat(Terminal.numbers(lines.get(3)))
                .containsExactly(new double[] {2, 0.8, 1}, within(1e-12));
    }

    private void writeBadTables() {
        var head = "area,period,x,y,cases,population";
        terminal.with("back.csv", "from,to", "22,2")
                .with("far.csv", "from,to", "0,1e15")
                .with("twice.csv", head, "a,1,0,0,1,1", "a,1,0,0,1,1")
                .with("hole.csv", head, "a,1,0,0,1,1", "a,2,0,0,1,1", "b,1,0,0,1,1")
                .with("moved.csv", head, "a,1,0,0,1,1", "a,2,5,0,1,1")
                .with("empty.csv", head, "a,1,0,0,1,0")
                .with("other.csv", "laag,hoog,observed", "0.5,0.5,midden")
                .with("sum.csv", "laag,hoog,observed", "0.5,0.6,laag")
                .with("percent.csv", "forecast,happened", "0.5,1", "30,1")
                .with("maybe.csv", "forecast,happened", "0.5,2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "aoristic --input back.csv | Rij 1 eindigt (2.0) voor hij begint (22.0).",
                "aoristic --input far.csv | Rij 1 ligt te ver weg (0.0 tot 1.0E15).",
                "aoristic --input night.csv --parts 0 | 0 bij --parts kan niet.",
                "aoristic --input night.csv --shape line --width 0 | Een deel met lengte 0 kan niet.",
                "space-time-scan --input scan.csv | Bij space-time-scan ontbreekt --longest.",
                "space-time-scan --input scan.csv --longest 3 | 3 bij --longest kan niet.",
                "space-time-scan --input scan.csv --longest 1 --bound 2 | 2 bij --bound kan niet.",
                "space-time-scan --input twice.csv --longest 1 | Gebied 'a' staat twee keer in periode 1.",
                "space-time-scan --input hole.csv --longest 1 | Gebied 'b' ontbreekt in periode 2.",
                "space-time-scan --input moved.csv --longest 1 | Gebied 'a' ligt op twee plekken.",
                "space-time-scan --input empty.csv --longest 1 | Rij 1 telt 1 op een bevolking van 0.0.",
                "ranked-probability-score --input other.csv --forecast laag,hoog | Rij 1 werd 'midden'; die klasse is er niet.",
                "ranked-probability-score --input sum.csv --forecast laag,hoog | De kansen van rij 1 tellen op tot 1.1.",
                "brier --input percent.csv | Rij 2 heeft een kans van 30.0.",
                "brier --input maybe.csv | In kolom 'happened' staat 2.0.",
                "calibration-table --input percent.csv | Rij 2 heeft een kans van 30.0.",
                "calibration-table --input chances.csv --bins 0 | 0 bij --bins kan niet.",
            })
    void refusesWhatCannotBeWithAWayOut(String command, String said) {
        writeBadTables();

        assertThat(terminal.refusal(command)).contains(said).hasLineCount(2);
    }
}
