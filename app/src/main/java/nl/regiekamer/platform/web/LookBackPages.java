package nl.regiekamer.platform.web;

import static org.springframework.web.bind.annotation.RequestMethod.GET;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiekamer.platform.time.LookBack;
import org.jspecify.annotations.Nullable;
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

    /** Days outside these years are slips of the keyboard. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;

    /** A page and whether an earlier day of it can be shown. */
    private record Route(PathPattern pattern, boolean looksBack) {}

    /** By the first part of their address. */
    private final SingletonSupplier<Map<String, List<Route>>> routes;

    /**
     * @param mapping asked late: routes are there once all controllers are
     */
    LookBackPages(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.routes = SingletonSupplier.of(() -> routes(mapping.getObject()));
    }

    /** Every page, the most specific first: the first that matches is the one that answers. */
    private static Map<String, List<Route>> routes(RequestMappingHandlerMapping mapping) {
        var found = new ArrayList<Route>();
        mapping.getHandlerMethods()
                .forEach((info, method) -> {
                    var paths = info.getPathPatternsCondition();
                    if (paths != null && info.getMethodsCondition().getMethods().contains(GET)) {
                        var looksBack = method.hasMethodAnnotation(LooksBack.class);
                        paths.getPatterns().forEach(path -> found.add(new Route(path, looksBack)));
                    }
                });
        found.sort(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR));
        return found.stream()
                .collect(
                        Collectors.groupingBy(
                                route -> firstPart(route.pattern().getPatternString())));
    }

    private static String firstPart(String path) {
        var end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    /** The day as it was typed; empty for none. */
    static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(DAY)).filter(typed -> !typed.isBlank());
    }

    static Optional<LocalDate> read(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    boolean looksBack(HttpServletRequest request) {
        return request.getMethod().equals("GET") && looksBack(request.getRequestURI());
    }

    private boolean looksBack(String path) {
        var parsed = PathContainer.parsePath(path);
        return routes.obtain().getOrDefault(firstPart(path), List.of()).stream()
                .filter(route -> route.pattern().matches(parsed))
                .findFirst()
                .filter(Route::looksBack)
                .isPresent();
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
        var known = new HashMap<String, Boolean>();
        while (links.find()) {
            var keeps = known.computeIfAbsent(links.group(1), this::looksBack);
            var link =
                    keeps
                            ? withDay(links.group(1), links.group(2), links.group(3), day)
                            : links.group();
            links.appendReplacement(kept, Matcher.quoteReplacement(link));
        }
        return links.appendTail(kept).toString();
    }

    private static String withDay(
            String path, @Nullable String query, @Nullable String place, LocalDate day) {
        var asked = query == null ? "?" : query + "&amp;";
        return "href=\"%s%sdag=%s%s\"".formatted(path, asked, day, place == null ? "" : place);
    }
}
