package nl.regiekamer.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Users who ask pages one after another, without a pause: the time of each answer, and what a first
 * view of the start page transfers.
 *
 * <p>Arguments: the address, how many users, how often each asks a page, and the paths to ask.
 * Writes CSV: page, requests, median, p95 and p99 in milliseconds, bytes as transferred (gzip).
 */
public final class Pages {

    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private Pages() {}

    public static void main(String[] arguments) throws Exception {
        var address = arguments[0];
        var users = Integer.parseInt(arguments[1]);
        var requests = Integer.parseInt(arguments[2]);
        var paths = List.of(arguments).subList(3, arguments.length);
        try (var client = HttpClient.newHttpClient()) {
            warmUp(client, address, paths);
            System.out.println("page,requests,median_ms,p95_ms,p99_ms,bytes_gzip");
            for (var path : paths) {
                measure(client, address + path, users, requests);
            }
            if (paths.contains("/")) {
                System.out.printf(
                        Locale.ROOT,
                        "first view of / with its files,1,,,,%d%n",
                        firstView(client, address));
            }
        }
    }

    private static void warmUp(HttpClient client, String address, List<String> paths)
            throws Exception {
        var until = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < until) {
            for (var path : paths) {
                ask(client, address + path);
            }
        }
    }

    private static void measure(HttpClient client, String page, int count, int requests)
            throws Exception {
        var users = new ArrayList<Callable<long[]>>();
        for (var user = 0; user < count; user++) {
            users.add(() -> {
                var times = new long[requests];
                for (var i = 0; i < requests; i++) {
                    var from = System.nanoTime();
                    ask(client, page);
                    times[i] = System.nanoTime() - from;
                }
                return times;
            });
        }
        try (var pool = Executors.newFixedThreadPool(count)) {
            var all = new ArrayList<long[]>();
            for (var done : pool.invokeAll(users)) {
                all.add(done.get());
            }
            var times = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%s,%d,%.1f,%.1f,%.1f,%d%n",
                    pathOf(URI.create(page)),
                    times.length,
                    at(times, 0.5),
                    at(times, 0.95),
                    at(times, 0.99),
                    ask(client, page).length);
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1.0, share * sorted.length)] / 1e6;
    }

    private static int firstView(HttpClient client, String address) throws Exception {
        var page = ask(client, address + "/").length;
        var html =
                client.send(
                                HttpRequest.newBuilder(URI.create(address + "/")).build(),
                                BodyHandlers.ofString())
                        .body();
        var total = page;
        for (var part : html.split("(?:href|src)=\"")) {
            var link = part.substring(0, Math.max(0, part.indexOf('"')));
            if (link.startsWith("/assets/")) {
                total += ask(client, address + link).length;
                if (link.endsWith(".css")) {
                    total += font(client, address, link);
                }
            }
        }
        return total;
    }

    private static int font(HttpClient client, String address, String css) throws Exception {
        var text =
                client.send(
                                HttpRequest.newBuilder(URI.create(address + css)).build(),
                                BodyHandlers.ofString())
                        .body();
        var from = text.indexOf("url(\"") + 5;
        return ask(client, address + "/assets/" + text.substring(from, text.indexOf('"', from)))
                .length;
    }

    private static byte[] ask(HttpClient client, String address) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html,*/*")
                        .header("Accept-Encoding", "gzip")
                        .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** With what was asked of it: a page of the past is another measurement. */
    private static String pathOf(URI page) {
        return page.getQuery() == null ? page.getPath() : page.getPath() + "?" + page.getQuery();
    }
}
