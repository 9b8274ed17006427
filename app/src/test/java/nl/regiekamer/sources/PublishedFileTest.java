package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The files that belong to the pack are for everybody. */
@RegiekamerTest
class PublishedFileTest {

    @Autowired Deliveries deliveries;
    @Autowired MockMvcTester mvc;

    @Test
    void givesEverybodyTheFilesThatThePackPublishes() {
        var published =
                deliveries.listAll().stream().filter(Delivery::isOfPack).findFirst().orElseThrow();
        var path = "/bronnen/leveringen/" + published.id();

        assertThat(Page.open(mvc, path).select("a[href$=bestand]")).hasSize(1);
        assertThat(mvc.get().uri(path + "/bestand").exchange()).hasStatusOk();
    }
}
