package nl.regiekamer.area.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.regiekamer.kernel.AreaCode;
import org.junit.jupiter.api.Test;

class CodeHistoryTests {

    private static final AreaCode A = new AreaCode("BU99990000");
    private static final AreaCode B = new AreaCode("BU99990001");
    private static final AreaCode C = new AreaCode("BU99990002");
    private static final AreaCode D = new AreaCode("BU99990003");

    /** In 2021 A is split into B (60%) and C (40%); in 2023 C and D become D. */
    private static final CodeHistory HISTORY =
            new CodeHistory(
                    List.of(
                            new CodeChange(2020, A, 2021, B, 0.6),
                            new CodeChange(2020, A, 2021, C, 0.4),
                            new CodeChange(2022, C, 2023, D, 1),
                            new CodeChange(2022, D, 2023, D, 1)));

    @Test
    void dividesASplitAreaByItsShares() {
        assertThat(HISTORY.map(A, 2020, 2022))
                .containsExactly(new CodeShare(B, 0.6), new CodeShare(C, 0.4));
    }

    @Test
    void followsACodeThroughSeveralYears() {
        assertThat(HISTORY.map(A, 2019, 2024))
                .containsExactly(new CodeShare(B, 0.6), new CodeShare(D, 0.4));
    }

    @Test
    void leavesACodeAloneBetweenTheChanges() {
        assertThat(HISTORY.map(C, 2021, 2022)).containsExactly(new CodeShare(C, 1));
        assertThat(HISTORY.map(C, 2023, 2023)).containsExactly(new CodeShare(C, 1));
    }

    @Test
    void putsASplitAreaTogetherTowardsThePast() {
        assertThat(HISTORY.map(B, 2022, 2020)).containsExactly(new CodeShare(A, 1));
    }

    @Test
    void hasNoAnswerForThePartsOfAMergedAreaTowardsThePast() {
        assertThat(HISTORY.map(D, 2023, 2022)).isEmpty();
    }

    @Test
    void refusesAChangeThatIsImpossible() {
        assertThatThrownBy(() -> new CodeChange(2022, A, 2021, B, 1))
                .hasMessageContaining("van 2022 naar 2021");
        assertThatThrownBy(() -> new CodeChange(2020, A, 2021, B, 1.2)).hasMessageContaining("1.2");
    }
}
