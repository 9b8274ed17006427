package nl.regiekamer.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** What goes wrong is told to people as a page, to programs as RFC 9457, and to the log. */
@RegiekamerTest
@Import(BrokenRoutes.class)
@ExtendWith(OutputCaptureExtension.class)
class ProblemTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({
        "/bestaat-niet,            404, niet-gevonden,         Niet gevonden",
        "/bronnen/leveringen/geen, 400, vraag-onleesbaar,      Deze vraag kunnen wij niet lezen",
        "/proef/botst,             409, proef,                 Dit mag niet",
        "/proef/regel,             422, proef,                 Dit mag niet",
        "/proef/stuk,              500, fout-bij-ons,          Er ging iets mis bij ons",
        "/proef/sjabloon,          500, fout-bij-ons,          Er ging iets mis bij ons",
        "/proef/filter,            500, fout-bij-ons,          Er ging iets mis bij ons",
        "/proef/database,          503, database-onbereikbaar, De gegevens zijn even niet bereikbaar",
        "/proef/sjabloon-database, 503, database-onbereikbaar, De gegevens zijn even niet bereikbaar",
        "/proef/schijf,            503, schijf-vol,            De schijf is vol"
    })
    void answersAProgramAsRfc9457Says(String path, int status, String slug, String title)
            throws Exception {
        var answer = get(path, "application/json");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo("urn:regiekamer:probleem:" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isEqualTo(title);
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).isEqualTo(path);
        assertThat(problem.path("kenmerk").asString()).matches("[0-9a-f]{8}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/proef/stuk",
                "/proef/sjabloon",
                "/proef/filter",
                "/proef/database",
                "/proef/sjabloon-database"
            })
    void keepsTheCauseInTheLogUnderTheReferenceAndOutOfTheAnswer(String path, CapturedOutput output)
            throws Exception {
        var answer = get(path, "application/json").body();

        assertThat(answer).doesNotContain(BrokenRoutes.SECRET, "Exception", "SQL");
        var reference = JSON.readTree(answer).path("kenmerk").asString();
        var log = output.getAll();
        assertThat(log).contains("[%s] %s ".formatted(reference, path));
        assertThat(log.substring(log.indexOf(reference))).contains(BrokenRoutes.SECRET);
    }

    @Test
    void writesTheReferenceOfARefusalInTheLogWithoutWhatWasAskedFor(CapturedOutput output)
            throws Exception {
        var answer = get("/bronnen/leveringen/J.Jansen?naam=Jansen", "application/json").body();

        var reference = JSON.readTree(answer).path("kenmerk").asString();
        assertThat(output.getAll())
                .contains("[%s] /bronnen/leveringen/* vraag-onleesbaar".formatted(reference))
                .doesNotContain("Jansen");
    }

    @Test
    void tellsPeopleOfAFaultInATemplateByAWholePageOfItsOwn() throws Exception {
        var answer = get("/proef/sjabloon", "text/html");

        assertThat(answer.statusCode()).isEqualTo(500);
        var page = Page.check(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("Er ging iets mis bij ons");
        assertThat(page.select("main").text()).containsPattern("Kenmerk: [0-9a-f]{8}");
    }

    @Test
    void letsAPageThatMissedTheDatabaseLookAgainAndOneWithAFullDiskNot() throws Exception {
        assertThat(get("/proef/sjabloon-database", "text/html").headers().firstValue("Refresh"))
                .hasValue("5");
        assertThat(get("/proef/schijf", "text/html").headers().firstValue("Refresh")).isEmpty();
    }

    @Test
    void answersAnAddressThatNoServerCanRead() throws Exception {
        String answer;
        try (var line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write("GET /% HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
            line.shutdownOutput();
            answer = new String(line.getInputStream().readAllBytes(), UTF_8);
        }

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Dit adres klopt niet", "href=\"/assets/regiekamer.")
                .doesNotContain("Tomcat", "Bad Request");
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                        .header("Accept", accept)
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
