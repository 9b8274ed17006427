package nl.regiekamer.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nl.regiekamer.fixture.Reactor;

/** The routes that answer a visitor who looks, as they stand in {@code routes.txt}. */
final class HtmlRoutes {

    /** Not for people to read, and the error page, which is reached by an error. */
    private static final Pattern NO_PAGE = Pattern.compile("/actuator/.*|/.well-known/.*|/error");

    private HtmlRoutes() {}

    /** Paths, with parts in braces where they vary; those without braces first and files last. */
    static List<String> list() {
        var file = Reactor.root().resolve("app/src/test/resources/routes.txt");
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("GET "))
                    .map(line -> line.split(" ")[1])
                    .filter(path -> !NO_PAGE.matcher(path).matches())
                    .sorted(Comparator.comparingInt(HtmlRoutes::rank))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether this address is one of the route's. */
    static boolean leadsTo(String route, String address) {
        return address.matches(route.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"));
    }

    static boolean varies(String route) {
        return variables(route) > 0;
    }

    private static int rank(String path) {
        return path.contains(".") ? 9 : variables(path);
    }

    private static int variables(String path) {
        return (int) path.chars().filter(letter -> letter == '{').count();
    }
}
