package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.platform.web.Dutch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What importing does to the stored figures. S029. */
@RegiekamerTest
@Import(SourcesTestDefinitions.class)
@RecordApplicationEvents
class ImportsTest {

    private static final SeriesKey CRIMES = SeriesKey.of("PROEF1", "misdrijven");

    @Autowired Imports imports;
    @Autowired Figures figures;
    @Autowired Deliveries deliveries;
    @Autowired ApplicationEvents events;

    @Test
    void storesFiguresOnceAndKeepsTheFileAsItCame() throws IOException {
        var text = "gebied,periode,aantal\nBU01000001,2021,770\nBU01000002,2021,\n";

        var first = bring("eenmaal", text);
        var versionAfterFirst = figures.version();
        var second = bring("eenmaal", text);

        assertThat(first).isInstanceOf(ImportOutcome.Accepted.class);
        assertThat(second).isInstanceOf(ImportOutcome.Known.class);
        assertThat(second.delivery().id()).isEqualTo(first.delivery().id());
        assertThat(figures.version()).isEqualTo(versionAfterFirst);
        assertThat(in("BU01000001"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.value()).isEqualTo(770);
                    assertThat(figure.period()).isEqualTo(Period.year(2021));
                    assertThat(figure.delivery()).isEqualTo(first.delivery().id());
                });
        assertThat(in("BU01000002")).isEmpty();
        assertThat(first.delivery().counts().unpublished()).isEqualTo(1);
        assertThat(events.stream(FiguresChanged.class)).hasSize(1);
        var kept = new ByteArrayOutputStream();
        deliveries.writeFile(first.delivery().id(), kept);
        assertThat(kept.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void keepsTheGoodRowBesideOneOfAYearThatHasYetToBegin() {
        var future = LocalDate.now(Dutch.ZONE).getYear() + 5;

        var outcome =
                bring(
                        "toekomst",
                        "gebied,periode,aantal\nBU06900001,%d,3\nBU06900002,2021,4\n"
                                .formatted(future));

        assertThat(in("BU06900001")).isEmpty();
        assertThat(in("BU06900002")).extracting(Figure::value).containsExactly(4.0);
        assertThat(outcome.delivery().counts().issues()).isEqualTo(1);
    }

    @Test
    void letsACorrectionGoBeforeAndShowsTheOldFigureAsItWas() {
        bring("herzien", "gebied,periode,aantal\nBU02000001,2021,10\nBU02000002,2021,20\n");
        var between = Instant.now();
        var correction = bring("herzien", "gebied,periode,aantal\nBU02000001,2021,11\n");

        assertThat(correction.delivery().revision()).isEqualTo(2);
        assertThat(in("BU02000001")).extracting(Figure::value).containsExactly(11.0);
        assertThat(in("BU02000002")).as("left out of the correction").isEmpty();
        assertThat(figures.listAsOf(CRIMES, between))
                .filteredOn(figure -> figure.area().value().startsWith("BU0200"))
                .extracting(Figure::value)
                .containsExactly(10.0, 20.0);
    }

    @Test
    void letsAFileComeBackThatWasCorrectedByMistake() {
        var right = "gebied,periode,aantal\nBU06500001,2021,10\nBU06500002,2021,20\n";
        var wrong = "gebied,periode,aantal\nBU06500001,2021,99\n";
        var first = bring("terug", right);
        bring("terug", wrong);

        var again = bring("terug", right);
        var andAgain = bring("terug", right);

        assertThat(again).isInstanceOf(ImportOutcome.Accepted.class);
        assertThat(again.delivery().revision()).isEqualTo(3);
        assertThat(again.delivery().id()).isNotEqualTo(first.delivery().id());
        assertThat(in("BU06500001")).extracting(Figure::value).containsExactly(10.0);
        assertThat(in("BU06500002")).extracting(Figure::value).containsExactly(20.0);
        assertThat(andAgain).isInstanceOf(ImportOutcome.Known.class);
        assertThat(andAgain.delivery().id()).isEqualTo(again.delivery().id());
    }

    @Test
    void letsAFileComeBackThatWasOvertakenUnderAnotherSubject() {
        var text = "gebied,periode,aantal\nBU06600001,2021,10\n";
        bring("ene", text);
        bring("andere", "gebied,periode,aantal\nBU06600001,2021,11\n");

        bring("ene", text);

        assertThat(in("BU06600001")).extracting(Figure::value).containsExactly(10.0);
    }

    @Test
    void doesNotLetAFileOfThePackComeBackOverANewerDelivery(@TempDir Path folder)
            throws IOException {
        var ofPack =
                Files.writeString(
                        folder.resolve("pack.csv"), "gebied,periode,aantal\nBU06700001,2021,10\n");
        imports.importOffered(ofPack, request("pack/proef"));
        bring("eigen", "gebied,periode,aantal\nBU06700001,2021,12\n");

        var offeredAgain = imports.importOffered(ofPack, request("pack/proef"));

        assertThat(offeredAgain).isInstanceOf(ImportOutcome.Known.class);
        assertThat(in("BU06700001")).extracting(Figure::value).containsExactly(12.0);
        var onPurpose = bring("weer", Files.readString(ofPack));
        assertThat(onPurpose).isInstanceOf(ImportOutcome.Accepted.class);
        assertThat(in("BU06700001")).extracting(Figure::value).containsExactly(10.0);
    }

    @Test
    void takesAFileThatThePackChanged(@TempDir Path folder) throws IOException {
        var ofPack = folder.resolve("pack.csv");
        Files.writeString(ofPack, "gebied,periode,aantal\nBU06800001,2021,10\n");
        imports.importOffered(ofPack, request("pack/nieuw"));
        Files.writeString(ofPack, "gebied,periode,aantal\nBU06800001,2021,11\n");

        var changed = imports.importOffered(ofPack, request("pack/nieuw"));

        assertThat(changed.delivery().revision()).isEqualTo(2);
        assertThat(in("BU06800001")).extracting(Figure::value).containsExactly(11.0);
    }

    @Test
    void keepsTheYearsThatALaterDeliveryDoesNotHold() {
        bring("jaren", "gebied,periode,aantal\nBU03000001,2020,10\n");
        bring("jaren", "gebied,periode,aantal\nBU03000001,2021,12\n");

        assertThat(in("BU03000001")).extracting(Figure::value).containsExactly(10.0, 12.0);
    }

    @Test
    void keepsIssuesInTheOrderOfTheFile() {
        var outcome =
                bring(
                        "fouten",
                        "gebied,periode,aantal\nX,2021,1\nBU04000001,2021,-1\nBU04000002,2021,2\n");

        assertThat(outcome).isInstanceOf(ImportOutcome.Accepted.class);
        assertThat(deliveries.listIssues(outcome.delivery().id(), 10))
                .extracting(DataIssue::line)
                .containsExactly(2L, 3L);
        assertThat(outcome.delivery().counts().issues()).isEqualTo(2);
        assertThat(in("BU04000002")).hasSize(1);
    }

    @Test
    void keepsARefusedFileOnceWithItsReasonAndWithoutFigures() {
        var first = bring("geweigerd", "%PDF-1.7 geen tabel");
        var second = bring("geweigerd", "%PDF-1.7 geen tabel");

        assertThat(first).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(first.delivery().refusal()).contains("is een PDF");
        assertThat(second.delivery().id()).isEqualTo(first.delivery().id());
        assertThat(figures.listOf(first.delivery().id(), 10)).isEmpty();
    }

    @Test
    void leavesNothingOfAnImportThatWasInterrupted() {
        var before = deliveries.listAll().size();
        var text = new StringBuilder("gebied,periode,aantal\n");
        for (var i = 0; i < 5000; i++) {
            text.append("BU05%06d,2021,%d\n".formatted(i, i));
        }

        assertThatThrownBy(() ->
                        imports.importFile(
                                stream(text.toString()),
                                "half.csv",
                                request("half"),
                                (done, total, words) -> {
                                    if (done >= 3000) {
                                        throw new IllegalStateException("stroom weg");
                                    }
                                }))
                .hasMessageContaining("stroom weg");

        assertThat(deliveries.listAll()).hasSize(before);
        assertThat(figures.listCurrent("PROEF1", "misdrijven"))
                .noneMatch(figure -> figure.area().value().startsWith("BU05"));
    }

    private List<Figure> in(String area) {
        return figures.listCurrent(CRIMES).stream()
                .filter(figure -> figure.area().equals(new AreaCode(area)))
                .toList();
    }

    private ImportOutcome bring(String subject, String text) {
        return imports.importFile(stream(text), subject + ".csv", request(subject), Progress.NONE);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportRequest request(String subject) {
        return new ImportRequest("proef-misdrijven", "proef-buurten", null, subject, null, null);
    }
}
