package nl.regiekamer.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiekamer.platform.time.LookBack;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sets the day that a page looks back to, for the length of one request. */
@Component
class LookBackFilter extends OncePerRequestFilter {

    private final LookBackPages pages;
    private final InstantSource clock;

    LookBackFilter(LookBackPages pages, InstantSource clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var day = day(request);
        if (day.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(LookBackPages.DAY, pages);
        try {
            LookBack.to(
                    day.get(),
                    () -> {
                        pass(request, response, chain);
                        return true;
                    });
        } catch (Wrapped failure) {
            failure.rethrow();
        }
    }

    /** A day that has yet to end looks back to nothing. */
    private Optional<LocalDate> day(HttpServletRequest request) {
        return LookBackPages.asked(request)
                .flatMap(LookBackPages::read)
                .filter(day -> LookBack.endOf(day).isBefore(clock.instant()))
                .filter(_ -> pages.looksBack(request));
    }

    private static void pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException failure) {
            throw new Wrapped(failure);
        }
    }

    /** Carries what a filter may throw through what may not. */
    private static final class Wrapped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Wrapped(Exception cause) {
            super(cause);
        }

        void rethrow() throws IOException, ServletException {
            if (getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) getCause();
        }
    }
}
