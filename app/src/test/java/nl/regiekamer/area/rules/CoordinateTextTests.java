package nl.regiekamer.area.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import nl.regiekamer.area.rules.CoordinateText.System;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinateTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "173500 387500",
                "173500,387500",
                "173500, 387500",
                "173500; 387500",
                " 173500,0 387500,0 "
            })
    void readsMetresHoweverTheyAreParted(String text) {
        assertThat(CoordinateText.read(text).orElseThrow().point())
                .isEqualTo(new nl.regiekamer.kernel.RdPoint(173_500, 387_500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "51.479, 5.661",
                "5.661 51.479",
                "51,479 5,661",
                "51,479; 5,661",
                "5.661,51.479"
            })
    void readsDegreesInEitherOrder(String text) {
        var read = CoordinateText.read(text).orElseThrow();

        assertThat(read.system()).isEqualTo(System.DEGREES);
        var point = Objects.requireNonNull(read.point());
        assertThat(point.x()).isBetween(173_500.0, 175_000.0);
        assertThat(point.y()).isBetween(386_000.0, 388_500.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Markt 1", "173500", "51,479,5,661", "1 2 3", "1e9 2", "NaN NaN"})
    void hasNoAnswerForWhatIsNotTwoNumbers(String text) {
        assertThat(CoordinateText.read(text)).isEmpty();
    }

    @Test
    void knowsAPlaceElsewhere() {
        assertThat(CoordinateText.read("40.7 -74").orElseThrow().system())
                .isEqualTo(System.ELSEWHERE);
        assertThat(CoordinateText.read("900000 900000").orElseThrow().point()).isNull();
    }
}
