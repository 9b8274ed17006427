package nl.regiekamer.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A request in words that may be kept: without ids, tokens or what was searched for. */
public final class RequestWords {

    private static final int LONGEST_WORD = 40;

    private RequestWords() {}

    /** The path with every part that is no plain word as a star: {@code /uitnodiging/*}. */
    public static String of(String path) {
        return Arrays.stream(path.split("/"))
                .map(part -> isWord(part) ? part : "*")
                .collect(Collectors.joining("/", "", path.equals("/") ? "/" : ""));
    }

    /** What the request is for, by its route. */
    static String purpose(HttpServletRequest request) {
        var verb =
                switch (request.getMethod()) {
                    case "GET", "HEAD" -> "bekijken";
                    case "DELETE" -> "verwijderen";
                    default -> "wijzigen";
                };
        return verb + " " + of(request.getRequestURI());
    }

    private static boolean isWord(String part) {
        return part.length() <= LONGEST_WORD
                && part.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-' || c == '.');
    }
}
