package nl.regiekamer.platform.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class AccessInterceptorTests {

    /** A controller whose writer forgot the rule. */
    static class Forgetful {
        public void page() {}
    }

    @Test
    void shutsARouteThatStatesNoRule() throws Exception {
        var handler = new HandlerMethod(new Forgetful(), "page");

        assertThatThrownBy(() -> open(handler)).isInstanceOf(NotFound.class);
    }

    @Test
    void shutsAHandlerItDoesNotKnow() {
        assertThatThrownBy(() -> open(new Object())).isInstanceOf(NotFound.class);
    }

    private static void open(Object handler) throws Exception {
        new AccessInterceptor()
                .preHandle(
                        new MockHttpServletRequest("GET", "/vergeten"),
                        new MockHttpServletResponse(),
                        handler);
    }
}
