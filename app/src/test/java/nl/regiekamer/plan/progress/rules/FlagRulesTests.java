package nl.regiekamer.plan.progress.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlagRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 9, 3);
    private static final Flag LATE = new Flag(Flag.Kind.NO_UPDATE, "");
    private static final Flag MISSED = new Flag(Flag.Kind.MISSED_MILESTONE, "");

    @Test
    void aReportIsLateOnlyAfterItsLastDay() {
        assertThat(flags(TODAY)).isEmpty();
        assertThat(flags(TODAY.minusDays(1)))
                .containsExactly(
                        new Flag(
                                Flag.Kind.NO_UPDATE,
                                "Er is nog niets gemeld; uiterlijk op 2-9-2024 had er een nieuwe moeten zijn."));
    }

    @Test
    void aLateReportNamesTheDayOfTheLastOne() {
        var facts =
                new FlagRules.Facts(
                        true,
                        Optional.of(LocalDate.of(2024, 3, 1)),
                        Optional.of(LocalDate.of(2024, 9, 2)),
                        List.of(),
                        false);

        assertThat(FlagRules.of(facts, TODAY))
                .extracting(Flag::words)
                .containsExactly(
                        "De laatste melding is van 1-3-2024; uiterlijk op 2-9-2024 had er een nieuwe moeten zijn.");
    }

    @Test
    void aMilestoneIsMissedTheDayAfterItsLastDay() {
        assertThat(milestone(TODAY)).isEmpty();
        assertThat(milestone(TODAY.minusDays(1)))
                .extracting(Flag::words)
                .containsExactly("Mijlpaal niet gehaald op 2-9-2024: Convenant getekend.");
    }

    @Test
    void whatIsDoneOrStoppedIsNeverFlagged() {
        var facts =
                new FlagRules.Facts(
                        false,
                        Optional.empty(),
                        Optional.of(TODAY.minusYears(1)),
                        List.of(new FlagRules.Open("Iets", TODAY.minusYears(1))),
                        true);

        assertThat(FlagRules.of(facts, TODAY)).isEmpty();
    }

    @Test
    void aHolderWhoLeftIsFlaggedAlsoWhenNothingIsLate() {
        var facts = new FlagRules.Facts(true, Optional.empty(), Optional.empty(), List.of(), true);

        assertThat(FlagRules.of(facts, TODAY))
                .extracting(Flag::kind)
                .containsExactly(Flag.Kind.HOLDER_LEFT);
    }

    @Test
    void nobodyLooksAfterAThemeWhenAllItsActionsAreLate() {
        assertThat(FlagRules.isNeglected(List.of(List.of(LATE), List.of(LATE, MISSED)))).isTrue();
        assertThat(FlagRules.isNeglected(List.of(List.of(LATE), List.of(MISSED)))).isFalse();
    }

    @Test
    void aThemeOfWhichAllActionsAreDoneIsNotNeglected() {
        assertThat(FlagRules.isNeglected(List.of())).isFalse();
    }

    @Test
    void aThemeWithoutAnyActionIsNeglectedOnceAReportWouldHaveBeenDue() {
        assertThat(FlagRules.isNeglected(Optional.of(TODAY.minusDays(1)), TODAY)).isTrue();
        assertThat(FlagRules.isNeglected(Optional.of(TODAY), TODAY)).isFalse();
        assertThat(FlagRules.isNeglected(Optional.empty(), TODAY)).isFalse();
    }

    private static List<Flag> flags(LocalDate due) {
        return FlagRules.of(
                new FlagRules.Facts(true, Optional.empty(), Optional.of(due), List.of(), false),
                TODAY);
    }

    private static List<Flag> milestone(LocalDate due) {
        var open = List.of(new FlagRules.Open("Convenant getekend", due));
        return FlagRules.of(
                new FlagRules.Facts(true, Optional.empty(), Optional.empty(), open, false), TODAY);
    }
}
