package nl.regiekamer.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.regiekamer.platform.door.DoorCommand;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Where links lead that people open later. */
class PublicAddressTests {

    private final MockEnvironment environment = new MockEnvironment();
    private final PublicAddress address = new PublicAddress(environment);

    @Test
    void isThePortThatListens() {
        assertThat(address.of("/een")).isEqualTo("http://localhost:8080/een");

        environment.setProperty("server.port", "8081");
        assertThat(address.of("/een")).isEqualTo("http://localhost:8081/een");

        environment.setProperty("local.server.port", "19001");
        assertThat(address.of("/een")).isEqualTo("http://localhost:19001/een");
        assertThat(address.isOfALaterStart()).isFalse();
    }

    @Test
    void isThePortOfTheNextStartInAnApplicationThatOnlyCarriesOutAnOrder() {
        environment.setProperty("local.server.port", "41234");
        environment.setProperty(DoorCommand.LATER_PORT, "8090");

        assertThat(address.of("/een")).isEqualTo("http://localhost:8090/een");
        assertThat(address.isOfALaterStart()).isTrue();
    }

    @Test
    void isTheAddressOfTheSettingWhateverThePort() {
        environment.setProperty(DoorCommand.LATER_PORT, "8090");
        environment.setProperty("regiekamer.address", " https://regiekamer.voorbeeld.nl ");

        assertThat(address.of("/een")).isEqualTo("https://regiekamer.voorbeeld.nl/een");
    }
}
