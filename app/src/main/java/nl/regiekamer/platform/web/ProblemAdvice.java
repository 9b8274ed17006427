package nl.regiekamer.platform.web;

import gg.jte.generated.precompiled.StaticTemplates;
import jakarta.servlet.RequestDispatcher;
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
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
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

    /** Refusals of ours and of Spring (no such page, wrong method), and what broke down. */
    @ExceptionHandler(Exception.class)
    Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            throw failure; // the security chain answers: sign in, or not found
        }
        var problem = problem(failure);
        if (problem instanceof DatabaseDown) {
            response.setHeader(HttpHeaders.RETRY_AFTER, LOOK_AGAIN);
            if (request.getMethod().equals("GET")) { // a form is never sent again by itself
                response.setHeader("Refresh", LOOK_AGAIN);
            }
        }
        return answer(problem, request, response);
    }

    private static Problem problem(Exception failure) {
        return switch (failure) {
            case Problem known -> known;
            case MaxUploadSizeExceededException _ -> new UploadTooLarge();
            case ErrorResponse refusal -> refused(refusal.getStatusCode().value(), failure);
            case HttpMessageNotReadableException _, TypeMismatchException _ -> new Unreadable(400);
            default -> Breakdown.of(failure);
        };
    }

    private static Problem refused(int status, Exception failure) {
        if (status == 404) {
            return new NotFound("Deze pagina");
        }
        return status < 500 ? new Unreadable(status) : Breakdown.of(failure);
    }

    private Object answer(
            Problem problem, HttpServletRequest request, HttpServletResponse response) {
        var reference = HexFormat.of().formatHex(bytes());
        log(problem, reference, path(request));
        if (wantsJson(request)) {
            return json(problem, reference, request, response);
        }
        var page =
                new ProblemPage(
                        problem.status(),
                        problem.title(),
                        List.of(problem.detail().split("\n")),
                        reference);
        return new Html(
                templates.platformProblem(shells.of(request), page),
                HttpStatus.valueOf(problem.status()));
    }

    /** So that the reference which a visitor reads out leads to what happened. */
    private static void log(Problem problem, String reference, String path) {
        var words = RequestWords.of(path);
        if (problem.kind() == Problem.Kind.OUR_FAULT) {
            LOG.error("[{}] {} {}", reference, words, problem.slug(), problem.getCause());
        } else if (problem.kind() == Problem.Kind.UNAVAILABLE) {
            var cause = NestedExceptionUtils.getMostSpecificCause(problem);
            LOG.error("[{}] {} {}: {}", reference, words, problem.slug(), cause.toString());
        } else {
            LOG.info("[{}] {} {}", reference, words, problem.slug());
        }
    }

    /** What was asked, also where the answer is given under the path of errors. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static Object json(
            Problem problem,
            String reference,
            HttpServletRequest request,
            HttpServletResponse response) {
        var status = problem.status();
        var detail = ProblemDetail.forStatus(HttpStatusCode.valueOf(status));
        detail.setType(java.net.URI.create("urn:regiekamer:probleem:" + problem.slug()));
        detail.setTitle(problem.title());
        detail.setDetail(problem.detail());
        detail.setInstance(java.net.URI.create(path(request)));
        detail.setProperties(Map.of("kenmerk", reference));
        response.setStatus(status);
        return org.springframework.http.ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return path(request).startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("html"));
    }

    private static byte[] bytes() {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return bytes;
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
}
