package nl.regiekamer.platform.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A table as a file to take along: CSV (UTF-8, comma, decimal point) or a spreadsheet with real
 * numbers.
 */
public record TableDownload(DataTable table, Form form) implements View {

    /** Digits for the largest count in full, and for no more of a rate than it knows. */
    private static final MathContext ENOUGH = new MathContext(12);

    /** The forms in which a table goes out. */
    public enum Form {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    public static TableDownload csv(DataTable table) {
        return new TableDownload(table, Form.CSV);
    }

    public static TableDownload xlsx(DataTable table) {
        return new TableDownload(table, Form.XLSX);
    }

    @Override
    public String getContentType() {
        return form.mediaType;
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(getContentType());
        var file = table.name() + (form == Form.CSV ? ".csv" : ".xlsx");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        switch (form) {
            case CSV -> writeCsv(response);
            case XLSX -> writeSpreadsheet(response);
        }
    }

    private void writeCsv(HttpServletResponse response) throws IOException {
        try (var writer =
                CsvWriter.builder()
                        .build(
                                new OutputStreamWriter(
                                        response.getOutputStream(), StandardCharsets.UTF_8))) {
            writer.writeRecord(table.columns());
            for (var row : table.rows()) {
                writer.writeRecord(row.stream().map(TableDownload::text).toList());
            }
        }
    }

    private void writeSpreadsheet(HttpServletResponse response) throws IOException {
        try (var workbook = new Workbook(response.getOutputStream(), "Regiekamer", "1.0")) {
            var sheet = workbook.newWorksheet("Cijfers");
            for (var column = 0; column < table.columns().size(); column++) {
                sheet.value(0, column, table.columns().get(column));
                sheet.style(0, column).bold().set();
            }
            var line = 1;
            for (var row : table.rows()) {
                writeRow(sheet, line++, row);
            }
            sheet.freezePane(0, 1);
            sheet.value(line + 1, 0, table.source());
        }
    }

    private static void writeRow(
            org.dhatim.fastexcel.Worksheet sheet, int line, List<@Nullable Object> row) {
        for (var column = 0; column < row.size(); column++) {
            var cell = row.get(column);
            if (cell instanceof Number number) {
                sheet.value(line, column, number);
            } else if (cell != null) {
                sheet.value(line, column, cell.toString());
            }
        }
    }

    private static String text(@Nullable Object cell) {
        if (cell instanceof Double number) {
            return new BigDecimal(number, ENOUGH).stripTrailingZeros().toPlainString();
        }
        return switch (cell) {
            case null -> "";
            case String words -> harmless(words);
            default -> cell.toString();
        };
    }

    /** Words for a CSV file: never a formula when a spreadsheet opens it. */
    public static String harmless(String words) {
        return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
