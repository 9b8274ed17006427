package nl.regiekamer.platform.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiekamer.platform.files.TableForm;
import nl.regiekamer.platform.sheets.SheetColumn.Type;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * All things of a kind in the shape that an import takes: a workbook with real numbers and days, or
 * CSV as Dutch spreadsheets write it (semicolons, decimal comma, UTF-8 with its mark).
 *
 * @param name of the file, without extension
 * @param columns in order
 * @param rows what is there now
 */
record SheetDownload(String name, List<SheetColumn> columns, List<SheetRow> rows, TableForm form)
        implements View {

    private static final double WIDTH = 30;

    @Override
    public String getContentType() {
        return switch (form) {
            case CSV -> "text/csv;charset=UTF-8";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(getContentType());
        var file = name + (form == TableForm.CSV ? ".csv" : ".xlsx");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        switch (form) {
            case CSV -> writeCsv(response);
            case XLSX -> writeWorkbook(response);
        }
    }

    private void writeCsv(HttpServletResponse response) throws IOException {
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\uFEFF');
        var values = columns.stream().map(ColumnValues::new).toList();
        try (var writer = CsvWriter.builder().fieldSeparator(';').build(out)) {
            writer.writeRecord(columns.stream().map(SheetColumn::name).toList());
            for (var row : rows) {
                writer.writeRecord(values.stream().map(column -> csv(column, row)).toList());
            }
        }
    }

    /** Text that a spreadsheet would take for a formula gets an apostrophe, which we read past. */
    private static String csv(ColumnValues column, SheetRow row) {
        var text = column.show(row.get(column.column().id()));
        return !column.is(Type.NUMBER) && !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }

    private void writeWorkbook(HttpServletResponse response) throws IOException {
        try (var workbook = new Workbook(response.getOutputStream(), "Regiekamer", "1.0")) {
            var sheet = workbook.newWorksheet("Regiekamer");
            for (var at = 0; at < columns.size(); at++) {
                sheet.value(0, at, columns.get(at).name());
                sheet.style(0, at).bold().set();
                sheet.width(at, WIDTH);
            }
            sheet.freezePane(0, 1);
            var values = columns.stream().map(ColumnValues::new).toList();
            for (var line = 0; line < rows.size(); line++) {
                for (var at = 0; at < values.size(); at++) {
                    write(sheet, line + 1, at, values.get(at), rows.get(line));
                }
            }
        }
    }

    private static void write(
            Worksheet sheet, int line, int at, ColumnValues column, SheetRow row) {
        var value = row.get(column.column().id());
        if (value.isEmpty()) {
            return;
        }
        switch (column.column().type()) {
            case NUMBER -> sheet.value(line, at, new BigDecimal(value));
            case DATE -> {
                sheet.value(line, at, LocalDate.parse(value));
                sheet.style(line, at).format("d-m-yyyy").set();
            }
            case TEXT, TEXT_OR_DAY, CHOICE, CHOICES -> {
                sheet.value(line, at, column.show(value));
                sheet.style(line, at).format("@").set();
            }
        }
    }
}
