package nl.regiekamer.sources.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.sources.Collected;
import nl.regiekamer.sources.FileRefused;
import nl.regiekamer.sources.KnownAreas;
import nl.regiekamer.sources.Progress;
import nl.regiekamer.sources.SourceDefinition.OData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages, storms and refusals, played by a server of our own. */
class CbsClientTest {

    private static final int ROWS = 25;
    private static final int PAGE = 10;

    @TempDir Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger failuresFirst = new AtomicInteger();
    private HttpServer server;
    private volatile boolean giveNextLink;
    private volatile int failWith = 503;

    @BeforeEach
    void play() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void followsTheAddressOfTheNextPage() throws Exception {
        giveNextLink = true;

        var read = fetch("T");

        assertThat(read.figures).hasSize(ROWS);
        assertThat(asked.stream().filter(path -> path.contains("TypedDataSet"))).hasSize(3);
    }

    @Test
    void skipsOnWhereTheServerNamesNoNextPage() throws Exception {
        var read = fetch("T");

        assertThat(read.figures).hasSize(ROWS);
        assertThat(asked.getLast()).contains("$skip=20");
    }

    @Test
    void asksForOneMunicipalityOnly() throws Exception {
        fetch("T");

        assertThat(asked.getLast())
                .contains("startswith(WijkenEnBuurten,'GM0100')")
                .contains("startswith(WijkenEnBuurten,'BU0100')");
    }

    @Test
    void makesTheSameBytesOfTheSameReplies() throws Exception {
        fetch("T");
        var first = Files.readAllBytes(folder.resolve("T.zip"));
        fetch("T");

        assertThat(Files.readAllBytes(folder.resolve("T.zip"))).isEqualTo(first);
    }

    @Test
    void triesAgainWhenTheServerIsBusy() throws Exception {
        failWith = 429;
        failuresFirst.set(3);

        var read = fetch("T");

        assertThat(read.figures).hasSize(ROWS);
    }

    @Test
    void givesUpAfterFiveStorms() {
        failuresFirst.set(100);

        assertThatThrownBy(() -> fetch("T"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("storing (503)")
                .hasMessageContaining("5 pogingen");
        assertThat(asked).hasSize(5);
    }

    @Test
    void doesNotInsistOnATableThatIsNotThere() {
        failWith = 404;
        failuresFirst.set(100);

        assertThatThrownBy(() -> fetch("T"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("kent /T/TableInfos niet");
        assertThat(asked).hasSize(1);
    }

    @Test
    void asksAgainForAReplyThatBrokeOff() throws Exception {
        failWith = 200; // half a reply
        failuresFirst.set(2);

        assertThat(fetch("T").figures).hasSize(ROWS);
    }

    @Test
    void doesNotFollowToAnotherServer() {
        assertThatThrownBy(() -> fetch("elders"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("andere server (voorbeeld.invalid)");
    }

    private Collected fetch(String table) throws IOException, InterruptedException {
        var base = "http://localhost:%d/".formatted(server.getAddress().getPort());
        var target = folder.resolve(table + ".zip");
        new CbsClient(PAGE, Duration.ofMillis(5))
                .fetch(
                        new CbsClient.Table(table, new OData(3, base)),
                        new AreaCode("GM0100"),
                        target,
                        Progress.NONE);
        var sink = new Collected();
        new CbsReader(table, new Replies(target), KnownAreas.WELL_FORMED).read(sink);
        return sink;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path =
                java.net.URLDecoder.decode(
                        exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
        asked.add(path);
        if (failuresFirst.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            reply(exchange, failWith, "{\"value\": [{\"half\": ");
        } else if (path.contains("DataProperties")) {
            reply(exchange, 200, CbsReaderTest.PROPERTIES);
        } else if (path.contains("TypedDataSet")) {
            reply(exchange, 200, rows(path));
        } else {
            reply(exchange, 200, "{\"value\": [{\"Title\": \"Proef\", \"Period\": \"2023\"}]}");
        }
    }

    private String rows(String path) {
        var skip = Pattern.compile("\\$skip=(\\d+)").matcher(path);
        var from = skip.find() ? Integer.parseInt(skip.group(1)) : 0;
        var until = Math.min(ROWS, from + PAGE);
        var rows =
                IntStream.range(from, until)
                        .mapToObj(
                                "{\"SoortMisdrijf\": \"0.0.0 \", \"WijkenEnBuurten\": \"BU01%06d\", \"Perioden\": \"2023JJ00\", \"Misdrijven_1\": 7}"
                                        ::formatted)
                        .collect(Collectors.joining(","));
        var next = "";
        if (path.startsWith("/elders")) {
            next = ", \"odata.nextLink\": \"http://voorbeeld.invalid/meer\"";
        } else if (giveNextLink && until < ROWS) {
            next = ", \"odata.nextLink\": \"TypedDataSet?$skip=%d\"".formatted(until);
        }
        return "{\"value\": [%s]%s}".formatted(rows, next);
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
