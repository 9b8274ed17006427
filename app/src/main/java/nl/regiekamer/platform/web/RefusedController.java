package nl.regiekamer.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import nl.regiekamer.platform.access.Access;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what was refused before a controller was reached, in the same form as all else. */
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
            default -> new Unreadable(status);
        };
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

    private static final class Unreadable extends Problem {
        private static final long serialVersionUID = 1L;

        Unreadable(int status) {
            super(
                    Kind.UNREADABLE,
                    "vraag-onleesbaar",
                    "Deze vraag kunnen wij niet lezen",
                    "De aanvraag klopt niet (code %d).\nGa terug en probeer het opnieuw."
                            .formatted(status));
        }
    }
}
