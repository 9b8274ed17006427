package nl.regiekamer.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.regiekamer.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * What the session knows of a sign-in, on its way and done. Its id changes at every step up, so
 * that one who planted an id gains nothing.
 */
@Component
class SignInSession {

    /** Between password and second factor. */
    record Pending(UUID account, String back, Instant until) implements Serializable {}

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String PENDING = "signin.pending";

    private final SecurityContextRepository contexts;
    private final SessionRegistry sessions;
    private final InstantSource clock;
    private final HttpSessionCsrfTokenRepository formTokens = new HttpSessionCsrfTokenRepository();

    SignInSession(
            SecurityContextRepository contexts, SessionRegistry sessions, InstantSource clock) {
        this.contexts = contexts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The password was right; a second factor has to follow soon. */
    void await(HttpServletRequest request, UUID account, String back) {
        request.getSession();
        request.changeSessionId();
        keep(request, PENDING, new Pending(account, back, clock.instant().plus(PATIENCE)));
    }

    Optional<Pending> findPending(HttpServletRequest request) {
        return find(request, PENDING, Pending.class)
                .filter(pending -> pending.until().isAfter(clock.instant()));
    }

    /** From now on this session is this person's. */
    void begin(HttpServletRequest request, HttpServletResponse response, SignedIn who) {
        var session = request.getSession();
        session.removeAttribute(PENDING);
        sessions.removeSessionInformation(session.getId());
        var id = request.changeSessionId();
        formTokens.saveToken(null, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        sessions.registerNewSession(id, who.getName());
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            sessions.removeSessionInformation(session.getId());
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** Sessions of an account, latest use first. */
    List<SessionInformation> listOf(UUID account) {
        return sessions.getAllSessions(account.toString(), false).stream()
                .sorted(Comparator.comparing(SessionInformation::getLastRequest).reversed())
                .toList();
    }

    /** Ends all sessions of an account but the one of this request, if given. */
    void endOthers(UUID account, @Nullable HttpServletRequest but) {
        var own = but == null ? null : but.getSession(false);
        for (var session : listOf(account)) {
            if (own == null || !own.getId().equals(session.getSessionId())) {
                session.expireNow();
            }
        }
    }

    /** Keeps something for the next request of this sign-in. */
    void keep(HttpServletRequest request, String name, Serializable value) {
        request.getSession().setAttribute(name, value);
    }

    /** Takes out what was kept: it works once. */
    <T> Optional<T> take(HttpServletRequest request, String name, Class<T> type) {
        var kept = find(request, name, type);
        kept.ifPresent(_ -> request.getSession().removeAttribute(name));
        return kept;
    }

    <T> Optional<T> find(HttpServletRequest request, String name, Class<T> type) {
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(session.getAttribute(name))
                        .filter(type::isInstance)
                        .map(type::cast);
    }
}
