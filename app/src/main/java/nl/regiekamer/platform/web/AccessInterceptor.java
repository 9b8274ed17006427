package nl.regiekamer.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.AccessRule;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.access.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The gate in front of every route. What a visitor may not use is not there; a page that a sign-in
 * might open asks for one. A route that states no rule is shut for all.
 */
class AccessInterceptor implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(AccessInterceptor.class);

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true; // browser files, the same for all
        }
        var rule = AccessRule.find(handler);
        if (rule.isEmpty()) {
            LOG.error("{} states no access rule, so nobody may use it", handler);
            throw new NotFound("Deze pagina");
        }
        if (allows(rule.get())) {
            return true;
        }
        var place = placeThatHelps(request);
        if (place.isEmpty()) {
            throw new NotFound("Deze pagina");
        }
        response.sendRedirect(place.get());
        return false;
    }

    private static boolean allows(String rule) {
        var actor = CurrentActor.get();
        return switch (rule) {
            case Access.PUBLIC -> true;
            case Access.OWN -> actor.isPerson();
            default -> actor.may(rule);
        };
    }

    /** Signing in, or finishing it, for somebody who asks for a page; else nothing helps. */
    private static Optional<String> placeThatHelps(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || !acceptsPages(request)) {
            return Optional.empty();
        }
        var signedIn = SignedIn.find();
        if (signedIn.isEmpty()) {
            return Optional.of("/inloggen?terug=" + back(request));
        }
        return signedIn.get().stage() == SignedIn.Stage.MUST_ENROL
                ? Optional.of("/account/tweede-factor?terug=" + back(request))
                : Optional.empty();
    }

    private static boolean acceptsPages(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.getRequestURI().startsWith("/api/")
                && (accept == null || accept.contains("html") || accept.contains("*/*"));
    }

    private static String back(HttpServletRequest request) {
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
