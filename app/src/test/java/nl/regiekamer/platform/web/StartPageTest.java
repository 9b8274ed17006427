package nl.regiekamer.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RegiekamerTest
class StartPageTest {

    @Autowired MockMvcTester mvc;

    @Test
    void opensForEverybody() {
        var page = Page.open(mvc, "/");

        assertThat(page.select("h1").text()).isEqualTo("Stand van de stad");
    }

    @Test
    void answersAnUnknownPageWithOneTextForAbsentAndForbidden() {
        var page = Page.open(mvc, "/bestaat-niet", 404);

        assertThat(page.text()).contains("is er niet, of u mag het niet zien");
    }
}
