package nl.regiekamer.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import nl.regiekamer.platform.files.GridCell.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The filled lines of files as people send them. */
class GridTests {

    @TempDir Path folder;

    @Test
    void keepsWhatTheFileItselfSaysOfACell() throws IOException {
        var grid =
                Made.xlsx(
                        folder,
                        sheet -> {
                            sheet.value(0, 0, "tekst");
                            sheet.value(0, 1, 1234.5);
                            sheet.value(0, 2, LocalDate.of(2026, 3, 1));
                            sheet.style(0, 2).format("d-m-yyyy").set();
                            sheet.value(0, 3, true);
                            sheet.value(0, 4, " ");
                        });

        var line = grid.lines().getFirst();
        assertThat(line.cell(0)).isEqualTo(new GridCell(Kind.TEXT, "tekst", false));
        assertThat(line.cell(1)).isEqualTo(new GridCell(Kind.NUMBER, "1234.5", false));
        assertThat(line.cell(2)).isEqualTo(new GridCell(Kind.DATE, "2026-03-01", false));
        assertThat(line.cell(3)).isEqualTo(new GridCell(Kind.TEXT, "ja", false));
        assertThat(line.cell(4)).isEqualTo(GridCell.EMPTY);
        assertThat(line.cell(99)).isEqualTo(GridCell.EMPTY);
    }

    @Test
    void tellsWhatIsHiddenMergedOrWorkedOut() throws IOException {
        var grid =
                Made.xlsx(
                        folder,
                        sheet -> {
                            Made.fill(sheet, new String[] {"a", "b"}, new String[] {"c", "d"});
                            sheet.value(2, 0, "e");
                            sheet.range(1, 1, 2, 1).merge();
                            sheet.hideRow(2);
                            sheet.hideColumn(1);
                            sheet.formula(3, 0, "1+1");
                        });

        assertThat(grid.lines())
                .extracting(GridLine::hidden)
                .containsExactly(false, false, true, false);
        assertThat(grid.lines().get(1).merged()).isEmpty();
        assertThat(grid.lines().get(2).merged()).isEqualTo(Map.of(1, "B2:B3"));
        assertThat(grid.hiddenColumns()).containsExactly(1);
        assertThat(grid.lines().get(3).cell(0)).isEqualTo(new GridCell(Kind.ERROR, "", true));
    }

    @Test
    @Timeout(20)
    void passesOverAHundredThousandEmptyLines() throws IOException {
        var grid =
                Made.xlsx(
                        folder,
                        sheet -> {
                            sheet.value(0, 0, "naam");
                            for (var line = 1; line < 100_000; line++) {
                                sheet.value(line, 0, " ");
                            }
                            sheet.value(100_000, 0, "laatste");
                        });
        var csv = Made.csv(folder, "naam;dag\n" + ";\n".repeat(100_000) + "laatste;\n");

        assertThat(grid.lines()).extracting(GridLine::number).containsExactly(1L, 100_001L);
        assertThat(csv.lines()).extracting(GridLine::number).containsExactly(1L, 100_002L);
    }

    @Test
    void refusesMoreThanHandsCanFillAndWhatIsNoTable() {
        assertThatThrownBy(() -> Made.csv(folder, "naam\n" + "x\n".repeat(20_001)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("meer dan 20000 gevulde regels");
        assertThatThrownBy(() -> Made.csv(folder, "naam;\"dag\nx;y\n"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("aanhalingsteken");
        assertThatThrownBy(() -> Made.grid(folder, "x.xlsx", new byte[] {'P', 'K', 3, 4, 0}))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("beschadigd");
        assertThatThrownBy(() ->
                        Made.grid(folder, "x.csv", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("is een PDF");
    }

    @Test
    void readsCsvWithAMarkOldLettersAndAShieldAgainstFormulas() throws IOException {
        var marked = Made.csv(folder, "\uFEFFnaam;dag\n'=1+1;x\n'tis;y\n");
        var old =
                Made.grid(
                        folder,
                        "oud.csv",
                        "naam;dag\nCafé;x\n".getBytes(Charset.forName("windows-1252")));

        assertThat(marked.lines().getFirst().cell(0).text()).isEqualTo("naam");
        assertThat(marked.lines().get(1).cell(0).text()).isEqualTo("=1+1");
        assertThat(marked.lines().get(2).cell(0).text()).isEqualTo("'tis");
        assertThat(old.lines().get(1).cell(0).text()).isEqualTo("Café");
        assertThat(old.notes()).singleElement().asString().contains("Windows-1252");
    }

    @Test
    void namesColumnsAsASpreadsheetDoes() {
        assertThat(CellRange.letters(0)).isEqualTo("A");
        assertThat(CellRange.letters(25)).isEqualTo("Z");
        assertThat(CellRange.letters(26)).isEqualTo("AA");
        assertThat(CellRange.find("AA7:AB9").orElseThrow().firstColumn()).isEqualTo(26);
        assertThat(CellRange.find("onzin")).isEmpty();
    }
}
