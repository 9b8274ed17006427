package nl.regiekamer.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutchTest {

    @Test
    void writesNumbersWithPointsCommasAndARealMinus() {
        assertThat(Dutch.number(1234.5, 1)).isEqualTo("1.234,5");
        assertThat(Dutch.number(-3, 0)).isEqualTo("−3");
        assertThat(Dutch.number(0.049, 1)).isEqualTo("0,0");
        assertThat(Dutch.number(-0.04, 1)).isEqualTo("0,0");
        assertThat(Dutch.number(1_234_567, 0)).isEqualTo("1.234.567");
        assertThat(Dutch.number(57.95, 1)).isEqualTo("58,0");
    }

    @Test
    void writesDaysAndMomentsInTheMunicipalitysOwnTime() {
        assertThat(Dutch.date(LocalDate.of(2026, 3, 1))).isEqualTo("1-3-2026");
        assertThat(Dutch.longDate(LocalDate.of(2026, 11, 23))).isEqualTo("maandag 23-11-2026");
        assertThat(Dutch.moment(Instant.parse("2026-07-01T14:42:00Z")))
                .isEqualTo("1-7-2026, 16.42 uur");
    }

    @Test
    void joinsListsInWords() {
        assertThat(Dutch.list(List.of())).isEmpty();
        assertThat(Dutch.list(List.of("a", "b", "c"))).isEqualTo("a, b en c");
    }
}
