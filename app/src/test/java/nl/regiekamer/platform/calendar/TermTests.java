package nl.regiekamer.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.regiekamer.platform.calendar.TermDefinition.Begin;
import nl.regiekamer.platform.calendar.TermDefinition.Direction;
import nl.regiekamer.platform.definitions.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each article of the regimes as an example. */
class TermTests {

    private static final String STATUTORY = "algemene-termijnenwet";
    private static final String EUROPEAN = "verordening-1182-71";
    private static final Begin NEXT_DAY = new Begin("gebeurtenis", null, null);
    private static final Begin SAME_DAY = new Begin("gebeurtenis", true, null);
    private static final Begin BACK = new Begin("gebeurtenis", null, Direction.BACKWARD);

    private final Calendar calendar = NationalDefinitions.calendar();

    @Test
    void explainsAnObjectionThatRunsOnPastEasterMonday() {
        var end = calendar.getTerm("awb-bezwaar").endsOn(LocalDate.of(2026, 2, 23));

        assertThat(end.day()).isEqualTo("2026-04-07");
        assertThat(end.steps())
                .containsExactly(
                        "6 weken na 23-2-2026 is 6-4-2026.",
                        "6-4-2026 is Tweede Paasdag: verlengd tot en met 7-4-2026 (Algemene"
                                + " termijnenwet, artikel 1 lid 1).",
                        "Let op: deze termijn (Algemene wet bestuursrecht, artikel 6:7 en 6:8 lid"
                                + " 1) is nog niet door een jurist bevestigd.");
        assertThat(end.expiresAt()).isEqualTo(moment("2026-04-08T00:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // Article 1: Saturday, Sunday, a holiday, a chain of them, an equated day; else untouched.
        "2026-02-14, 14, DAYS, 2026-03-02",
        "2026-03-01, 14, DAYS, 2026-03-16",
        "2026-03-02, 14, DAYS, 2026-03-16",
        "2026-03-20, 14, DAYS, 2026-04-07", // Good Friday to Easter Monday
        "2026-04-30, 14, DAYS, 2026-05-18", // Ascension, the equated Friday and a weekend
        "2025-12-18, 7, DAYS, 2025-12-29", // Christmas on Thursday and Friday
        "2021-12-18, 7, DAYS, 2021-12-27", // Christmas in the weekend
        // Article 2: at least two ordinary days, from three days on.
        "2026-04-02, 3, DAYS, 2026-04-08",
        "2026-04-02, 2, DAYS, 2026-04-07",
        "2026-03-05, 3, DAYS, 2026-03-09",
        "2025-12-24, 3, DAYS, 2025-12-30",
        "2026-05-13, 3, DAYS, 2026-05-19",
        // Article 4: up to its limits, and not a day beyond.
        "2026-01-03, 90, DAYS, 2026-04-07",
        "2026-01-03, 91, DAYS, 2026-04-04",
        "2026-01-10, 12, WEEKS, 2026-04-07",
        "2026-01-04, 13, WEEKS, 2026-04-05",
        "2026-01-04, 3, MONTHS, 2026-04-07",
        "2025-12-04, 4, MONTHS, 2026-04-04",
        "2025-04-05, 1, YEARS, 2026-04-05",
    })
    void statutoryTermsFollowTheArticles(LocalDate start, int value, TermUnit unit, LocalDate end) {
        var term = term(STATUTORY, value, unit, NEXT_DAY);

        assertThat(term.endsOn(start).day()).isEqualTo(end);
    }

    @Test
    void saysWhyATermBeyondTheScopeIsNotExtended() {
        var end = term(STATUTORY, 1, TermUnit.YEARS, NEXT_DAY).endsOn(LocalDate.of(2025, 4, 5));

        assertThat(end.explanation())
                .isEqualTo(
                        "1 jaar na 5-4-2025 is 5-4-2026. 5-4-2026 is een zondag, maar de verlenging"
                                + " van Algemene termijnenwet (artikel 4 onder a) geldt niet voor"
                                + " een termijn van 1 jaar: niet verlengd.");
    }

    @Test
    void namesEveryDayThatIsPassedOverAndTheMissingOrdinaryDays() {
        var end = term(STATUTORY, 3, TermUnit.DAYS, NEXT_DAY).endsOn(LocalDate.of(2026, 4, 2));

        assertThat(end.steps())
                .containsExactly(
                        "3 dagen na 2-4-2026 is 5-4-2026.",
                        "5-4-2026 is een zondag, 6-4-2026 is Tweede Paasdag: verlengd tot en met"
                                + " 7-4-2026 (Algemene termijnenwet, artikel 1 lid 1).",
                        "Tot en met 7-4-2026 telt de termijn minder dan 2 gewone dagen: verlengd"
                                + " tot en met 8-4-2026 (Algemene termijnenwet, artikel 2).");
    }

    @ParameterizedTest
    @CsvSource({
        // Article 3(1) and 3(2)(c): the day of the event is not counted; same date or last day.
        "2026-03-02, 1, MONTHS, 2026-04-02",
        "2026-03-03, 1, MONTHS, 2026-04-03", // Good Friday is no public holiday here
        "2027-01-31, 1, MONTHS, 2027-03-01", // 28 February is a Sunday
        "2024-01-31, 1, MONTHS, 2024-02-29",
        // Article 3(4): also when it is longer than three months.
        "2025-12-05, 4, MONTHS, 2026-04-07",
        "2025-04-05, 1, YEARS, 2026-04-07",
        // Article 3(5): two working days, from two days on.
        "2026-04-03, 2, DAYS, 2026-04-08",
        "2026-04-03, 1, DAYS, 2026-04-07",
        "2026-03-06, 2, DAYS, 2026-03-10",
    })
    void europeanTermsFollowTheRegulation(
            LocalDate start, int value, TermUnit unit, LocalDate end) {
        var term = term(EUROPEAN, value, unit, NEXT_DAY);

        assertThat(term.endsOn(start).day()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 1, DAYS, 2026-03-02",
        "2026-03-02, 2, WEEKS, 2026-03-15",
        "2026-03-01, 1, MONTHS, 2026-03-31",
        "2026-01-31, 1, MONTHS, 2026-02-28",
        "2024-02-29, 1, YEARS, 2025-02-28",
        "2026-03-02, 3, WORKING_DAYS, 2026-03-04",
        "2026-03-01, 3, WORKING_DAYS, 2026-03-04",
    })
    void theStartingDayCountsWhenTheDefinitionSaysSo(
            LocalDate start, int value, TermUnit unit, LocalDate end) {
        var regime = plainRegime();
        var definition = definition(regime.id().value(), value, unit, SAME_DAY, null);
        var term = calendarOf(List.of(regime), definition).getTerm("proef");

        assertThat(term.endsOn(start).day()).isEqualTo(end);
    }

    @Test
    void aPolicyTermCountsWorkingDays() {
        var term = term("werkdagen", 5, TermUnit.WORKING_DAYS, NEXT_DAY);

        var end = term.endsOn(LocalDate.of(2026, 4, 2));

        assertThat(end.day()).isEqualTo("2026-04-10");
        assertThat(end.explanation()).isEqualTo("5 werkdagen na 2-4-2026 is 10-4-2026.");
    }

    @Test
    @DisplayName("S196: the deadlines of events are counted back and never moved")
    void aTermCountedBackIsNeverMoved() {
        var end = calendar.getTerm("evenement-melding").endsOn(LocalDate.of(2026, 4, 18));

        assertThat(end.day()).isEqualTo("2026-04-04"); // a Saturday
        assertThat(end.steps().getFirst())
                .isEqualTo("2 weken voor 18-4-2026 is 4-4-2026; teruggerekend, dus niet verlengd.");
        assertThat(
                        term("werkdagen", 2, TermUnit.WORKING_DAYS, BACK)
                                .endsOn(LocalDate.of(2026, 4, 8))
                                .day())
                .isEqualTo("2026-04-03");
    }

    @Test
    void theDayOfTheEventCountsBackwardsTooWhenTheDefinitionSaysSo() {
        var begin = new Begin("gebeurtenis", true, Direction.BACKWARD);

        var end = term("werkdagen", 1, TermUnit.WEEKS, begin).endsOn(LocalDate.of(2026, 4, 18));

        assertThat(end.day()).isEqualTo("2026-04-12");
    }

    @Test
    void aTermInHoursMayBeCountedBack() {
        var event = moment("2026-03-29T12:00");

        var end = term("tijdstip", 24, TermUnit.HOURS, BACK).endsAt(event);

        assertThat(end.expiresAt()).isEqualTo(moment("2026-03-28T11:00"));
        assertThat(end.steps().getFirst()).startsWith("24 uur voor 29-3-2026, 12.00 uur is ");
    }

    @Test
    void aHomeBanEndsAfterTenTimesTwentyFourHoursAlsoWhenTheClockChanges() {
        var start = moment("2026-03-27T12:00");

        var end = calendar.getTerm("huisverbod").endsAt(start);

        assertThat(end.expiresAt()).isEqualTo(moment("2026-04-06T13:00"));
        assertThat(end.steps())
                .containsExactly(
                        "10 dagen (240 uur) na 27-3-2026, 12.00 uur is 6-4-2026, 13.00 uur.",
                        "De klok is in die tijd verzet; er is in werkelijke uren gerekend.");
        assertThat(calendar.getTerm("huisverbod-hoogstens").endsAt(start).expiresAt())
                .isEqualTo(start.plusSeconds(28L * 24 * 3600));
    }

    @Test
    @DisplayName("S252: the notification clocks of a cyber incident (24 h, 72 h, 1 month)")
    void theClocksOfACyberIncidentRunInHoursThroughWeekendsAndEndWithADayForTheReport() {
        var friday = moment("2026-04-03T16:20");

        assertThat(calendar.getTerm("cbw-vroege-waarschuwing").endsAt(friday).expiresAt())
                .isEqualTo(moment("2026-04-04T16:20"));
        assertThat(calendar.getTerm("avg-datalek").endsAt(friday).expiresAt())
                .isEqualTo(moment("2026-04-06T16:20"));
        assertThat(calendar.getTerm("cbw-eindverslag").endsAt(moment("2026-03-04T23:59")))
                .isInstanceOfSatisfying(
                        Deadline.LastDay.class,
                        end -> assertThat(end.day()).isEqualTo("2026-04-07"));
    }

    @Test
    void aMomentTermInMonthsEndsAtTheSameTimeByTheClock() {
        var end = calendar.getTerm("gebiedsverbod").endsAt(moment("2026-01-31T18:00"));

        assertThat(end.expiresAt()).isEqualTo(moment("2026-04-30T18:00"));
    }

    @Test
    void saysWhichOfTheTwoHoursIsMeantWhenTheClockGoesBack() {
        var first = Instant.parse("2026-10-25T00:30:00Z");
        var term = term("tijdstip", 1, TermUnit.HOURS, NEXT_DAY);

        assertThat(term.endsAt(first).steps().getFirst())
                .isEqualTo(
                        "1 uur na 25-10-2026, 2.30 uur (zomertijd) is 25-10-2026, 2.30 uur"
                                + " (wintertijd).");
    }

    @Test
    void theVersionInForceOnTheStartingDayCounts() {
        var old = definition(STATUTORY, 6, TermUnit.WEEKS, NEXT_DAY, until("2026-07-01"));
        var current = definition(STATUTORY, 4, TermUnit.WEEKS, NEXT_DAY, from("2026-07-01"));

        var term = calendarOf(List.of(), old, current).getTerm("proef");

        assertThat(term.endsOn(LocalDate.of(2026, 6, 30)).day()).isEqualTo("2026-08-11");
        assertThat(term.endsOn(LocalDate.of(2026, 7, 1)).day()).isEqualTo("2026-07-29");
    }

    @Test
    void theVersionOfTheRegimeOnTheStartingDayCountsToo() {
        var statutory =
                NationalDefinitions.regimes().stream()
                        .filter(regime -> regime.id().equals(new RegimeId(STATUTORY)))
                        .findFirst()
                        .orElseThrow();
        var regimes =
                List.of(
                        version(statutory, statutory.rules(), until("2026-07-01")),
                        version(statutory, plainRegime().rules(), from("2026-07-01")),
                        version(plainRegime(), RegimeId.WORKING_DAYS));
        var definition = definition(STATUTORY, 1, TermUnit.WEEKS, NEXT_DAY, null);
        var term = Calendar.of(List.of(), regimes, List.of(definition)).getTerm("proef");

        assertThat(term.endsOn(LocalDate.of(2026, 6, 27)).day()).isEqualTo("2026-07-06");
        assertThat(term.endsOn(LocalDate.of(2026, 7, 4)).day()).isEqualTo("2026-07-11");
    }

    @Test
    void refusesATermThatDidNotExistYetAndSaysSinceWhenItDoes() {
        var definition = definition(STATUTORY, 6, TermUnit.WEEKS, NEXT_DAY, from("2026-07-01"));
        var term = calendarOf(List.of(), definition).getTerm("proef");

        assertThatThrownBy(() -> term.endsOn(LocalDate.of(2026, 6, 30)))
                .hasMessage(
                        "De termijn 'proef' geldt niet op 30-6-2026, wel vanaf 1-7-2026. Misschien"
                                + " klopt de begindatum niet?");
    }

    @Test
    void refusesADayWhereAMomentIsNeeded() {
        var term = calendar.getTerm("avg-datalek");

        assertThatThrownBy(() -> term.endsOn(LocalDate.of(2026, 4, 3)))
                .hasMessageContaining("avg-datalek")
                .hasMessageContaining("72 uur")
                .hasMessageContaining("Misschien");
    }

    @Test
    void refusesAnUnknownTermAndNamesTheKnownOnes() {
        assertThatThrownBy(() -> calendar.getTerm("awb-bezwar"))
                .hasMessageContaining("'awb-bezwar'")
                .hasMessageContaining("awb-bezwaar");
    }

    @Test
    void refusesAllFaultyDefinitionsAtOnce() {
        var workingHours = definition("tijdstip", 3, TermUnit.WORKING_DAYS, NEXT_DAY, null);
        var unknown = definition("maankalender", 3, TermUnit.DAYS, NEXT_DAY, null);

        assertThatThrownBy(() -> calendarOf(List.of(), workingHours, unknown))
                .hasMessageContaining("telt werkdagen")
                .hasMessageContaining("'maankalender'");
    }

    @Test
    void refusesATermOfNothing() {
        assertThatThrownBy(() -> new TermLength(0, TermUnit.DAYS)).hasMessageContaining("niet 0");
    }

    private static Term term(String regime, int value, TermUnit unit, Begin begin) {
        return calendarOf(List.of(), definition(regime, value, unit, begin, null)).getTerm("proef");
    }

    private static Calendar calendarOf(List<Regime> extra, TermDefinition... terms) {
        var regimes = new ArrayList<>(NationalDefinitions.regimes());
        regimes.addAll(extra);
        return Calendar.of(NationalDefinitions.holidays(), regimes, List.of(terms));
    }

    private static TermDefinition definition(
            String regime, int value, TermUnit unit, Begin begin, @Nullable Validity validity) {
        return new TermDefinition(
                "proef",
                "Proeftermijn",
                new RegimeId(regime),
                new TermLength(value, unit),
                begin,
                new LegalSource("Proefwet", "1", null),
                false,
                null,
                validity);
    }

    private static Regime version(Regime regime, Regime.DayRules rules, Validity validity) {
        return new Regime(
                regime.id(),
                regime.name(),
                regime.counting(),
                rules,
                regime.source(),
                null,
                validity);
    }

    private static Regime version(Regime regime, RegimeId id) {
        return new Regime(
                id, regime.name(), regime.counting(), regime.rules(), regime.source(), null, null);
    }

    /** Weekends are rest, nothing is extended. */
    private static Regime plainRegime() {
        var rules = new Regime.DayRules(Set.of(Weekday.SATURDAY, Weekday.SUNDAY), null, null, null);
        return new Regime(
                new RegimeId("kaal"),
                "Kaal",
                Regime.Counting.DAYS,
                rules,
                new LegalSource("Proefwet", null, null),
                null,
                null);
    }

    private static Validity from(String day) {
        return new Validity(LocalDate.parse(day), null);
    }

    private static Validity until(String day) {
        return new Validity(null, LocalDate.parse(day));
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(Calendar.ZONE).toInstant();
    }
}
