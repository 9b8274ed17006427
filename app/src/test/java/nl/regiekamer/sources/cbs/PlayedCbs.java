package nl.regiekamer.sources.cbs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A server that plays CBS: a table of version 3 or 4, in pages, with the trailing spaces of CBS;
 * and storms, silences and refusals when told so.
 */
public final class PlayedCbs implements AutoCloseable {

    /** Rows on a page. */
    static final int PAGE = 10;

    private static final String DIMENSIONS =
            """
            {"value": [{"Identifier": "WijkenEnBuurten", "Kind": "GeoDetail", "MapYear": "2023"},
                       {"Identifier": "SoortMisdrijf", "Kind": "Dimension"},
                       {"Identifier": "Perioden", "Kind": "TimeDimension"}]}
            """;

    private static final String MEASURES =
            """
            {"value": [{"Identifier": "M1", "Title": "Misdrijven", "Unit": "aantal"}]}
            """;

    /** What was asked, in order. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    final AtomicInteger failuresFirst = new AtomicInteger();
    final AtomicInteger silencesFirst = new AtomicInteger();
    volatile int failWith = 503;
    volatile boolean failOnRowsOnly;
    volatile boolean tellsCount = true;
    public volatile boolean giveNextLink;

    private final List<String> areas;
    private final HttpServer server;

    /** Plays a table with one row for each area. */
    public PlayedCbs(List<String> areas) throws IOException {
        this.areas = areas;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Address under which the tables stand. */
    public String base() {
        return "http://localhost:%d/".formatted(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
        asked.add(path);
        var isRows = path.contains("TypedDataSet") || path.contains("Observations");
        if (takeOne(silencesFirst)) {
            silence();
        }
        if ((isRows || !failOnRowsOnly) && takeOne(failuresFirst)) {
            reply(exchange, failWith, "{\"value\": [{\"half\": ");
        } else if (path.contains("$count")) {
            reply(exchange, tellsCount ? 200 : 400, String.valueOf(areas.size()));
        } else if (isRows) {
            reply(exchange, 200, rows(path));
        } else if (path.contains("DataProperties")) {
            reply(exchange, 200, CbsReaderTest.PROPERTIES);
        } else if (path.contains("Dimensions")) {
            reply(exchange, 200, DIMENSIONS);
        } else if (path.contains("MeasureCodes")) {
            reply(exchange, 200, MEASURES);
        } else {
            reply(exchange, 200, "{\"value\": [{\"Title\": \"Proef\", \"Period\": \"2023\"}]}");
        }
    }

    private static boolean takeOne(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    private static void silence() {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String rows(String path) {
        var isThree = path.contains("TypedDataSet");
        var skip = Pattern.compile("\\$skip=(\\d+)").matcher(path);
        var from = skip.find() ? Integer.parseInt(skip.group(1)) : 0;
        var until = Math.min(areas.size(), from + PAGE);
        var rows =
                IntStream.range(from, until)
                        .mapToObj(i -> row(isThree, areas.get(i)))
                        .collect(Collectors.joining(","));
        var link = isThree ? "odata.nextLink" : "@odata.nextLink";
        var next = "";
        if (path.startsWith("/elders")) {
            next = ", \"%s\": \"http://voorbeeld.invalid/meer\"".formatted(link);
        } else if (giveNextLink && until < areas.size()) {
            next =
                    ", \"%s\": \"%s?$skip=%d\""
                            .formatted(link, isThree ? "TypedDataSet" : "Observations", until);
        }
        return "{\"value\": [%s]%s}".formatted(rows, next);
    }

    private static String row(boolean isThree, String area) {
        var place =
                "\"SoortMisdrijf\": \"0.0.0 \", \"WijkenEnBuurten\": \"%-10s\", \"Perioden\": \"2023JJ00\""
                        .formatted(area);
        return isThree
                ? "{%s, \"Misdrijven_1\": 7}".formatted(place)
                : "{\"Measure\": \"M1 \", \"Value\": 7, %s}".formatted(place);
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
