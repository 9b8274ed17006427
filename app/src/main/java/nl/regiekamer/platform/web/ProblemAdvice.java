package nl.regiekamer.platform.web;

import gg.jte.generated.precompiled.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.regiekamer.platform.access.RequestWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Turns what went wrong into a page for people or {@code application/problem+json} for programs,
 * with a reference number. A fault of ours shows nothing of its inside; the log does.
 */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Seconds after which a page whose figures were out of reach comes back by itself. */
    private static final String LOOK_AGAIN = "5";

    private final ShellArgument shells;
    private final StaticTemplates templates = new StaticTemplates();

    ProblemAdvice(ShellArgument shells) {
        this.shells = shells;
    }

    @ExceptionHandler(Problem.class)
    Object problem(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        return answer(problem.kind().status(), problem, request, response);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    Object databaseDown(
            Exception failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("The database does not answer: {}", failure.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, LOOK_AGAIN);
        if (request.getMethod().equals("GET")) { // a form is never sent again by itself
            response.setHeader("Refresh", LOOK_AGAIN);
        }
        return answer(503, new DatabaseDown(), request, response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request, HttpServletResponse response) {
        return answer(413, new UploadTooLarge(), request, response);
    }

    /** Spring's own refusals (no such page, wrong method, missing parameter) and faults of ours. */
    @ExceptionHandler(Exception.class)
    Object other(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            throw failure; // the security chain answers: sign in, or not found
        }
        var status = status(failure);
        if (status == 404) {
            return answer(404, new NotFound("Deze pagina"), request, response);
        }
        if (status < 500) {
            return answer(status, new BadRequest(status), request, response);
        }
        return answer(500, new OurFault(failure), request, response);
    }

    private static int status(Exception failure) {
        return switch (failure) {
            case ErrorResponse known -> known.getStatusCode().value();
            case HttpMessageNotReadableException _, TypeMismatchException _ -> 400;
            default -> 500;
        };
    }

    private Object answer(
            int status, Problem problem, HttpServletRequest request, HttpServletResponse response) {
        var reference = HexFormat.of().formatHex(bytes());
        if (status >= 500) {
            LOG.error("[{}] {}", reference, RequestWords.path(request), problem.getCause());
        }
        if (wantsJson(request)) {
            return json(status, problem, reference, request, response);
        }
        var page =
                new ProblemPage(
                        status, problem.title(), List.of(problem.detail().split("\n")), reference);
        return new Html(
                templates.platformProblem(shells.of(request), page), HttpStatus.valueOf(status));
    }

    private static Object json(
            int status,
            Problem problem,
            String reference,
            HttpServletRequest request,
            HttpServletResponse response) {
        var detail = ProblemDetail.forStatus(HttpStatusCode.valueOf(status));
        detail.setType(java.net.URI.create("urn:regiekamer:probleem:" + problem.slug()));
        detail.setTitle(problem.title());
        detail.setDetail(problem.detail());
        detail.setInstance(java.net.URI.create(request.getRequestURI()));
        detail.setProperties(Map.of("kenmerk", reference));
        response.setStatus(status);
        return org.springframework.http.ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getRequestURI().startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("html"));
    }

    private static byte[] bytes() {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The database is down; pages say so and work again when it is back. */
    private static final class DatabaseDown extends Problem {
        private static final long serialVersionUID = 1L;

        DatabaseDown() {
            super(
                    Kind.UNAVAILABLE,
                    "database-onbereikbaar",
                    "De gegevens zijn even niet bereikbaar",
                    "De database geeft nu geen antwoord. Wat al was opgeslagen, is er nog.\nDeze pagina probeert het zelf elke vijf tellen opnieuw. Had u iets ingevuld, stuur dat dan straks nog een keer.");
        }
    }

    private static final class UploadTooLarge extends Problem {
        private static final long serialVersionUID = 1L;

        UploadTooLarge() {
            super(
                    Kind.TOO_LARGE,
                    "bestand-te-groot",
                    "Het bestand is te groot",
                    "Via deze pagina gaat ten hoogste 200 MB per bestand.\nLees een groter bestand in met ./regiekamer import, of deel het op.");
        }
    }

    private static final class BadRequest extends Problem {
        private static final long serialVersionUID = 1L;

        BadRequest(int status) {
            super(
                    Kind.UNREADABLE,
                    "vraag-onleesbaar",
                    "Deze vraag kunnen wij niet lezen",
                    "De aanvraag klopt niet (code %d): er ontbreekt iets, of een waarde heeft niet de goede vorm.\nGa terug en probeer het opnieuw."
                            .formatted(status));
        }
    }

    private static final class OurFault extends Problem {
        private static final long serialVersionUID = 1L;

        OurFault(Exception cause) {
            super(
                    Kind.UNAVAILABLE,
                    "fout-bij-ons",
                    "Er ging iets mis bij ons",
                    "Dit had niet mogen gebeuren. Er is niets half opgeslagen.\nProbeer het opnieuw. Blijft het misgaan, noem dan het kenmerk hieronder bij uw beheerder.");
            initCause(cause);
        }
    }
}
