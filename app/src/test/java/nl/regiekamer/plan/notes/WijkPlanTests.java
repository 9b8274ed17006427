package nl.regiekamer.plan.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WijkPlanTests {

    @Test
    void saysThatNothingCanBeComparedRatherThanThatNothingIsWrong() {
        assertThat(WijkPlan.summary(0, 0, 1, List.of()))
                .startsWith(
                        "Van deze wijk is nog geen cijfer te vergelijken met de rest van de gemeente, 1 actie werkt");
    }

    @Test
    void saysOfHowManyFiguresNoneIsWorse() {
        assertThat(WijkPlan.summary(0, 12, 0, List.of()))
                .startsWith("Van 12 vergelijkbare cijfers is er geen aantoonbaar ongunstiger");
        assertThat(WijkPlan.summary(0, 1, 0, List.of()))
                .startsWith("Van 1 vergelijkbaar cijfer is er geen aantoonbaar ongunstiger");
    }

    @Test
    void countsTheFiguresThatAreWorse() {
        assertThat(WijkPlan.summary(2, 12, 0, List.of()))
                .startsWith("2 cijfers zijn aantoonbaar ongunstiger");
    }
}
