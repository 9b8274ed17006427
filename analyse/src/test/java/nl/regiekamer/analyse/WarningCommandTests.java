package nl.regiekamer.analyse;

import static nl.regiekamer.analyse.Terminal.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Early warning from the terminal. */
class WarningCommandTests {

    @TempDir Path folder;

    private Terminal terminal;

    @BeforeEach
    void writeTables() {
        terminal =
                new Terminal(folder)
                        .with("weeks.csv", weeks(300))
                        .with("months.csv", months(84))
                        .with(
                                "gap.csv",
                                "date,count",
                                "2026-01-05,4",
                                "2026-01-12,5",
                                "2026-01-26,6",
                                "2026-02-02,3",
                                "2026-02-09,5",
                                "2026-02-16,4",
                                "2026-02-23,6",
                                "2026-03-02,5")
                        .with(
                                "two.csv",
                                "area,date,count,mean,feest",
                                "west,2026-01-05,4,4,0",
                                "west,2026-01-12,8,4,0",
                                "west,2026-01-19,8,4,1",
                                "oost,2026-01-05,2,2,0",
                                "oost,2026-01-12,2,2,0");
    }

    /** A wave of 20 around 40, in weeks of 2019 on. */
    private static String[] weeks(int length) {
        var lines = new ArrayList<>(List.of("date,count"));
        for (int t = 0; t < length; t++) {
            var count = 40 + Math.round(20 * Math.sin(2 * Math.PI * t / 52.18)) + (t * 7) % 5;
            lines.add("%s,%d".formatted(LocalDate.of(2019, 1, 7).plusWeeks(t), count));
        }
        return lines.toArray(String[]::new);
    }

    private static String[] months(int length) {
        var lines = new ArrayList<>(List.of("date,count"));
        for (int t = 0; t < length; t++) {
            var count = Math.round(20 * Math.exp(0.4 * Math.sin(2 * Math.PI * t / 12)));
            lines.add("%s,%d".formatted(LocalDate.of(2019, 1, 1).plusMonths(t), count));
        }
        return lines.toArray(String[]::new);
    }

    private double bound(String command) {
        var line = terminal.answer(command).getLast();
        return numbers(line.substring(0, line.lastIndexOf(',')))[3];
    }

    @Test
    void alphaFollowsTheVersionUnlessItIsGiven() {
        var improved = "farrington --input weeks.csv";
        var original = improved + " --version original";

        assertThat(bound(improved)).isEqualTo(bound(improved + " --alpha 0.005"));
        assertThat(bound(original)).isEqualTo(bound(original + " --alpha 0.01"));
        assertThat(bound(improved + " --alpha 0.05")).isLessThan(bound(improved));
        assertThat(bound(original + " --alpha 0.05")).isLessThan(bound(original));
    }

    @Test
    void settingsOfTheLiteratureCanBeGiven() {
        var improved = "farrington --input weeks.csv";

        var last = terminal.answer(improved).getLast();
        for (var option :
                List.of(
                        "--threshold muan",
                        "--threshold delta-2/3",
                        "--threshold delta-1/2",
                        "--no-periods 5",
                        "--w 2",
                        "--b 4",
                        "--past-not-included 120")) {
            assertThat(terminal.answer(improved + " " + option).getLast()).isNotEqualTo(last);
        }
        assertThat(terminal.answer(improved + " --w 3 --no-periods 10").getLast()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"improved", "original"})
    void monthsOfASeasonAreNoAlarm(String version) {
        var lines =
                terminal.answer(
                        "farrington --input months.csv --per-year 12 --date date --from 73 --version "
                                + version);

        assertThat(lines).contains("# alarms = 0", "# missing-periods = 0", "# assessed = 12");
        for (var line : lines.subList(lines.size() - 12, lines.size())) {
            var cells = line.split(",");
            var observed = Double.parseDouble(cells[2]);
            assertThat(Double.parseDouble(cells[3])).isCloseTo(observed, within(0.08 * observed));
        }
    }

