package nl.regiekamer.area.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionReportTests {

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 10", "2.5, '2,5'", "2.04, 2", "2.05, '2,1'", "1200, 1200", "100, 100"})
    void writesANumberAsInDutchWithOneDecimalAtMost(double value, String words) {
        assertThat(DivisionReport.number(value)).isEqualTo(words);
    }

    @Test
    void writesAnIssueWithItsPlaceAndItsAdviceOnTwoLines() {
        assertThat(AreaIssue.note("RD 1, 2", "er is een gat.", "Kijk het na.").message())
                .isEqualTo("RD 1, 2: er is een gat.\nKijk het na.");
        assertThat(AreaIssue.note("a", "b", "c").severity()).isEqualTo(AreaIssue.Severity.NOTE);
        assertThat(AreaIssue.mended("a", "b", "c").severity()).isEqualTo(AreaIssue.Severity.MENDED);
        assertThat(AreaIssue.leftOut("a", "b", "c").severity())
                .isEqualTo(AreaIssue.Severity.LEFT_OUT);
    }
}
