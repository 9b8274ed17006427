package nl.regiekamer.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TableDownloadTests {

    private static final DataTable TABLE =
            new DataTable(
                    "proef",
                    List.of("gebied", "waarde", "marge"),
                    List.of(
                            DataTable.row("Brandevoort, \"Oost\"", 57.6, null),
                            DataTable.row("Nederland", 17_407_585.0, 0.0001)),
                    "Bron: proef. CC BY 4.0.");

    @Test
    void writesCsvWithDecimalPointAndLeavesWhatIsUnknownEmpty() throws IOException {
        var answer = render(TableDownload.csv(TABLE));

        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition")).contains("filename=\"proef.csv\"");
        assertThat(answer.getContentAsString().lines())
                .containsExactly(
                        "gebied,waarde,marge",
                        "\"Brandevoort, \"\"Oost\"\"\",57.6,",
                        "Nederland,17407585,0.0001");
    }

    @Test
    void givesNoWordsThatASpreadsheetTakesForAFormula() throws IOException {
        var table =
                new DataTable(
                        "proef",
                        List.of("gebied", "waarde"),
                        List.of(DataTable.row("=1+1", -3.0), DataTable.row("@naam", null)),
                        "bron");

        assertThat(render(TableDownload.csv(table)).getContentAsString().lines())
                .containsExactly("gebied,waarde", "'=1+1,-3", "'@naam,");
    }

    @Test
    void writesASpreadsheetWithRealNumbersAndItsSource() throws IOException {
        var answer = render(TableDownload.xlsx(TABLE));

        try (var workbook =
                        new ReadableWorkbook(
                                new ByteArrayInputStream(answer.getContentAsByteArray()));
                var rows = workbook.getFirstSheet().openStream()) {
            var read = rows.toList();
            assertThat(read.getFirst().getCellText(1)).isEqualTo("waarde");
            assertThat(read.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("57.6");
            assertThat(read.get(1).getCellAsNumber(2)).as("not published is not zero").isEmpty();
            assertThat(read.get(2).getCellAsNumber(1).orElseThrow())
                    .isEqualByComparingTo("17407585");
            assertThat(read.getLast().getCellText(0)).isEqualTo("Bron: proef. CC BY 4.0.");
        }
    }

    @Test
    void refusesARowThatDoesNotFitItsColumns() {
        assertThatThrownBy(() ->
                        new DataTable("x", List.of("a"), List.of(DataTable.row(1, 2)), "bron"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MockHttpServletResponse render(TableDownload download) throws IOException {
        var answer = new MockHttpServletResponse();
        download.render(Map.of(), new MockHttpServletRequest(), answer);
        return answer;
    }
}
