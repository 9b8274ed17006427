package nl.regiekamer.analyse;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Where an answer goes and in which form.
 *
 * @param json whether as JSON; else as CSV, with figures about the whole as remarks on top
 * @param file to write; null for the terminal
 */
record Destination(boolean json, @Nullable Path file) {

    static final String HELP =
            "  --format csv|json\n        Vorm van het antwoord. Zonder: csv.\n"
                    + "  --out BESTAND\n        Waar het antwoord komt. Zonder: op het scherm.";

    void write(Answer answer, PrintStream terminal) {
        var text = json ? json(answer) : csv(answer);
        if (file == null) {
            terminal.print(text);
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CommandFault(
                    "Het bestand %s is niet te schrijven.".formatted(file),
                    "Kies een andere plek met --out.",
                    e);
        }
    }

    private static String csv(Answer answer) {
        var text = new StringWriter();
        answer.figures()
                .forEach((name, value) -> text.write("# %s = %s\n".formatted(name, cell(value))));
        if (answer.columns().isEmpty()) {
            return text.toString();
        }
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(List.copyOf(answer.columns().keySet()));
            for (int row = 0; row < rows(answer); row++) {
                var cells = new ArrayList<String>();
                for (var column : answer.columns().values()) {
                    cells.add(cell(column.get(row)));
                }
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What has no value is empty, and an interval without an end goes to Inf, as in R. */
    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number when number.isNaN() -> "";
            case Double number when number.isInfinite() -> number > 0 ? "Inf" : "-Inf";
            default -> value.toString();
        };
    }

    private static int rows(Answer answer) {
        return answer.columns().values().iterator().next().size();
    }

    private static String json(Answer answer) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            answer.figures()
                    .forEach((name, value) -> {
                        json.writeName(name);
                        write(json, value);
                    });
            json.writeName("rows");
            json.writeStartArray();
            if (!answer.columns().isEmpty()) {
                for (int row = 0; row < rows(answer); row++) {
                    json.writeStartObject();
                    for (Map.Entry<String, List<? extends @Nullable Object>> column :
                            answer.columns().entrySet()) {
                        json.writeName(column.getKey());
                        write(json, column.getValue().get(row));
                    }
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Double number when !Double.isFinite(number) -> json.writeNull();
            case Double number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            default -> json.writeString(value.toString());
        }
    }
}
