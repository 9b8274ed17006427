package nl.regiekamer.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WithoutNulTests {

    @Test
    void leavesOutTheSignThatNoDatabaseKeepsHoweverAFieldIsRead() throws Exception {
        var sent = new MockHttpServletRequest("POST", "/plan/versies");
        sent.addParameter("titel", "Mo\0tie", "\0");
        sent.addParameter("reden", "De raad wil het.");
        var chain = new MockFilterChain();

        new WithoutNul().doFilter(sent, new MockHttpServletResponse(), chain);

        var read = (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
        assertThat(read.getParameter("titel")).isEqualTo("Motie");
        assertThat(read.getParameterValues("titel")).containsExactly("Motie", "");
        assertThat(read.getParameterMap().get("reden")).containsExactly("De raad wil het.");
        assertThat(read.getParameter("nummer")).isNull();
        assertThat(read.getParameterValues("nummer")).isNull();
    }
}
