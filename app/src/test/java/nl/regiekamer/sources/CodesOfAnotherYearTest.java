package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.regiekamer.area.Areas;
import nl.regiekamer.fixture.RegiekamerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files with codes of another year's division than ours of 2024. The table of the test: in 2023
 * BU07949901 became BU07941801; BU07949902 was divided over BU07941802 (75 %) and BU07941809;
 * BU07949903 and BU07949904 became BU07941000; in 2025 BU07941002 becomes BU07949905.
 */
@RegiekamerTest
@Import(SourcesTestDefinitions.class)
class CodesOfAnotherYearTest {

    @Autowired Imports imports;
    @Autowired Figures figures;
    @Autowired Deliveries deliveries;
    @Autowired Areas areas;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void writeTheTable() {
        change(2022, "BU07949901", 2023, "BU07941801", 1);
        change(2022, "BU07949902", 2023, "BU07941802", 0.75);
        change(2022, "BU07949902", 2023, "BU07941809", 0.25);
        change(2022, "BU07949903", 2023, "BU07941000", 1);
        change(2022, "BU07949904", 2023, "BU07941000", 1);
        change(2024, "BU07941002", 2025, "BU07949905", 1);
        areas.reload();
    }

    @AfterEach
    void wipeTheTable() {
        jdbc.sql("delete from area.code_change").update();
        areas.reload();
    }

