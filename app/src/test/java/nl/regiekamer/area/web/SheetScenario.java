package nl.regiekamer.area.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.WorkAreas;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.SignedIn;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The adviser gets the work areas from a spreadsheet that was kept until now. */
@RegiekamerTest
class SheetScenario {

    private static final String KIND = "/beheer/invoer/werkgebieden";

    /** A title above the head, other names for the columns, and one line that is wrong. */
    private static final String KEPT_UNTIL_NOW =
            """
            Overzicht werkgebieden programma;;;
            ;;;
            Gebiedsnaam;Opmerkingen;Ligt in;Wie
            Sluisplein;let op drukte;Centrum;Jan
            Havenkwartier;;"Centrum; Oud gebied";Piet
            Kade;;Centrum;Kees
            """;

    @Autowired MockMvcTester mvc;
    @Autowired Areas areas;
    @Autowired WorkAreas workAreas;

    @AfterEach
    void leaveNothingBehind() {
        areas.listWorkAreas().forEach(area -> workAreas.delete(area.id()));
    }

    @Test
    @DisplayName("upload, map, look, apply, undo, export, edit, import again")
    void followsASpreadsheetFromUploadToTheNextEdit() throws IOException {
        assertThat(open("/beheer").text()).contains("Invoer");
        assertThat(open("/beheer/invoer").select("main a[href=" + KIND + "]")).hasSize(1);

        var path = upload("programma.csv", KEPT_UNTIL_NOW.getBytes(UTF_8));
        assertThat(open(path).text())
                .contains("Regels in het bestand: 3 geweigerd")
                .contains("Niet gebruikt: C: Ligt in en D: Wie")
                .contains("Bij 'Kade' staat geen enkele buurt.");
        post(
                path + "/kolommen",
                "kop",
                "3",
                "kolom-naam",
                "0",
                "kolom-toelichting",
                "1",
                "kolom-buurten",
                "2");
        var looked = open(path);
        assertThat(looked.text())
                .contains(
                        "Regels in het bestand: 2 nieuw en 1 geweigerd. Er is nog niets veranderd.")
                .contains("'Oud gebied' staat niet in de lijst.");
        assertThat(areas.listWorkAreas()).isEmpty();

        apply(path, looked);
        assertThat(areas.findWorkArea("sluisplein").orElseThrow().note())
                .isEqualTo("let op drukte");
        assertThat(areas.listWorkAreas()).hasSize(2);
        assertThat(open(path).text()).contains("Toegepast", "door Proef", "‘Centrum’");
        post(path + "/ongedaan-maken");
        assertThat(areas.listWorkAreas()).isEmpty();
        assertThat(open(path).text()).contains("Ongedaan gemaakt", "teruggezet");

        var again = upload("programma.csv", KEPT_UNTIL_NOW.getBytes(UTF_8));
        assertThat(again).isNotEqualTo(path);
        var recognised = open(again); // the mapping is remembered
        assertThat(recognised.text()).contains("2 nieuw en 1 geweigerd");
        apply(again, recognised);

        editsTheExportAndSeesOnlyTheDifferences();
        sendsTheVerySameFileOnceMore();
    }

    private void editsTheExportAndSeesOnlyTheDifferences() throws IOException {
        var exported = new String(get(KIND + ".csv").getResponse().getContentAsByteArray(), UTF_8);
        assertThat(exported)
                .isEqualToNormalizingNewlines(
                        "\uFEFFNaam;Toelichting;Buurten;Grens\n"
                                + "Kade;;Centrum;hele buurten\n"
                                + "Sluisplein;let op drukte;Centrum;hele buurten\n");
        var unedited = open(upload("export.csv", exported.getBytes(UTF_8)));
        assertThat(unedited.text()).contains("2 ongewijzigd", "Er is niets toe te passen.");

        var edited = exported.replace("let op drukte", "rustig").replaceAll("Kade.*\\R", "");
        var path = upload("export.csv", edited.getBytes(UTF_8));
        var looked = open(path);
        assertThat(looked.section("Verschillen: 1"))
                .contains("Toelichting: was ‘let op drukte’, wordt ‘rustig’");
        assertThat(open(path + "?toon=niet-in-bestand").section("Niet in het bestand: 1"))
                .contains("Kade", "blijft zoals het is");
        apply(path, looked);
        assertThat(areas.findWorkArea("sluisplein").orElseThrow().note()).isEqualTo("rustig");
        assertThat(areas.findWorkArea("kade")).isPresent();
    }

