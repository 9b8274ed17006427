package nl.regiekamer.plan.progress.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.regiekamer.plan.Verdict;
import nl.regiekamer.plan.progress.rules.MilestoneRules.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S184, S219: a goal that is a milestone is judged by what people report")
class MilestoneRulesTests {

    private static final LocalDate BY = LocalDate.of(2024, 12, 31);
    private static final LocalDate NEXT = BY.plusDays(1);

    @Test
    void isNotAssessableWhileNobodyToldAnythingAndSaysWhenTheTermIsPast() {
        var before = MilestoneRules.judge(BY, List.of(), BY);
        var after = MilestoneRules.judge(BY, List.of(), NEXT);

        assertThat(before.kind()).isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(before.words()).isEqualTo("Nog niet te beoordelen");
        assertThat(after.kind()).isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(after.words()).isEqualTo("Termijn voorbij, niets gemeld");
        assertThat(after.reason()).contains("uiterlijk 31-12-2024");
    }

    @Test
    void isLateFromTheDayAfterTheTermWhileOnePartIsOpen() {
        var parts = List.of(new Part("A1", BY.minusDays(9)), new Part("A2", null));

        var onTheLastDay = MilestoneRules.judge(BY, parts, BY);
        var after = MilestoneRules.judge(BY, parts, NEXT);

        assertThat(onTheLastDay.kind()).isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(onTheLastDay.words()).contains("de termijn loopt");
        assertThat(after.kind()).isEqualTo(Verdict.Kind.WORSE);
        assertThat(after.reason()).contains("bij A2").doesNotContain("A1");
    }

    @Test
    void isReachedOnceEveryPartIsThereAndTellsWhenThatWasLate() {
        var inTime = List.of(new Part("A1", BY.minusDays(40)), new Part("A2", BY));
        var late = List.of(new Part("A1", BY), new Part("A2", NEXT));

        var met = MilestoneRules.judge(BY, inTime, NEXT);
        var metLate = MilestoneRules.judge(BY, late, NEXT);

        assertThat(met.kind()).isEqualTo(Verdict.Kind.BETTER);
        assertThat(met.words()).isEqualTo("Gehaald");
        assertThat(met.reason()).contains("gehaald op 31-12-2024");
        assertThat(metLate.kind()).isEqualTo(Verdict.Kind.BETTER);
        assertThat(metLate.words()).isEqualTo("Gehaald, later dan afgesproken");
    }
}
