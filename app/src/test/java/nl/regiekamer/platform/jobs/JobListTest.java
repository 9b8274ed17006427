package nl.regiekamer.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.access.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever left the page of a job finds it back. */
@RegiekamerTest
class JobListTest {

    private static final SignedIn ANALYST =
            new SignedIn(
                    UUID.randomUUID(),
                    "A. Nalist",
                    Set.of("analist"),
                    SignedIn.Stage.FULL,
                    Instant.now());

    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    @Test
    void listsTheNewestFirstWithStateWhoAndWhen() {
        var older = new ExampleJob(context);
        var newer = new ExampleJob(context);
        older.ends();

        var page = open("/beheer/taken");

        assertThat(page.select("tbody th a").eachAttr("href"))
                .startsWith(newer.path(), older.path());
        assertThat(page.select("tbody tr").get(1).text())
                .contains("Tabel van het voorbeeld ophalen", "Klaar", "C. Ollega", "uur");
        assertThat(open(older.path()).select(".crumbs a, nav a").eachAttr("href"))
                .contains("/beheer/taken");
    }

    @Test
    void isReachedFromBeheerAndFromBronnen() {
        assertThat(open("/beheer").select("main a").eachAttr("href")).contains("/beheer/taken");
        assertThat(open("/bronnen").select("main a").eachAttr("href")).contains("/beheer/taken");
        assertThat(Page.open(mvc, "/bronnen").select("a[href*=taken]")).isEmpty();
    }

    private Page open(String path) {
        var analyst = authentication(new TestingAuthenticationToken(ANALYST, "", List.of()));
        return Page.of(mvc.get().uri(path).with(analyst).exchange(), 200);
    }
}
