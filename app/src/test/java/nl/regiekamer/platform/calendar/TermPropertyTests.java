package nl.regiekamer.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import nl.regiekamer.platform.definitions.Validity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every term, tried on random starts; each run carries its seed. */
class TermPropertyTests {

    private static final int ROUNDS = 400;

    private final Calendar calendar = NationalDefinitions.calendar();

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2014, 20260406})
    void anExtendedDeadlineNeverFallsOnADayOfRest(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var start = day(random);
            for (var term : dayTerms(start)) {
                var version = term.versionOn(start);
                var end = term.endsOn(start).day();

                assertThat(calendar.daysOf(version.regime(), start).isOrdinary(end))
                        .as("seed %d: %s from %s ends on %s", seed, version.id(), start, end)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 1965, 2028})
    void aLaterStartNeverEndsEarlier(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var start = day(random);
            var later = start.plusDays(random.nextInt(1, 40));
            for (var term : dayTerms(start)) {
                assertThat(term.endsOn(later).day())
                        .as("seed %d: %s from %s and %s", seed, term.versions(), start, later)
                        .isAfterOrEqualTo(term.endsOn(start).day());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 1182})
    void extensionNeverShortensAndNeverRunsOnForMoreThanTenDays(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var start = day(random);
            for (var term : dayTerms(start)) {
                var plain = term.versionOn(start).length().from(start, 1);

                assertThat(term.endsOn(start).day())
                        .as("seed %d: from %s", seed, start)
                        .isBetween(plain, plain.plusDays(10));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"5, MARCH", "6, OCTOBER"})
    void hoursAreHoursOverEveryChangeOfTheClock(long seed, Month month) {
        var random = new Random(seed);
        for (int year = 1996; year <= 2060; year++) {
            var change =
                    LocalDate.of(year, month, 1)
                            .with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
            var start =
                    change.atStartOfDay(Calendar.ZONE)
                            .minusMinutes(random.nextInt(72 * 60))
                            .toInstant();

            assertThat(hours("avg-datalek", start)).as("%d from %s", seed, start).isEqualTo(72);
            assertThat(hours("huisverbod", start)).as("%d from %s", seed, start).isEqualTo(240);
            assertThat(hours("huisverbod-hoogstens", start)).isEqualTo(672);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 2024})
    void theLastDayEndsAtMidnightByTheClock(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var end = calendar.getTerm("awb-bezwaar").endsOn(day(random));

            var local = end.expiresAt().atZone(Calendar.ZONE);

            assertThat(local.toLocalDate()).as("seed %d", seed).isEqualTo(end.day().plusDays(1));
            assertThat(local.toLocalTime()).isEqualTo("00:00");
            assertThat(end.isPast(end.expiresAt())).isTrue();
            assertThat(end.isPast(end.expiresAt().minusMillis(1))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2000, 2023, 2024, 2027, 2028, 2100})
    void monthsEndOnTheLastDayOfAShortFebruary(int year) {
        var january31 = LocalDate.of(year, 1, 31);
        var plain = new TermLength(1, TermUnit.MONTHS).from(january31, 1);

        assertThat(plain).isEqualTo(january31.plusDays(1).with(TemporalAdjusters.lastDayOfMonth()));
        assertThat(calendar.getTerm("avg-verzoek").endsOn(january31).day()).isAfterOrEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 38, 1964})
    void aChangeOfLawCountsForWhatStartsFromItsDay(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var change = day(random);
            var old = random.nextInt(1, 12);
            var later = random.nextInt(1, 12);
            var term =
                    new Term(
                            List.of(
                                    weeks(old, new Validity(null, change)),
                                    weeks(later, new Validity(change, null))),
                            calendar);
            var start = change.plusDays(random.nextInt(-60, 60));

            var weeks = start.isBefore(change) ? old : later;
            var expected = new Term(List.of(weeks(weeks, Validity.ALWAYS)), calendar);
            assertThat(term.endsOn(start))
                    .as("seed %d: law changes on %s, starts on %s", seed, change, start)
                    .isEqualTo(expected.endsOn(start));
        }
    }

    private static TermDefinition weeks(int weeks, Validity validity) {
        return new TermDefinition(
                "proef",
                "Proeftermijn",
                new RegimeId("algemene-termijnenwet"),
                new TermLength(weeks, TermUnit.WEEKS),
                new TermDefinition.Begin("besluit", null, null),
                new LegalSource("Proefwet", "1", null),
                false,
                null,
                validity);
    }

    private long hours(String term, Instant start) {
        var end = calendar.getTerm(term).endsAt(start).expiresAt();
        assertThat(Duration.between(start, end).toMinutes() % 60).isZero();
        return Duration.between(start, end).toHours();
    }

    /** Terms of the national definitions that end with a day and may be extended. */
    private List<Term> dayTerms(LocalDate start) {
        var terms =
                calendar.listTerms().stream()
                        .filter(term -> !term.isInMoments(start))
                        .filter(term -> isExtended(term.versionOn(start), start))
                        .toList();
        assertThat(terms).hasSizeGreaterThan(4);
        return terms;
    }

    private boolean isExtended(TermDefinition term, LocalDate start) {
        return !term.countsBack()
                && calendar.regimeOn(term.regime(), start).includes(term.length());
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(26_000));
    }
}
