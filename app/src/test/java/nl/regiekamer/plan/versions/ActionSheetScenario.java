package nl.regiekamer.plan.versions;

import static nl.regiekamer.fixture.SheetUser.line;
import static nl.regiekamer.fixture.SheetUser.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.SheetUser;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of actions that the programme kept goes into a draft, never into the plan in force. */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionSheetScenario {

    private static final String PROGRESS = "/beheer/invoer/voortgang";
    private static final String ACTIONS = "/beheer/invoer/acties-2";

    /** A town of its own, whose days the test sets. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        InstantSource days() {
            return new MovableClock(LocalDate.of(2026, 3, 2));
        }
    }

    @Autowired MockMvcTester mvc;
    @Autowired InstantSource clock;

    private SheetUser manager;
    private SheetUser adviser;
    private SheetUser council;

    @BeforeAll
    void takeThePlanIntoUse() {
        manager = new SheetUser(mvc, clock, Person.with("Bo Manager", "programmamanager"));
        adviser = new SheetUser(mvc, clock, Person.with("Anne Adviseur", "beleidsadviseur"));
        council = new SheetUser(mvc, clock, Person.with("Cem Raad", "raadslid"));
        adviser.post(
                "/plan/versies/in-gebruik",
                Map.of("orgaan", "COUNCIL", "besluitdatum", "2022-12-13", "ingang", "2023-01-01"));
    }

    @Test
    @Order(1)
    @DisplayName("actions go into a draft of the plan, get a number, and come out again")
    void bringsActionsIntoADraft() {
        assertThat(manager.get(ACTIONS)).hasStatus(404);
        adviser.post(
                "/plan/versies", Map.of("titel", "Lijst", "reden", "Zoals de lijst het heeft."));
        assertThat(adviser.open("/plan/versies/2").select("main a[href=%s]".formatted(ACTIONS)))
                .hasSize(1);
        assertThat(council.get(ACTIONS)).hasStatus(404);
        assertThat(adviser.open(adviser.upload(ACTIONS, adviser.fetched(ACTIONS, _ -> {}))).text())
                .contains("133 ongewijzigd");

        var file =
                adviser.fetched(
                        ACTIONS,
                        sheet -> {
                            set(sheet, "A091", "Mijlpaal", "voorjaar 2026");
                            set(sheet, "A092", "Partners", "Politie");
                            set(sheet, "A093", "Pijler", "onzin");
                            add(sheet, "Nieuwe actie uit de lijst", "ondermijning");
                            add(sheet, "Nog een nieuwe", "Ondermijnning");
                        });
        var path = adviser.upload(ACTIONS, file);
        var looked = adviser.open(path);
        assertThat(looked.text())
                .contains(
                        "1 nieuw, 2 gewijzigd, 2 geweigerd",
                        "Nummer: ‘A134’",
                        "Mijlpaal: was leeg, wordt ‘voorjaar 2026’",
                        "Dit thema heeft geen pijler 'onzin'.",
                        "'Ondermijnning' staat niet in de lijst. Misschien is bedoeld");
        assertThat(adviser.apply(path, looked)).hasStatus(302);

        assertThat(adviser.open("/plan/versies/2").section("Wat er verandert"))
                .contains("Nieuwe actie uit de lijst", "voorjaar 2026");
        assertThat(adviser.open("/plan/versies/2").section("Hoe deze versie"))
                .contains("Invoer van 'programma.xlsx'");
        assertThat(mvc.get().uri("/plan/acties/A134").exchange()).hasStatus(404);
        assertThat(adviser.open(adviser.upload(ACTIONS, file)).text())
                .contains("Dit bestand is al ingevoerd", "2 geweigerd en 133 ongewijzigd");

        assertThat(adviser.undo(path)).hasStatus(302);
        assertThat(adviser.open("/plan/versies/2").section("Wat er verandert"))
                .contains("Nog niets.");
    }

    @Test
    @Order(2)
    @DisplayName("a draft that was decided takes no more actions, and keeps its imports to read")
    void leavesADecidedVersionAlone() {
        var file = adviser.fetched(ACTIONS, sheet -> set(sheet, "A091", "Mijlpaal", "eind 2026"));
        var path = adviser.bring(ACTIONS, file);
        assertThat(adviser.open("/plan/versies/2").section("Wat er verandert"))
                .contains("Mijlpaal", "eind 2026")
                .doesNotContain("Partners", "Doelen"); // a list does not know their order
        decide(2, "2026-03-01", "2026-03-02");
        assertThat(Page.open(mvc, "/plan/acties/A091").text()).contains("eind 2026");

        assertThat(adviser.open("/beheer/invoer").select("a[href=%s]".formatted(ACTIONS)))
                .isEmpty();
        assertThat(adviser.open(path).text()).contains("Toegepast");
        assertThat(Page.of(adviser.undo(path), 409).text()).contains("vastgesteld");
        var later = adviser.fetched(ACTIONS, sheet -> set(sheet, "A091", "Mijlpaal", "nooit"));
        assertThat(adviser.open(adviser.upload(ACTIONS, later)).text())
                .contains("Versie 2 is vastgesteld en verandert niet meer.");
    }

    @Test
    @Order(3)
    @DisplayName("a theme that the next plan drops, and an action of the plan that closed")
    void knowsTheNextPlan() {
        var old = adviser.fetched(ACTIONS, _ -> {});
        var theme = "polarisatie-radicalisering";
        var path = "/plan/cyclus/volgend";
        var form = Sent.by(adviser.open(path).select("form.stack").first());
        form.put("reden", "Zo wil de raad het.");
        form.put("thema-" + theme, "DROPPED");
        assertThat(adviser.post(path, form)).hasRedirectedUrl("/plan/versies/3");

        var kind = "/beheer/invoer/acties-3";
        var page = adviser.open(adviser.upload(kind, old));
        assertThat(page.text()).contains("geweigerd").contains("staat niet in de lijst.");
        assertThat(page.text()).contains("olarisatie");

        var dropped = numberUnder(theme);
        decide(3, "2026-03-01", "2027-01-01");
        var list =
                SheetUser.made(sheet -> {
                    line(sheet, 0, "Nummer", "Stand", "Hoe het gaat", "Waarom");
                    line(sheet, 1, dropped, "loopt", "groen", "Alles gaat best goed.");
                    line(sheet, 2, "A999", "loopt", "groen", "Alles gaat best goed.");
                });
        ((MovableClock) clock).moveTo(LocalDate.of(2027, 1, 4));
        assertThat(manager.open(manager.upload(PROGRESS, list)).text())
                .contains(
                        "2 geweigerd",
                        dropped + " staat niet in het plan van nu, maar in ‘",
                        "A999 staat niet in het plan.");
    }

    private String numberUnder(String theme) {
        return Page.open(mvc, "/plan/acties?thema=" + theme)
                .select("tbody td.num")
                .eachText()
                .getFirst();
    }

    private void decide(int version, String on, String from) {
        var decision = Map.of("orgaan", "COUNCIL", "besluitdatum", on, "ingang", from);
        assertThat(adviser.post("/plan/versies/%d/besluit".formatted(version), decision))
                .hasStatus(302);
    }

    private static void add(Sheet sheet, String title, String theme) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(SheetUser.column(sheet, "Actie")).setCellValue(title);
        row.createCell(SheetUser.column(sheet, "Thema")).setCellValue(theme);
    }
}
