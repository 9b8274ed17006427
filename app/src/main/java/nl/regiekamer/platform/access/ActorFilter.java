package nl.regiekamer.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the actor and the purpose for the length of one request. A session that began half a day ago
 * no longer counts, however busy it was.
 */
class ActorFilter extends OncePerRequestFilter {

    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final Roles roles;
    private final InstantSource clock;

    ActorFilter(Roles roles, InstantSource clock) {
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        endWhenTooOld(request);
        try {
            CurrentActor.call(
                    actor(request),
                    () -> {
                        chain.doFilter(request, response);
                        return true;
                    });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    private void endWhenTooOld(HttpServletRequest request) {
        var tooOld =
                SignedIn.find()
                        .filter(who -> who.since().plus(LONGEST_SESSION).isBefore(clock.instant()))
                        .isPresent();
        if (tooOld) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
    }

    private Actor actor(HttpServletRequest request) {
        var purpose = RequestWords.purpose(request);
        return SignedIn.find()
                .map(who -> person(who, purpose))
                .orElseGet(() -> Actor.PUBLIC.with(roles.forPublic(), purpose));
    }

    private Actor person(SignedIn who, String purpose) {
        var grants = who.stage() == SignedIn.Stage.FULL ? roles.of(who.roles()) : roles.forPublic();
        return new Actor(who.getName(), Actor.Kind.PERSON, who.name(), grants, purpose);
    }
}
