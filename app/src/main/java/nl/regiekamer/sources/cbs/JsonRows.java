package nl.regiekamer.sources.cbs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import nl.regiekamer.platform.files.FileRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the rows of an OData reply one by one, so that its size does not matter. */
final class JsonRows {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Hears each row: its fields and their texts; a field that is null is absent. */
    @FunctionalInterface
    interface Sink {
        void row(long number, Map<String, String> fields);
    }

    /**
     * What a page says besides its rows.
     *
     * @param rows rows on it
     * @param next address of the next page; null on the last
     */
    record End(long rows, @Nullable String next) {}

    private JsonRows() {}

    /**
     * Reads a page.
     *
     * @throws FileRefused when it is no OData reply or breaks off
     */
    static End read(String name, InputStream json, Sink sink) throws IOException {
        long rows = 0;
        String next = null;
        var sawValue = false;
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw noReply(name);
            }
            for (var token = parser.nextToken();
                    token != JsonToken.END_OBJECT;
                    token = parser.nextToken()) {
                if (token == null) {
                    throw new FileRefused(breaksOff(name, rows));
                }
                var field = String.valueOf(parser.currentName());
                var value = parser.nextToken();
                if (field.equals("value") && value == JsonToken.START_ARRAY) {
                    sawValue = true;
                    rows = rows(parser, sink);
                } else if (field.equals("odata.nextLink") || field.equals("@odata.nextLink")) {
                    next = parser.getString();
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException broken) {
            throw new FileRefused(breaksOff(name, rows), broken);
        }
        if (!sawValue) {
            throw noReply(name);
        }
        return new End(rows, next);
    }

    /** Copies a page to its end, checking that it is whole. */
    static End copy(String name, byte[] json, OutputStream out) throws IOException {
        var end = read(name, new java.io.ByteArrayInputStream(json), (number, fields) -> {});
        out.write(json);
        return end;
    }

    private static long rows(JsonParser parser, Sink sink) {
        long rows = 0;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            sink.row(++rows, fields(parser));
        }
        return rows;
    }

    private static Map<String, String> fields(JsonParser parser) {
        Map<String, String> fields = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = String.valueOf(parser.currentName());
            var token = parser.nextToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                fields.put(name, parser.getString());
            }
        }
        return fields;
    }

    private static String breaksOff(String name, long rows) {
        return "Het antwoord '%s' breekt af of is geen geldige JSON (na %d rijen). Misschien is het niet helemaal overgekomen; haal de tabel opnieuw op."
                .formatted(name, rows);
    }

    private static FileRefused noReply(String name) {
        return new FileRefused(
                "'%s' is geen antwoord van CBS OData: er is geen lijst 'value'. Misschien is het een foutmelding of een ander bestand."
                        .formatted(name));
    }
}
