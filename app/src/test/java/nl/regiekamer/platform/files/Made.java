package nl.regiekamer.platform.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Table files that a test makes. */
public final class Made {

    private Made() {}

    /** A workbook of one sheet. */
    public static byte[] workbook(Consumer<Worksheet> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Proef", "1.0")) {
            fill.accept(workbook.newWorksheet("Blad1"));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Fills a sheet from its first line with text. */
    public static void fill(Worksheet sheet, String[]... lines) {
        for (var line = 0; line < lines.length; line++) {
            for (var at = 0; at < lines[line].length; at++) {
                if (!lines[line][at].isEmpty()) {
                    sheet.value(line, at, lines[line][at]);
                }
            }
        }
    }

    public static Grid grid(Path folder, String name, byte[] bytes) throws IOException {
        return Grid.of(
                ProbedFile.copy(new ByteArrayInputStream(bytes), name, folder.resolve(name)));
    }

    public static Grid csv(Path folder, String text) throws IOException {
        return grid(folder, "proef.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Grid xlsx(Path folder, Consumer<Worksheet> fill) throws IOException {
        return grid(folder, "proef.xlsx", workbook(fill));
    }
}
