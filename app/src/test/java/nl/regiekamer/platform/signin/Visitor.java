package nl.regiekamer.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import nl.regiekamer.fixture.Page;
import org.jsoup.nodes.Element;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody with a browser: keeps the session, opens pages and sends the forms that stand there. */
final class Visitor {

    private final MockMvcTester mvc;
    private MockHttpSession session = new MockHttpSession();

    Visitor(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    MvcTestResult get(String path) {
        return mvc.get()
                .uri(java.net.URI.create(path))
                .session(session)
                .accept(MediaType.TEXT_HTML)
                .exchange();
    }

    Page open(String path) {
        return open(path, 200);
    }

    Page open(String path, int status) {
        return Page.of(get(path), status);
    }

    /**
     * Sends the form with this action from a page, with the fields given as name, value in turn.
     */
    MvcTestResult send(Page page, String action, String... fields) {
        var form = page.select("form[action='%s']".formatted(action)).first();
        assertThat(form).as("form to %s in %s", action, page.text()).isNotNull();
        var post = mvc.post().uri(java.net.URI.create(action)).session(session);
        for (Element hidden : Objects.requireNonNull(form).select("input[type=hidden]")) {
            post = post.param(hidden.attr("name"), hidden.attr("value"));
        }
        for (var i = 0; i < fields.length; i += 2) {
            assertThat(form.select("[name=%s]".formatted(fields[i]))).as(fields[i]).isNotEmpty();
            post = post.param(fields[i], fields[i + 1]);
        }
        var result = post.exchange();
        var after = (MockHttpSession) result.getRequest().getSession(false);
        session = after == null ? new MockHttpSession() : after;
        return result;
    }

    /** Sends the form and follows the redirect that must come. */
    Page sendAndFollow(Page page, String action, String... fields) {
        var result = send(page, action, fields);
        assertThat(result).as("%s", result.getResponse()).hasStatus(302);
        return open(Objects.requireNonNull(result.getResponse().getRedirectedUrl()));
    }

    /** Sends the form, which must come back with faults. */
    Page sendWrong(Page page, String action, String... fields) {
        return Page.of(send(page, action, fields), 422);
    }

    String sessionId() {
        return session.getId();
    }
}
