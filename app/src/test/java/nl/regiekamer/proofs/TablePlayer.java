package nl.regiekamer.proofs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** A slow server that plays a table of CBS OData, a page at a time. */
final class TablePlayer implements AutoCloseable {

    static final int PAGES = 20;

    /** Rows of the whole table, each with one figure. */
    static final long ROWS = PAGES * 50L;

    private static final int PAGE_ROWS = (int) (ROWS / PAGES);
    private static final Duration PER_PAGE = Duration.ofMillis(400);
    private static final Pattern SKIP = Pattern.compile("skip=(\\d+)");
    private static final String PROPERTIES =
            """
            {"value": [
              {"Type": "Dimension", "Key": "SoortMisdrijf"},
              {"Type": "GeoDetail", "Key": "WijkenEnBuurten"},
              {"Type": "TimeDimension", "Key": "Perioden"},
              {"Type": "Topic", "Key": "Misdrijven_1", "Title": "Geregistreerde misdrijven",
               "Unit": "aantal", "Datatype": "Long"}]}
            """;

    private final HttpServer server;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger furthest = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private TablePlayer(HttpServer server) {
        this.server = server;
    }

    static TablePlayer start() throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var player = new TablePlayer(server);
        server.createContext("/", player::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return player;
    }

    String base() {
        return "http://localhost:%d/OData".formatted(server.getAddress().getPort());
    }

    /** How often the table was asked from its beginning. */
    int timesBegun() {
        return begun.get();
    }

    /** Waits until this page, from 1, was asked for. */
    void awaitPage(int page) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> furthest.get() >= page);
    }

    /** From now on rows wait until {@link #letGo}. */
    void holdBack() {
        gate = new CountDownLatch(1);
    }

    void letGo() {
        gate.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var asked = String.valueOf(exchange.getRequestURI());
        if (asked.contains("DataProperties")) {
            reply(exchange, PROPERTIES);
        } else if (asked.contains("TypedDataSet")) {
            reply(exchange, rows(asked));
        } else {
            begun.incrementAndGet();
            reply(exchange, "{\"value\": [{\"Title\": \"Proef\", \"Period\": \"2023\"}]}");
        }
    }

    private String rows(String asked) {
        var skip = SKIP.matcher(asked);
        var from = skip.find() ? Integer.parseInt(skip.group(1)) : 0;
        furthest.accumulateAndGet(from / PAGE_ROWS + 1, Math::max);
        try {
            gate.await();
            Thread.sleep(PER_PAGE);
        } catch (InterruptedException stopped) {
            throw new UncheckedIOException(new IOException(stopped));
        }
        var until = from + PAGE_ROWS;
        var rows =
                IntStream.range(from, until)
                        .mapToObj(
                                "{\"SoortMisdrijf\": \"%d \", \"WijkenEnBuurten\": \"GM0794\", \"Perioden\": \"2023JJ00\", \"Misdrijven_1\": 7}"
                                        ::formatted)
                        .collect(Collectors.joining(","));
        var next =
                until < ROWS
                        ? ", \"odata.nextLink\": \"TypedDataSet?$skip=%d\"".formatted(until)
                        : "";
        return "{\"value\": [%s]%s}".formatted(rows, next);
    }

    private static void reply(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
    }
}
