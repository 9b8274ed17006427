package nl.regiekamer.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.regiekamer.fixture.RegiekamerTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What goes over the wire to a visitor who did not sign in. */
@RegiekamerTest
class PublicVisitTest {

    @LocalServerPort int port;
    @Autowired MockMvcTester mvc;

    @Test
    void keepsToHttpsOnceThere() {
        var answer = mvc.get().uri("/").secure(true).exchange();

        assertThat(answer.getResponse().getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/bestaat-niet",
                "/beheer",
                "/account",
                "/actuator/health",
                "/.well-known/security.txt",
                "/assets/bestaat-niet.css",
                "/error"
            })
    void carriesTheHeadersAndLeavesNoCookie(String path) throws Exception {
        var answer = get(path);

        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).as("only on https").isEmpty();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void makesACookieForAFormThatNoScriptCanReadAndNoOtherSiteCanSend() throws Exception {
        var cookie = get("/inloggen").headers().firstValue("Set-Cookie").orElse("");

        assertThat(cookie).contains("regiekamer=", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void refusesAFormWithoutItsTokenWithAPageThatSaysWhatToDo() throws Exception {
        var request =
                HttpRequest.newBuilder(address("/inloggen"))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("email=a&wachtwoord=b"))
                        .build();

        var answer = send(request);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("h1").text())
                .isEqualTo("Dit formulier is verlopen");
    }

    @Test
    void showsNoSignInPageOfTheFramework() throws Exception {
        assertThat(get("/login").statusCode()).isEqualTo(404);
        assertThat(get("/logout").statusCode()).isEqualTo(404);
        assertThat(get("/webauthn/register").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html").build());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
