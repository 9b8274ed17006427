package nl.regiekamer.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Carries out a form once, however often its button is pressed: the second time leads to where the
 * first one led. Each page gets a token of its own in its forms, so the same token with the same
 * fields is the same press; who opens the form anew, sends another.
 *
 * <p>Forms with a file are left alone: the same file is known by what is in it.
 */
class DoubleSubmission implements HandlerInterceptor {

    /** Longer than any form takes. */
    private static final long PATIENCE_SECONDS = 20;

    private static final String SENT = DoubleSubmission.class.getName() + ".sent";
    private static final String FIRST = DoubleSubmission.class.getName() + ".first";

    /** The last forms of a session, each with where it led; empty when it led nowhere. */
    private static final class Sent {

        private static final int KEPT = 20;

        private final Map<String, CompletableFuture<Optional<String>>> places =
                new LinkedHashMap<>() {
                    @Override
                    protected boolean removeEldestEntry(
                            Map.Entry<String, CompletableFuture<Optional<String>>> eldest) {
                        return size() > KEPT;
                    }
                };

        /** The earlier one; null for the first. */
        synchronized @Nullable CompletableFuture<Optional<String>> putIfAbsent(
                String form, CompletableFuture<Optional<String>> place) {
            return places.putIfAbsent(form, place);
        }

        synchronized void forget(String form) {
            places.remove(form);
        }
    }

    /** The first press of a form. */
    private record First(Sent sent, String form, CompletableFuture<Optional<String>> place) {}

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        var session = request.getSession(false);
        if (session == null || !isPlainForm(request)) {
            return true;
        }
        var sent = sentIn(session);
        var form = fingerprint(request);
        var place = new CompletableFuture<Optional<String>>();
        var earlier = sent.putIfAbsent(form, place);
        if (earlier == null) {
            request.setAttribute(FIRST, new First(sent, form, place));
            return true;
        }
        var led = await(earlier);
        led.ifPresent(to -> {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", to);
        });
        return led.isEmpty();
    }

    private static boolean isPlainForm(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        return request.getMethod().equals("POST")
                && request.getParameter("_csrf") != null
                && !type.startsWith("multipart/");
    }

    private static Sent sentIn(HttpSession session) {
        synchronized (WebUtils.getSessionMutex(session)) {
            var known = session.getAttribute(SENT);
            if (known instanceof Sent sent) {
                return sent;
            }
            var sent = new Sent();
            session.setAttribute(SENT, sent);
            return sent;
        }
    }

    /** Address and fields as a number, for a password may be among them. */
    private static String fingerprint(HttpServletRequest request) {
        var form = new StringBuilder(request.getRequestURI());
        new TreeMap<>(request.getParameterMap())
                .forEach((name, values) ->
                        form.append('\n').append(name).append(Arrays.toString(values)));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(form.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256.", absent);
        }
    }

    private static Optional<String> await(CompletableFuture<Optional<String>> earlier)
            throws InterruptedException {
        try {
            return earlier.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        if (request.getAttribute(FIRST) instanceof First(var sent, var form, var place)) {
            var led = Optional.ofNullable(response.getHeader("Location"));
            if (led.isEmpty()) {
                sent.forget(form); // what was refused may be tried again
            }
            place.complete(led);
        }
    }
}
