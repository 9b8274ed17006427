package nl.regiekamer.picture.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShadesTests {

    @Test
    void putsRoundLimitsNearTheQuintiles() {
        var values = IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList();

        var shades = Shades.of(values, 1);

        assertThat(shades.limits()).containsExactly(20.0, 40.0, 60.0, 80.0);
        assertThat(shades.words())
                .containsExactly(
                        "minder dan 20", "20 tot 40", "40 tot 60", "60 tot 80", "80 of meer");
        assertThat(shades.style(19.9)).isEqualTo("f1");
        assertThat(shades.style(20)).isEqualTo("f2");
        assertThat(shades.style(500)).isEqualTo("f5");
    }

    @Test
    void usesItsLightestShadeAlsoWhereManyAreasHaveNone() {
        var shades = Shades.of(List.of(0.0, 0.0, 0.0, 4.0, 8.0), 0);

        assertThat(shades.style(0)).isEqualTo("f1");
        assertThat(shades.words()).doesNotContain("minder dan 0");
    }

    @Test
    void writesLimitsInFull() {
        var shades = Shades.of(List.of(0.21, 0.26, 0.31, 0.36, 0.41), 1);

        assertThat(shades.words()).doesNotHaveDuplicates();
        assertThat(shades.words().getFirst()).isEqualTo("minder dan 0,25");
    }

    @Test
    void hasOneShadeForEqualValues() {
        var shades = Shades.of(List.of(5.0, 5.0), 1);

        assertThat(shades.words()).containsExactly("alle waarden");
        assertThat(shades.style(5)).isEqualTo("f1");
    }
}
