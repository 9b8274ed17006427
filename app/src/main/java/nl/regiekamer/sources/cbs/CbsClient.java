package nl.regiekamer.sources.cbs;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.sources.Progress;
import nl.regiekamer.sources.SourceDefinition.OData;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a table of CBS OData for one municipality with its wijken and buurten, and keeps all
 * replies in a zip. The same replies make the same bytes.
 */
public final class CbsClient {

    /** Rows that a server gives at once; CBS gives ten thousand. */
    private final int pageSize;

    private final Duration firstPause;

    /** How long an answer may take. */
    private final Duration patience;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(20))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private static final int TRIES = 5;
    private static final int MOST_PAGES = 5000;
    private static final long LARGEST_PAGE_BYTES = 64L << 20;

    public CbsClient() {
        this(10_000, Duration.ofSeconds(1), Duration.ofSeconds(120));
    }

    CbsClient(int pageSize, Duration firstPause, Duration patience) {
        this.pageSize = pageSize;
        this.firstPause = firstPause;
        this.patience = patience;
    }

    /** Which table, where. */
    public record Table(String code, OData odata) {}

    /**
     * Fetches metadata and rows.
     *
     * @param area municipality; null for the whole country
     * @param target zip that is written
     * @return rows fetched
     * @throws FileRefused when the server refuses or stays away, with the reason in Dutch
     */
    public long fetch(Table table, @Nullable AreaCode area, Path target, Progress progress)
            throws IOException, InterruptedException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
            var isThree = table.odata().version() == 3;
            var metadata =
                    isThree
                            ? List.of("TableInfos", "DataProperties")
                            : List.of("Dimensions", "MeasureCodes");
            String areaKey = null;
            for (var entity : metadata) {
                progress.at(0, 0, "Beschrijving ophalen: " + entity);
                var json = get(address(table, entity, ""));
                areaKey = areaKey == null ? areaKey(entity, json) : areaKey;
                add(zip, entity + ".json", json);
            }
            var filter = area == null || areaKey == null ? "" : filter(areaKey, area);
            return rows(table, isThree ? "TypedDataSet" : "Observations", filter, zip, progress);
        }
    }

    private long rows(
            Table table, String entity, String filter, ZipOutputStream zip, Progress progress)
            throws IOException, InterruptedException {
        long total = 0;
        var expected = count(table, entity, filter);
        var next = address(table, entity, query(filter, 0));
        for (var page = 1; next != null; page++) {
            if (page > MOST_PAGES) {
                throw new FileRefused(
                        "Tabel %s houdt niet op na %d bladzijden; het ophalen is gestaakt."
                                .formatted(table.code(), MOST_PAGES));
            }
            progress.at(total, total < expected ? expected : 0, "Rijen ophalen, bladzijde " + page);
            var json = get(next);
            var end =
                    add(
                            zip,
                            page == 1 ? entity + ".json" : "%s-%05d.json".formatted(entity, page),
                            json);
            total += end.rows();
            if (end.next() != null) {
                next = sameServer(next, end.next());
            } else if (end.rows() >= pageSize) {
                next = address(table, entity, query(filter, total));
            } else {
                next = null;
            }
        }
        progress.at(total, total, "Rijen opgehaald");
        return total;
    }

    /** How many rows the table has for us; 0 when it does not say: that is worth no second try. */
    private long count(Table table, String entity, String filter) throws InterruptedException {
        var query = filter.isEmpty() ? "" : "?" + filter;
        try {
            var reply = ask(address(table, entity + "/$count", query), "text/plain");
            var text = new String(reply.body(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            return reply.statusCode() == 200 ? Math.max(0, Long.parseLong(text.strip())) : 0;
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }

    private String query(String filter, long skip) {
        var paging = "$top=%d&$skip=%d".formatted(pageSize, skip);
        return "?" + (filter.isEmpty() ? "" : filter + "&") + paging;
    }

    private static String filter(String key, AreaCode area) {
        var digits = area.municipality().value().substring(2);
        var condition =
                "startswith(%1$s,'GM%2$s') or startswith(%1$s,'WK%2$s') or startswith(%1$s,'BU%2$s')"
                        .formatted(key, digits);
        return "$filter="
                + URLEncoder.encode(condition, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static @Nullable String areaKey(String entity, byte[] json) throws IOException {
        var found = new ArrayList<String>();
        JsonRows.read(
                entity,
                new java.io.ByteArrayInputStream(json),
                (number, fields) -> {
                    var kind = fields.getOrDefault("Type", fields.getOrDefault("Kind", ""));
                    if (kind.startsWith("Geo")) {
                        found.add(
                                fields.getOrDefault("Key", fields.getOrDefault("Identifier", "")));
                    }
                });
        return found.isEmpty() ? null : found.getFirst();
    }

    private static URI address(Table table, String entity, String query) {
        var base = table.odata().base();
        return URI.create(
                (base.endsWith("/") ? base : base + "/") + table.code() + "/" + entity + query);
    }

    /** A reply may not send us to another server. */
    private static URI sameServer(URI now, String next) {
        var address = now.resolve(next.replace(" ", "%20").replace("'", "%27"));
        if (!String.valueOf(address.getHost()).equalsIgnoreCase(now.getHost())
                || address.getPort() != now.getPort()) {
            throw new FileRefused(
                    "De bron verwijst voor de volgende bladzijde naar een andere server (%s); dat volgen wij niet."
                            .formatted(address.getHost()));
        }
        return address;
    }

    private static JsonRows.End add(ZipOutputStream zip, String name, byte[] json)
            throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0); // so that equal replies make equal bytes
        zip.putNextEntry(entry);
        var end = JsonRows.copy(name, json, (OutputStream) zip);
        zip.closeEntry();
        return end;
    }

    /** Asks up to five times; waits longer each time when the server is busy or away. */
    private byte[] get(URI address) throws IOException, InterruptedException {
        var pause = firstPause;
        String reason = "";
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            if (attempt > 1) {
                Thread.sleep(pause);
                pause = pause.multipliedBy(2);
            }
            try {
                var reply = ask(address, "application/json");
                if (reply.statusCode() == 200) {
                    var broken = findBreak(address, reply.body());
                    if (broken.isEmpty()) {
                        return reply.body();
                    }
                    reason = broken.get();
                    continue;
                }
                reason = refusal(address, reply.statusCode());
                if (reply.statusCode() < 500 && reply.statusCode() != 429) {
                    throw new FileRefused(reason);
                }
            } catch (HttpTimeoutException slow) {
                reason =
                        "De server %s antwoordt niet binnen %d seconden."
                                .formatted(address.getHost(), Math.max(1, patience.toSeconds()));
            } catch (IOException away) {
                reason =
                        "De server %s is niet bereikbaar. Misschien is er geen netwerk; u kunt opgeslagen antwoorden als bestand inlezen."
                                .formatted(address.getHost());
            }
        }
        throw new FileRefused(
                "%s Na %d pogingen opgegeven. Probeer het later opnieuw.".formatted(reason, TRIES));
    }

    private static Optional<String> findBreak(URI address, byte[] json) throws IOException {
        try {
            JsonRows.read(
                    address.getPath(),
                    new java.io.ByteArrayInputStream(json),
                    (number, fields) -> {});
            return Optional.empty();
        } catch (FileRefused broken) {
            return Optional.of(broken.reason());
        }
    }

    private HttpResponse<byte[]> ask(URI address, String accept)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(patience)
                        .header("Accept", accept)
                        .GET()
                        .build();
        return http.send(
                request,
                HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofByteArray(), LARGEST_PAGE_BYTES));
    }

    private static String refusal(URI address, int status) {
        return switch (status) {
            case 404 ->
                    "De bron kent %s niet (404). Misschien is de code van de tabel anders."
                            .formatted(address.getPath());
            case 429 -> "De bron vraagt om rustiger aan te doen (429).";
            default ->
                    status < 500
                            ? "De bron weigert de vraag (%d). Misschien is de tabel gewijzigd of is het gebied onbekend."
                                    .formatted(status)
                            : "De bron heeft een storing (%d).".formatted(status);
        };
    }
}
