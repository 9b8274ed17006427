package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.TestServer;
import nl.regiekamer.platform.access.SignedIn;
import nl.regiekamer.platform.sql.DatabaseAccess;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An upload of which the storing fails half-way says why, and leaves nothing behind. */
@RegiekamerTest
@Import(SourcesTestDefinitions.class)
class BrokenUploadTest {

    private static final SignedIn ANALYST =
            new SignedIn(
                    UUID.randomUUID(),
                    "A. Nalist",
                    Set.of("analist"),
                    SignedIn.Stage.FULL,
                    Instant.now());

    @Autowired MockMvcTester mvc;
    @Autowired Deliveries deliveries;
    @Autowired DatabaseAccess database;

    @Test
    void saysThatTheDatabaseWentAwayWhileItStored() throws Exception {
        MvcTestResult result;
        try (var owner = owner();
                var lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table sources.series in access exclusive mode");
            var upload = CompletableFuture.supplyAsync(() -> upload("weg.csv", "BU06300001"));
            waitUntilItWaits();
            TestServer.shut(database);
            result = upload.get(60, TimeUnit.SECONDS);
        } finally {
            TestServer.open(database);
        }

        var page = Page.of(result, 503);
        assertThat(page.text()).contains("De gegevens zijn even niet bereikbaar", "Kenmerk");
        assertThat(result.getResponse().getHeader("Refresh")).as("a form").isNull();
        assertThat(names()).doesNotContain("weg.csv");
    }

    @Test
    void saysThatTheDiskIsFullAndStoresNothing() throws Exception {
        MvcTestResult result;
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute(
                    """
                    create function sources.full_disk() returns trigger language plpgsql as $$
                    begin
                        raise exception 'could not extend file' using errcode = 'disk_full';
                    end $$;
                    create trigger full_disk before insert on sources.figure
                    for each row execute function sources.full_disk();
                    """);
            try {
                result = upload("vol.csv", "BU06300002");
            } finally {
                statement.execute("drop function sources.full_disk() cascade");
            }
        }

        assertThat(Page.of(result, 503).text())
                .contains("De schijf is vol", "Er is niets half opgeslagen", "Kenmerk");
        assertThat(names()).doesNotContain("vol.csv");
        assertThat(upload("vol.csv", "BU06300002")).as("with room again").hasStatus(302);
    }

    private void waitUntilItWaits() throws Exception {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            for (var i = 0; i < 600; i++) {
                try (var row =
                        statement.executeQuery("select count(*) from pg_locks where not granted")) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("The upload never came to its figures");
    }

    private Connection owner() throws SQLException {
        var owner = database.owner();
        return DriverManager.getConnection(database.url(), owner.role(), owner.password());
    }

    private List<String> names() {
        return deliveries.listAll().stream().map(one -> one.file().name()).toList();
    }

    private MvcTestResult upload(String name, String area) {
        var text = "gebied,periode,aantal\n%s,2022,41\n".formatted(area);
        var file =
                new MockMultipartFile(
                        "bestand", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return mvc.post()
                .uri("/bronnen/inlezen")
                .multipart()
                .file(file)
                .param("bron", "proef-misdrijven")
                .param("toewijzing", "proef-buurten")
                .param("periode", "")
                .with(csrf())
                .with(authentication(new TestingAuthenticationToken(ANALYST, "", List.of())))
                .exchange();
    }
}
