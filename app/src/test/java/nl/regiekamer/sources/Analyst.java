package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.platform.access.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The colleague who reads figures in, withdraws them and makes them public, on the pages. */
public final class Analyst {

    public static final String NAME = "A. Nalist";

    private final MockMvcTester mvc;

    public Analyst(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** Reads a file in; the address of its delivery, as the form leads to it. */
    public String read(String source, String mapping, String text) {
        var answer = upload(source, mapping, text);
        assertThat(answer).hasStatus(302);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    /** The same without what the address says about the outcome. */
    public String deliver(String source, String mapping, String text) {
        return read(source, mapping, text).split("\\?")[0];
    }

    /** Figures of the municipality's own are public by a decision. */
    public void readAndPublish(String text) {
        var path = deliver("eigen-registratie", "maat-en-waarde", text);
        var decision = Map.of("orgaan", "COLLEGE", "besluitdatum", "2026-01-13", "kenmerk", "B-1");
        assertThat(send(path + "/openbaar", decision)).hasStatus(302);
    }

    public MvcTestResult upload(String source, String mapping, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return mvc.post()
                .uri("/bronnen/inlezen")
                .multipart()
                .file(new MockMultipartFile("bestand", "cijfers.csv", "text/csv", bytes))
                .param("bron", source)
                .param("toewijzing", mapping)
                .param("periode", "")
                .with(csrf())
                .with(signedIn())
                .exchange();
    }

    public Page open(String path) {
        return open(path, 200);
    }

    public Page open(String path, int status) {
        return Page.of(ask(path), status);
    }

    public MvcTestResult ask(String path) {
        return mvc.get().uri(URI.create(path)).accept(MediaType.ALL).with(signedIn()).exchange();
    }

    public MvcTestResult send(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(csrf()).with(signedIn());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static RequestPostProcessor signedIn() {
        var account =
                new SignedIn(
                        UUID.randomUUID(),
                        NAME,
                        Set.of("analist"),
                        SignedIn.Stage.FULL,
                        Instant.now());
        return authentication(new TestingAuthenticationToken(account, "", List.of()));
    }
}
