package nl.regiekamer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiekamer.kernel.AreaCode.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTests {

    @ParameterizedTest
    @CsvSource({
        "NL00, COUNTRY",
        "GM0100, MUNICIPALITY",
        "WK010002, WIJK",
        "BU01000203, BUURT",
    })
    void tellsItsLevelByItsLetters(String code, Level level) {
        assertThat(new AreaCode(code).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GM010", "GM01000", "BU0100020", "WK01000203", "gm0100", "XX0100", "NL"})
    void refusesWhatHasNotTheFormOfACode(String text) {
        assertThat(AreaCode.isValid(text)).isFalse();
        assertThatThrownBy(() -> new AreaCode(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is no CBS area code");
    }

    @Test
    void readsACodeAsItIsDelivered() {
        assertThat(AreaCode.of("bu01000203  ")).isEqualTo(new AreaCode("BU01000203"));
        assertThat(AreaCode.of("GM0100")).hasToString("GM0100");
    }

    @Test
    void knowsInWhichWijkAndMunicipalityItLies() {
        var buurt = new AreaCode("BU01000203");

        assertThat(buurt.wijk()).isEqualTo(new AreaCode("WK010002"));
        assertThat(buurt.municipality()).isEqualTo(new AreaCode("GM0100"));
        assertThat(buurt.wijk().municipality()).isEqualTo(new AreaCode("GM0100"));
        assertThat(new AreaCode("GM0100").municipality()).isEqualTo(new AreaCode("GM0100"));
    }

    @Test
    void saysThatACountryLiesInNoMunicipalityAndOnlyABuurtInAWijk() {
        assertThatThrownBy(new AreaCode("NL00")::municipality)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NL00 is a country");
        assertThatThrownBy(new AreaCode("WK010002")::wijk)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WK010002 is no buurt");
    }

    @Test
    void standsInOrderOfItsText() {
        var codes =
                java.util.stream.Stream.of("WK010002", "BU01000203", "GM0100", "BU01000201")
                        .map(AreaCode::new)
                        .sorted();

        assertThat(codes)
                .extracting(AreaCode::value)
                .containsExactly("BU01000201", "BU01000203", "GM0100", "WK010002");
    }
}