    @Test
    void aMissingWeekIsAGapAndIsTold() {
        var lines = terminal.answer("ears --input gap.csv --date date --from 1");

        assertThat(lines).contains("# missing-periods = 1");
        assertThat(lines.getLast()).startsWith("9,2026-03-02,5.0,");
        assertThat(lines.get(lines.size() - 7)).isEqualTo("3,2026-01-19,,,,,,not_counted");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2026-01-13 | Rij 2 begint op 2026-01-13, en dat is geen heel aantal weken na 2026-01-05.",
                "2026-01-05 | Rij 2 (2026-01-05) komt niet na de rij ervoor.",
                "2025-12-29 | Rij 2 begint op 2025-12-29",
                "vorige week | In rij 2 is 'vorige week' geen dag.",
            })
    void refusesDatesThatAreNoWeeksAndNamesTheRow(String second, String said) {
        terminal.with("odd.csv", "date,count", "2026-01-05,4", second + ",5");

        assertThat(terminal.refusal("ears --input odd.csv --date date")).contains(said);
    }

    @Test
    void refusesWeeksWhereMonthsAreMeant() {
        assertThat(terminal.refusal("ears --input gap.csv --date date --per-year 12"))
                .contains("Rij 2 begint op 2026-01-12", "maanden");
    }

    /** By hand: S of west is 0 and 1, its third week is a holiday; oost has no third week. */
    @Test
    void watchesSeriesOfOneFileEachByItself() {
        var lines =
                terminal.answer(
                        "poisson-cusum --input two.csv --series area --date date --holiday feest --h 1");

        assertThat(lines)
                .contains(
                        "# series = 2", "# assessed = 4", "# alarms = 1", "# missing-periods = 1");
        assertThat(lines.get(lines.size() - 7))
                .isEqualTo(
                        "series,period,date,observed,expected,statistic,alarm-from,false-alarm-probability,alarm");
        assertThat(lines.get(lines.size() - 5)).startsWith("west,2,2026-01-12,8.0,4.0,1.0,8.0,");
        assertThat(lines.get(lines.size() - 5)).endsWith(",true");
        assertThat(lines.get(lines.size() - 4)).startsWith("west,3,").endsWith(",not_counted");
        assertThat(lines.getLast()).startsWith("oost,3,2026-01-19,").endsWith(",not_counted");
    }

    @Test
    void holidaysFromAListAreSetAside() {
        terminal.with("feest.csv", "date", "2026-01-15", "2030-01-01", "2026-03-04");

        var lines =
                terminal.answer(
                        "poisson-cusum --input two.csv --series area --date date --holidays feest.csv");

        assertThat(lines).contains("# assessed = 3");
        assertThat(terminal.refusal("ears --input gap.csv --holidays feest.csv"))
                .contains("Zonder datums", "--date");
    }

    /** What stands on top is the sum of what stands in the rows. */
    @ParameterizedTest
    @CsvSource({"ears --kind C3", "ears", "farrington", "farrington --version original"})
    void toldOnTopIsTheSumOfTheChancesInTheRows(String command) {
        var lines = terminal.answer(command + " --input weeks.csv --from 280");

        var sum = 0.0;
        for (var line : lines.subList(lines.size() - 21, lines.size())) {
            var chance = Double.parseDouble(line.split(",")[5]);
            assertThat(chance).isBetween(1e-6, 0.3);
            sum += chance;
        }
        var told =
                lines.stream()
                        .filter(line -> line.startsWith("# expected-false-alarms = "))
                        .mapToDouble(line -> Double.parseDouble(line.split(" = ")[1]))
                        .sum();
        assertThat(told).isCloseTo(sum, within(1e-9));
    }

    @Test
    void earsTakesAnAlphaALeastDeviationAndADispersion() {
        var plain = bound("ears --input weeks.csv");

        assertThat(bound("ears --input weeks.csv --alpha 0.001")).isEqualTo(plain);
        assertThat(bound("ears --input weeks.csv --alpha 0.01")).isLessThan(plain);
        assertThat(bound("ears --input weeks.csv --min-sigma 50")).isGreaterThan(plain);
        assertThat(bound("ears --input weeks.csv --dispersion 4")).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ears --input weeks.csv --from 301 | De reeks heeft 300 perioden; --from 301 ligt daar voorbij.",
                "farrington --input weeks.csv --from 301 | Kies een periode van 1 tot en met 300.",
                "poisson-cusum --input two.csv --series area --date date --from 4 | De reeks 'west' heeft 3 perioden",
                "ears --input two.csv --series area | Reeks 'oost' heeft 2 rijen, een andere 3",
                "poisson-cusum --input two.csv --date date | Rij 4 (2026-01-05) komt niet na de rij ervoor.",
                "ears --input weeks.csv --alpha 0.7 | Een alpha van 0.7 kan niet.",
                "farrington --input weeks.csv --alpha 0 | Kies een getal tussen 0 en 0.5.",
                "farrington --input weeks.csv --per-year 13 | '13' kan niet bij --per-year.",
            })
    void refusesWhatCannotBe(String command, String said) {
        assertThat(terminal.refusal(command)).contains(said);
    }
}