    @Test
    void reportsACodeThatNobodyKnowsAndKeepsTheRest() {
        var taken =
                bring("onbekend", "gebied,periode,aantal\nBU07949999,2023,7\nBU07941003,2023,8\n");

        assertThat(valuesOf(taken)).containsExactly("BU07941003 2023 8.0");
        assertThat(issuesOf(taken))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.severity()).isEqualTo(DataIssue.Severity.ROW_REFUSED);
                    assertThat(issue.line()).isEqualTo(2);
                    assertThat(issue.field()).isEqualTo("gebied");
                    assertThat(issue.value()).isEqualTo("BU07949999");
                    assertThat(issue.reason()).contains("niet in de indeling van 2024");
                    assertThat(issue.advice())
                            .contains("Misschien een code van 2023")
                            .contains("wijzigingen.csv");
                });
    }

    @Test
    void takesCodesOfOtherMunicipalitiesAsTheyAre() {
        var taken =
                bring(
                        "anderen",
                        "gebied,periode,aantal\nGM0772,2023,7\nBU07729999,2023,8\nNL00,2023,9\n");

        assertThat(valuesOf(taken)).hasSize(3);
        assertThat(issuesOf(taken)).isEmpty();
    }

    @Test
    void bringsARenamedBuurtToItsNewCodeAndSaysSo() {
        var taken = bring("hernoemd", "gebied,periode,aantal\nBU07949901,2021,31\n");

        assertThat(valuesOf(taken)).containsExactly("BU07941801 2021 31.0");
        assertThat(issuesOf(taken))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.severity()).isEqualTo(DataIssue.Severity.NOTE);
                    assertThat(issue.reason()).contains("horen nu bij BU07941801");
                });
    }

    @Test
    void bringsAnOldCodeInAFileOfANewerYearToItsNewCode() {
        var taken = bring("te-oud", "gebied,periode,aantal\nBU07949901,2024,32\n");

        assertThat(valuesOf(taken)).containsExactly("BU07941801 2024 32.0");
    }

    @Test
    void bringsACodeOfALaterDivisionBack() {
        var taken = bring("later", "gebied,periode,aantal\nBU07949905,2025,33\n");

        assertThat(valuesOf(taken)).containsExactly("BU07941002 2025 33.0");
    }

    @Test
    void dividesACountByTheSharesOfTheTable() {
        var taken = bring("gesplitst", "gebied,periode,aantal\nBU07949902,2022,40\n");

        assertThat(valuesOf(taken)).containsExactly("BU07941802 2022 30.0", "BU07941809 2022 10.0");
        assertThat(figures.listOf(taken.id(), 10))
                .noneMatch(Figure::isExact)
                .extracting(Figure::qualifier)
                .containsOnly("omgerekend");
    }

    @Test
    void addsCountsOfMergedBuurtenOnlyWhenAllAreThere() {
        var whole =
                bring(
                        "samen",
                        "gebied,periode,aantal\nBU07949903,2020,5\nBU07949904,2020,6\n"
                                + "BU07949903,2019,5\nBU07949904,2019,\n");

        assertThat(valuesOf(whole)).containsExactly("BU07941000 2020 11.0");
        assertThat(figures.listOf(whole.id(), 10))
                .as("added counts are a full count")
                .allMatch(Figure::isExact)
                .extracting(Figure::qualifier)
                .containsExactly("opgeteld");
        assertThat(issuesOf(whole))
                .filteredOn(issue -> issue.severity() == DataIssue.Severity.VALUE_REFUSED)
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.line()).isEqualTo(4);
                    assertThat(issue.reason()).contains("een deel is geen geheel");
                });
    }

    @Test
    void doesNotDivideOrAddWhatIsNoCount() {
        var taken =
                bring(
                        "proef-breed",
                        "breed",
                        "2022",
                        "code,gemiddelde\nBU07949902,5.5\nBU07949903,6\nBU07949904,7\nBU07949901,8\n");

        assertThat(valuesOf(taken)).containsExactly("BU07941801 2022 8.0");
        assertThat(issuesOf(taken))
                .filteredOn(issue -> issue.severity() == DataIssue.Severity.VALUE_REFUSED)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(issue -> {
                    assertThat(issue.reason()).contains("Alleen aantallen");
                    assertThat(issue.advice()).contains("optelbaar");
                });
    }

    @Test
    void letsTheNewCodeGoBeforeWhenBothWereDelivered() {
        var taken = bring("beide", "gebied,periode,aantal\nBU07949901,2018,1\nBU07941801,2018,2\n");

        assertThat(valuesOf(taken)).containsExactly("BU07941801 2018 2.0");
        assertThat(issuesOf(taken)).anyMatch(issue -> issue.reason().contains("dat telt"));
    }

    @Test
    void readsTheSameFileAgainAfterTheTableWasFilled() {
        var text = "gebied,periode,aantal\nBU07949906,2017,4\nBU07941003,2017,5\n";
        var before = bring("aangevuld", text);
        change(2022, "BU07949906", 2023, "BU07941004", 1);
        areas.reload();

        var after = bring("aangevuld", text);

        assertThat(valuesOf(before)).containsExactly("BU07941003 2017 5.0");
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(valuesOf(after)).containsExactly("BU07941003 2017 5.0", "BU07941004 2017 4.0");
    }

    private void change(int oldYear, String oldCode, int newYear, String newCode, double share) {
        jdbc.sql(
                        """
                        insert into area.code_change
                            (municipality_id, old_year, old_code, new_year, new_code, share)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        areas.municipality().code().value(),
                        oldYear,
                        oldCode,
                        newYear,
                        newCode,
                        share)
                .update();
    }

    private List<String> valuesOf(Delivery delivery) {
        return figures.listOf(delivery.id(), 100).stream()
                .sorted((one, other) -> one.area().compareTo(other.area()))
                .map(one ->
                        "%s %s %s"
                                .formatted(
                                        one.area(),
                                        one.period() == null ? "?" : one.period().from().getYear(),
                                        one.value()))
                .toList();
    }

    private List<DataIssue> issuesOf(Delivery delivery) {
        return deliveries.listIssues(delivery.id(), 100);
    }

    private Delivery bring(String subject, String text) {
        return bring("proef-buurten", subject, null, text);
    }

    private Delivery bring(String mapping, String subject, @Nullable String period, String text) {
        var outcome =
                imports.importFile(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        subject + ".csv",
                        new ImportRequest(
                                "proef-misdrijven", mapping, period, "jaar/" + subject, null, null),
                        Progress.NONE);
        assertThat(outcome).isInstanceOf(ImportOutcome.Accepted.class);
        return outcome.delivery();
    }
}
