package nl.regiekamer.plan.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiekamer.fixture.SheetUser.line;
import static nl.regiekamer.fixture.SheetUser.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.SheetUser;
import nl.regiekamer.plan.versions.Sent;
import nl.regiekamer.platform.signin.ExampleAccounts;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The programme manager kept the progress of the actions in a spreadsheet, and brings it in: each
 * line that says something new becomes a report.
 */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpreadsheetScenario {

    private static final String PROGRESS = "/beheer/invoer/voortgang";

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
    @Autowired ApplicationContext context;

    private SheetUser manager;
    private SheetUser adviser;
    private SheetUser council;
    private Person hanna = Person.with("Hanna", "actiehouder");
    private Person piet = Person.with("Piet", "actiehouder");

    @BeforeAll
    void takeThePlanIntoUse() {
        manager = new SheetUser(mvc, clock, Person.with("Bo Manager", "programmamanager"));
        adviser = new SheetUser(mvc, clock, Person.with("Anne Adviseur", "beleidsadviseur"));
        council = new SheetUser(mvc, clock, Person.with("Cem Raad", "raadslid"));
        hanna = ExampleAccounts.invite(context, "Hanna Houder", "actiehouder");
        piet = ExampleAccounts.invite(context, "Piet Politie", "actiehouder");
        adviser.post(
                "/plan/versies/in-gebruik",
                Map.of("orgaan", "COUNCIL", "besluitdatum", "2022-12-13", "ingang", "2023-01-01"));
    }

    @Test
    @Order(1)
    @DisplayName("who steers finds the import from the pages of the plan; others do not")
    void isReachedFromThePlan() {
        for (var page : List.of("/plan/voortgang", "/plan/acties")) {
            assertThat(manager.open(page).select("main a[href=%s]".formatted(PROGRESS))).hasSize(1);
            assertThat(council.open(page).select("a[href=%s]".formatted(PROGRESS))).isEmpty();
        }
        assertThat(manager.open("/beheer/invoer").select("main a[href=%s]".formatted(PROGRESS)))
                .hasSize(1);
        assertThat(council.get(PROGRESS)).hasStatus(404);
        assertThat(council.open("/beheer/invoer").text())
                .contains("Met uw rollen kunt u hier nog niets invoeren.")
                .doesNotContain("Beheer Invoer");
        var holder = new SheetUser(mvc, clock, hanna);
        assertThat(holder.get(PROGRESS)).hasStatus(404);
        assertThat(holder.send(PROGRESS, "x.csv", "Nummer\nA001\n".getBytes(UTF_8))).hasStatus(404);
    }

    @Test
    @Order(2)
    @DisplayName("fetch, edit in Excel, bring in, see only the differences, apply, undo")
    void bringsProgressIn() {
        var untouched = manager.fetched(PROGRESS, _ -> {});
        assertThat(manager.open(manager.upload(PROGRESS, untouched)).text())
                .contains("133 ongewijzigd", "Er is niets toe te passen.");

        var path =
                manager.upload(
                        PROGRESS,
                        manager.fetched(
                                PROGRESS,
                                sheet -> {
                                    report(sheet, "A010", "gestart", "groen", "De eerste is open.");
                                    set(sheet, "A010", "Resultaat", "steunpunten");
                                    set(sheet, "A010", "Aantal", "1.250,5");
                                    set(sheet, "A010", "Eenheid", "uren");
                                    set(sheet, "A010", "Actiehouder", "hanna houder");
                                    report(sheet, "A011", "Klaar", "Op koers", "Alles is af nu.");
                                }));
        var looked = manager.open(path);
        assertThat(looked.section("Verschillen: 2"))
                .contains(
                        "Stand: was ‘gepland’, wordt ‘loopt’",
                        "Stand: was ‘gepland’, wordt ‘afgerond’",
                        "Hoe het gaat: was leeg, wordt ‘groen’",
                        "Actiehouder: was leeg, wordt ‘Hanna Houder’");
        assertThat(Page.open(mvc, "/plan/voortgang").text()).contains("Nog niemand meldde");
        assertThat(manager.apply(path, looked)).hasStatus(302);

        assertThat(Page.open(mvc, "/plan/voortgang").text())
                .contains("Over 2 van de 133 acties is iets gemeld: 2 op koers");
        assertThat(manager.open("/plan/acties/A010").text())
                .contains("De eerste is open.", "Bo Manager", "steunpunten: 1.250,5 uren");
        assertThat(new SheetUser(mvc, clock, hanna).open("/mijn-taken").text()).contains("A010");
        assertThat(
                        manager.open(manager.upload(PROGRESS, manager.fetched(PROGRESS, _ -> {})))
                                .text())
                .contains("133 ongewijzigd");

        ((MovableClock) clock).moveTo(LocalDate.of(2026, 3, 3));
        assertThat(manager.undo(path)).hasStatus(302);
        assertThat(Page.open(mvc, "/plan/voortgang").text()).contains("Nog niemand meldde");
        assertThat(Page.open(mvc, "/plan/voortgang?dag=2026-03-02").text())
                .contains("Over 2 van de 133 acties is iets gemeld");
        assertThat(council.get("/plan/voortgang.csv"))
                .bodyText()
                .as("what was withdrawn, does not count")
                .doesNotContain("steunpunten");
        assertThat(council.get("/plan/voortgang.csv?dag=2026-03-02"))
                .bodyText()
                .contains("steunpunten: 1.250,5 uren (2-3-2026)");
        assertThat(manager.open("/plan/acties/A010").section("Wat er is gemeld"))
                .contains("De eerste is open.", "Ingetrokken op", "programma.xlsx");
        assertThat(Page.open(mvc, "/plan/acties/A010").section("Wat er is gemeld"))
                .contains("Ingetrokken op", "telt niet meer")
                .doesNotContain("Bo Manager", "programma.xlsx");
        assertThat(new SheetUser(mvc, clock, hanna).open("/mijn-taken").text())
                .doesNotContain("A010");
    }

    @Test
    @Order(3)
    @DisplayName("own columns, own numbers and titles as people type them are recognised")
    void recognisesTheListOfTheProgramme() {
        var title = title("A012");
        var file =
                SheetUser.made(sheet -> {
                    line(sheet, 0, "Overzicht acties programma, maart");
                    line(sheet, 2, "Nr.", "Activiteit", "Status", "Stoplicht", "Opmerkingen");
                    line(
                            sheet,
                            3,
                            "1",
                            title.toUpperCase(java.util.Locale.ROOT) + " !",
                            "In uitvoering",
                            "geel",
                            "Er is te weinig tijd.");
                    line(
                            sheet,
                            4,
                            "2",
                            title.substring(0, 20),
                            "loopt",
                            "groen",
                            "Gaat best goed.");
                    line(sheet, 5, "a 13", "", "vertraagd", "rood", "De subsidie komt niet.");
                    line(sheet, 6, "A014", "Heel iets anders", "loopt", "groen", "Gaat best goed.");
                    line(sheet, 7, "A015", "", "bijna", "groen", "Gaat best goed.");
                    line(sheet, 8, "A016", "", "loopt", "", "prima");
                    line(sheet, 9, "A017", "", "afgerond", "rood", "Het is klaar en zit vast.");
                });

        var path = manager.upload(PROGRESS, file);
        var page = manager.open(path);

        assertThat(page.text())
                .contains(
                        "2 gewijzigd en 5 geweigerd",
                        "Deze titel staat niet in het plan. Misschien is bedoeld: A012",
                        "A014 heet in het plan",
                        "'bijna' staat niet in de lijst.",
                        "Bij deze melding staat niet hoe het gaat.",
                        "'prima' zegt niet waarom het zo gaat.",
                        "De actie is klaar en loopt toch vast.");
        assertThat(manager.apply(path, page)).hasStatus(302);
        assertThat(Page.open(mvc, "/plan/acties/A012").section("Hoe het gaat"))
                .contains("Vraagt aandacht", "Er is te weinig tijd.");
        assertThat(Page.open(mvc, "/plan/acties/A013").section("Hoe het gaat"))
                .contains("Loopt vast");
        var again = manager.open(manager.upload(PROGRESS, file));
        assertThat(again.text()).contains("Dit bestand is al ingevoerd", "2 ongewijzigd");
    }

    @Test
    @Order(4)
    @DisplayName("formulas, merged cells, hidden lines, dates as text, empty lines, double names")
    void refusesWhatIsInDoubt() {
        var file =
                manager.fetched(
                        PROGRESS,
                        sheet -> {
                            for (var number : List.of("A020", "A021", "A022", "A024", "A025")) {
                                report(sheet, number, "loopt", "groen", "Alles gaat best goed.");
                            }
                            SheetUser.lineOf(sheet, "A020").setZeroHeight(true);
                            var state = SheetUser.column(sheet, "Stand");
                            var at = SheetUser.lineOf(sheet, "A021").getRowNum();
                            sheet.addMergedRegion(new CellRangeAddress(at, at + 1, state, state));
                            SheetUser.lineOf(sheet, "A024").getCell(state).setCellFormula("E1");
                            var failed = SheetUser.lineOf(sheet, "A026").createCell(state);
                            failed.setCellFormula("1/0");
                            failed.setCellErrorValue(FormulaError.DIV0.getCode());
                            set(sheet, "A025", "Resultaat", "3/4/2026");
                            set(sheet, "A025", "Aantal", "3/4/2026");
                            set(sheet, "A025", "Eenheid", "stuks");
                            for (var i = 0; i < 100_000; i++) {
                                sheet.createRow(200 + i).createCell(0);
                            }
                        });
        var page = manager.open(manager.upload(PROGRESS, file));

        assertThat(page.text())
                .contains(
                        "2 gewijzigd, 4 geweigerd en 127 ongewijzigd",
                        "De regel is verborgen in het werkblad",
                        "samengevoegd",
                        "De formule geeft een fout: #DIV/0!",
                        "'3/4/2026' is geen getal.",
                        "De kolom 'Stand' heeft formules.");
        var twice =
                SheetUser.made(sheet -> {
                    line(sheet, 0, "Nummer", "Stand", "Stand");
                    line(sheet, 1, "A020", "loopt", "afgerond");
                });
        assertThat(manager.open(manager.upload(PROGRESS, twice)).text())
                .contains("B: Stand en C: Stand gaan over hetzelfde", "1 ongewijzigd");
    }

    @Test
    @Order(5)
    @DisplayName("a list from before somebody else reported, and an action that was given away")
    void seesWhatOthersDidMeanwhile() {
        give(hanna, "A030", "A031");
        var older =
                manager.fetched(
                        PROGRESS,
                        sheet -> report(sheet, "A030", "loopt", "groen", "Mijn eigen zin hier."));
        reportAs(hanna, "A030", "Intussen is het klaar.");
        assertThat(manager.open(manager.upload(PROGRESS, older)).text())
                .contains(
                        "Nadat u deze lijst ophaalde, meldde Hanna Houder: ‘Intussen is het klaar.’");
        var namesakes =
                manager.fetched(
                        PROGRESS,
                        sheet -> report(sheet, "A032", "loopt", "groen", "Mijn eigen zin hier."));
        reportAs(Person.with("Bo Manager", "programmamanager"), "A032", "Van een naamgenoot.");
        assertThat(manager.open(manager.upload(PROGRESS, namesakes)).text())
                .as("somebody with the same name is somebody else")
                .contains("meldde Bo Manager: ‘Van een naamgenoot.’");

        var path =
                manager.upload(
                        PROGRESS,
                        manager.fetched(
                                PROGRESS,
                                sheet ->
                                        report(
                                                sheet,
                                                "A031",
                                                "loopt",
                                                "groen",
                                                "Dat gaat best goed.")));
        var looked = manager.open(path);
        give(piet, "A031");
        assertThat(Page.of(manager.apply(path, looked), 409).text())
                .contains("wijzigt niets", "bekijk waarom regels zijn geweigerd");
        assertThat(Page.open(mvc, "/plan/acties/A031").text()).contains("Nog niemand meldde");

        assertThat(manager.open(path).text())
                .contains("1 geweigerd")
                .contains("een andere actiehouder: Anne Adviseur gaf actie A031 aan Piet Politie");
        assertThat(manager.undo(path)).hasStatus(409); // nothing was applied

        var applied =
                manager.bring(
                        PROGRESS,
                        manager.fetched(
                                PROGRESS,
                                sheet ->
                                        report(
                                                sheet,
                                                "A031",
                                                "loopt",
                                                "groen",
                                                "Gaat best goed.")));
        reportAs(piet, "A031", "Ik zeg er iets bij.");
        assertThat(Page.of(manager.undo(applied), 409).text()).contains("niet ongedaan gemaakt");
    }

    @Test
    @Order(6)
    @DisplayName("an action whose holder left takes a report, and goes to nobody who left")
    void knowsWhoLeft() {
        give(hanna, "A040");
        ExampleAccounts.block(context, hanna);

        var page =
                manager.open(
                        manager.upload(
                                PROGRESS,
                                manager.fetched(
                                        PROGRESS,
                                        sheet -> {
                                            report(
                                                    sheet,
                                                    "A040",
                                                    "loopt",
                                                    "groen",
                                                    "Een collega neemt waar.");
                                            set(sheet, "A041", "Actiehouder", "Hanna Houder");
                                            set(sheet, "A042", "Actiehouder", "Hana Hoeder");
                                        })));

        assertThat(page.text())
                .contains(
                        "1 gewijzigd, 2 geweigerd",
                        "Deze persoon is vertrokken",
                        "'Hana Hoeder' staat niet in de lijst.");
    }

    private String title(String action) {
        return Page.open(mvc, "/plan/acties/" + action).select("h1").text();
    }

    private void give(Person holder, String... actions) {
        var values = Map.of("actie", List.of(actions), "houder", "account:" + holder.id());
        assertThat(adviser.post("/plan/houders", values)).hasStatus(302);
    }

    private void reportAs(Person person, String action, String why) {
        var user = new SheetUser(mvc, clock, person);
        var path = "/plan/acties/%s/voortgang".formatted(action);
        var form = Sent.by(user.open(path).select("form#melding").first());
        form.putAll(Map.of("stand", "loopt", "licht", "oranje", "waarom", why));
        assertThat(user.post(path, form)).hasStatus(302);
    }

    private static void report(Sheet sheet, String action, String state, String light, String why) {
        set(sheet, action, "Stand", state);
        set(sheet, action, "Hoe het gaat", light);
        set(sheet, action, "Waarom", why);
    }
}