    private void sendsTheVerySameFileOnceMore() {
        var path = upload("nog-eens.csv", KEPT_UNTIL_NOW.getBytes(UTF_8));

        var page = open(path);

        assertThat(page.text()).contains("Dit bestand is al ingevoerd:", "door Proef");
        assertThat(page.text()).contains("1 gewijzigd"); // what was edited since is shown
        post(path + "/weggooien");
        assertThat(get(path).getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void takesTheWorkbookThatItGaveWithoutSeeingADifference() throws IOException {
        workAreas.save("=Som", "a; b", Set.of(buurt(0), buurt(1)));
        workAreas.save("Ander", "", Set.of(buurt(2)));
        var bytes = get(KIND + ".xlsx").getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getFirstSheet().read())
                    .extracting(Row::getRowNum)
                    .containsExactly(1, 2, 3);
        }

        assertThat(open(upload("export.xlsx", bytes)).text()).contains("2 ongewijzigd");
        var csv = get(KIND + ".csv").getResponse().getContentAsByteArray();
        assertThat(new String(csv, UTF_8)).contains("'=Som");
        assertThat(open(upload("export.csv", csv)).text()).contains("2 ongewijzigd");
    }

    @Test
    void saysAtTheFieldWhyAFileIsNoTable() {
        var page = Page.of(send("brief.csv", "%PDF-1.7 brief".getBytes(UTF_8)), 422);

        assertThat(page.select("#bestand-fout").text())
                .contains("'brief.csv' heet .csv, maar is een PDF");
        assertThat(Page.of(send("leeg.csv", new byte[0]), 422).select("#bestand-fout").text())
                .contains("Kies een bestand");
    }

    @Test
    void asksWhichColumnIsMeantWhenANameStandsTwice() {
        var page =
                open(
                        upload(
                                "dubbel.csv",
                                "Naam;Naam;Buurten\nSluis;Sluisplein;Centrum\n".getBytes(UTF_8)));

        assertThat(page.select("#kolom-naam-fout").text())
                .contains("De kolom 'Naam' staat er meer dan eens");
        assertThat(page.select("#kolom-naam option").eachText())
                .containsExactly("niet in dit bestand", "A: Naam", "B: Naam", "C: Buurten");
    }

    private AreaCode buurt(int at) {
        return areas.listBuurten().get(at).code();
    }

    private String upload(String name, byte[] bytes) {
        var answer = send(name, bytes);
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult send(String name, byte[] bytes) {
        return mvc.post()
                .uri(KIND)
                .multipart()
                .file(new MockMultipartFile("bestand", name, null, bytes))
                .with(adviser())
                .with(Administrator.token())
                .exchange();
    }

    private void apply(String path, Page looked) {
        post(path + "/toepassen", "gezien", looked.select("input[name=gezien]").val());
    }

    private void post(String path, String... values) {
        var request = mvc.post().uri(path).with(adviser()).with(Administrator.token());
        for (var i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        assertThat(request.exchange()).hasStatus(302);
    }

    private Page open(String path) {
        return Page.of(get(path), 200);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(adviser()).exchange();
    }

    private static RequestPostProcessor adviser() {
        var person =
                new SignedIn(
                        UUID.randomUUID(),
                        "Proef",
                        Set.of("beleidsadviseur"),
                        SignedIn.Stage.FULL,
                        Instant.now());
        return authentication(new TestingAuthenticationToken(person, null, "ROLE_TEST"));
    }
}
