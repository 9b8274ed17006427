package nl.regiekamer.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import nl.regiekamer.platform.access.Access;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what went wrong before a controller was reached, or after it while the page was written,
 * in the same form as all else.
 */
@Controller
class RefusedController implements ErrorController {

    @RequestMapping("/error")
    @Access(Access.PUBLIC)
    Object refused(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? number : 404;
        throw switch (status) {
            case 403 -> new FormExpired();
            case 404 -> new NotFound("Deze pagina");
            default -> status < 500 ? new Unreadable(status) : Breakdown.of(cause(request));
        };
    }

    /** What a page or a filter threw. */
    private static Throwable cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException(
                        String.valueOf(request.getAttribute(RequestDispatcher.ERROR_MESSAGE)));
    }

    /** The token in the form is of a session that ended. */
    private static final class FormExpired extends Problem {
        private static final long serialVersionUID = 1L;

        FormExpired() {
            super(
                    Kind.FORBIDDEN,
                    "formulier-verlopen",
                    "Dit formulier is verlopen",
                    "U was te lang weg, of bent intussen uitgelogd. Er is niets opgeslagen.\nOpen de pagina opnieuw, log zo nodig in, en vul het formulier nog een keer in.");
        }
    }
}
