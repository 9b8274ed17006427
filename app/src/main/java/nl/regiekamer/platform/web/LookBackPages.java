package nl.regiekamer.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.regiekamer.platform.time.LookBack;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which pages can be read as of an earlier day, and the links between them. */
@Component
class LookBackPages {

    /** Name of the parameter. */
    static final String DAY = "dag";

    private static final Pattern LINK =
            Pattern.compile("href=\"(/[^\"#?]*)(\\?[^\"#]*)?(#[^\"]*)?\"");

    private final SingletonSupplier<List<PathPattern>> patterns;

    /**
     * @param mapping asked late: routes are there once all controllers are
     */
    LookBackPages(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.patterns = SingletonSupplier.of(() -> patterns(mapping.getObject()));
    }

    private static List<PathPattern> patterns(RequestMappingHandlerMapping mapping) {
        var found = new ArrayList<PathPattern>();
        mapping.getHandlerMethods()
                .forEach((route, method) -> {
                    var paths = route.getPathPatternsCondition();
                    if (method.hasMethodAnnotation(LooksBack.class) && paths != null) {
                        found.addAll(paths.getPatterns());
                    }
                });
        found.sort(PathPattern.SPECIFICITY_COMPARATOR);
        return List.copyOf(found);
    }

    /** The day as it was typed; empty for none. */
    static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(DAY)).filter(typed -> !typed.isBlank());
    }

    static Optional<LocalDate> read(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    boolean looksBack(HttpServletRequest request) {
        return request.getMethod().equals("GET") && looksBack(request.getRequestURI());
    }

    private boolean looksBack(String path) {
        var parsed = PathContainer.parsePath(path);
        return patterns.obtain().stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    /** What else was asked of a page, so that another day does not lose it. */
    static Map<String, String> others(HttpServletRequest request) {
        var others = new LinkedHashMap<String, String>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.equals(DAY) && !values[0].isEmpty()) {
                        others.put(name, values[0]);
                    }
                });
        return others;
    }

    /** A page whose links to pages that look back keep the day; its frame leads to today. */
    String keepDay(String page) {
        var day = LookBack.day().orElseThrow();
        var from = Math.max(0, page.indexOf("<main"));
        var until = page.lastIndexOf("</main>");
        var links = LINK.matcher(page).region(from, until < 0 ? page.length() : until);
        var kept = new StringBuilder(page.length() + 4096);
        while (links.find()) {
            links.appendReplacement(
                    kept,
                    java.util.regex.Matcher.quoteReplacement(
                            looksBack(links.group(1))
                                    ? withDay(links.group(1), links.group(2), links.group(3), day)
                                    : links.group()));
        }
        return links.appendTail(kept).toString();
    }

    private static String withDay(
            String path,
            @org.jspecify.annotations.Nullable String query,
            @org.jspecify.annotations.Nullable String place,
            LocalDate day) {
        var asked = query == null ? "?" : query + "&amp;";
        return "href=\"%s%sdag=%s%s\"".formatted(path, asked, day, place == null ? "" : place);
    }
}
