package nl.regiekamer.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayeringTest {

    private static final String OWN = "municipalities/dorp/termijn/eigen.yaml";

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void prepare() {
        workspace =
                new Workspace(folder)
                        .partners("politie", "halt")
                        .deadlines(
                                """
                                  - id: bezwaar
                                    naam: Bezwaar
                                    dagen: 42
                                    eenheid: dagen
                                  - id: beroep
                                    naam: Beroep
                                    dagen: 42
                                """);
    }

    @Test
    void keepsTheNationalDefaultWhereThePackSaysNothing() {
        var deadline = workspace.load().get("termijn", "bezwaar", Workspace.TODAY);

        assertThat(deadline.origin()).isEqualTo(Origin.NATIONAL);
        assertThat(deadline.place()).hasToString("definitions/termijn/wet.yaml:3:5");
        assertThat(deadline.findReason()).isEmpty();
        assertThat(deadline.content().path("dagen").intValue()).isEqualTo(42);
    }

    @Test
    void addsWhatOnlyTheMunicipalityHas() {
        workspace.ownDeadlines("  - {id: klacht, naam: Klacht, dagen: 7}\n");

        var definitions = workspace.load();

        assertThat(definitions.listAll("termijn", Workspace.TODAY))
                .extracting(Definition::id)
                .containsExactly("bezwaar", "beroep", "klacht");
        assertThat(definitions.get("termijn", "klacht", Workspace.TODAY).origin())
                .isEqualTo(Origin.ADDED);
    }

    @Test
    void laysFieldsOfThePackOverTheNationalOnesAndRemovesWithNull() {
        workspace.ownDeadlines(
                """
                  - id: bezwaar
                    past-aan: true
                    reden: De raad wil sneller antwoord.
                    dagen: 28
                    eenheid: null
                """);

        var deadline = workspace.load().get("termijn", "bezwaar", Workspace.TODAY);

        assertThat(deadline.origin()).isEqualTo(Origin.OVERRIDDEN);
        assertThat(deadline.content().toString())
                .isEqualTo("{\"id\":\"bezwaar\",\"naam\":\"Bezwaar\",\"dagen\":28}");
        assertThat(deadline.findReason()).contains("De raad wil sneller antwoord.");
        assertThat(deadline.place()).hasToString(OWN + ":3:5");
        assertThat(deadline.placeOf(java.util.List.of("dagen"))).hasToString(OWN + ":6:12");
        assertThat(deadline.placeOf(java.util.List.of("naam")))
                .hasToString("definitions/termijn/wet.yaml:4:11");
        assertThat(deadline.findNational().orElseThrow().content().path("dagen").intValue())
                .isEqualTo(42);
    }

    @Test
    void withdrawsANationalDefinitionAndKeepsItVisible() {
        workspace.ownDeadlines(
                "  - {id: beroep, vervalt: true, reden: Loopt via de omgevingsdienst.}\n");

        var definitions = workspace.load();

        assertThat(definitions.find("termijn", "beroep", Workspace.TODAY)).isEmpty();
        assertThat(definitions.listDepartures())
                .singleElement()
                .satisfies(gone -> {
                    assertThat(gone.origin()).isEqualTo(Origin.WITHDRAWN);
                    assertThat(gone.id()).isEqualTo("beroep");
                    assertThat(gone.findReason()).contains("Loopt via de omgevingsdienst.");
                });
    }

    @Test
    void letsAnOverrideWithDatesWorkOnThoseDaysOnly() {
        workspace.ownDeadlines(
                """
                  - id: bezwaar
                    past-aan: true
                    reden: Proef.
                    geldig: {vanaf: 2026-01-01, tot: 2027-01-01}
                    dagen: 28
                """);

        var definitions = workspace.load();

        assertThat(definitions.listVersions("termijn", "bezwaar"))
                .extracting(version -> version.validity().text(), Definition::origin)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("tot 2026-01-01", Origin.NATIONAL),
                        org.assertj.core.groups.Tuple.tuple(
                                "vanaf 2026-01-01 tot 2027-01-01", Origin.OVERRIDDEN),
                        org.assertj.core.groups.Tuple.tuple("vanaf 2027-01-01", Origin.NATIONAL));
        assertThat(days(definitions, LocalDate.of(2025, 12, 31))).isEqualTo(42);
        assertThat(days(definitions, LocalDate.of(2026, 1, 1))).isEqualTo(28);
        assertThat(days(definitions, LocalDate.of(2027, 1, 1))).isEqualTo(42);
    }

    @Test
    void findsTheVersionThatHoldsOnADay() {
        workspace.deadlines(
                """
                  - {id: bezwaar, naam: Nieuw, geldig: {vanaf: 2021-07-01}, dagen: 42}
                  - {id: bezwaar, naam: Oud, geldig: {tot: 2021-07-01}, dagen: 30}
                """);

        var definitions = workspace.load();

        assertThat(days(definitions, LocalDate.of(2021, 6, 30))).isEqualTo(30);
        assertThat(days(definitions, LocalDate.of(2021, 7, 1))).isEqualTo(42);
        assertThat(definitions.listVersions("termijn", "bezwaar"))
                .extracting(version -> version.content().path("naam").asString())
                .containsExactly("Oud", "Nieuw");
        assertThat(definitions.listAll("termijn", LocalDate.of(2021, 7, 1))).hasSize(1);
    }

    @Test
    void findsNothingBetweenVersionsThatDoNotJoin() {
        workspace.deadlines(
                """
                  - {id: bezwaar, naam: Oud, geldig: {tot: 2021-01-01}}
                  - {id: bezwaar, naam: Nieuw, geldig: {vanaf: 2022-01-01}}
                """);

        var found = workspace.load().find("termijn", "bezwaar", LocalDate.of(2021, 6, 1));

        assertThat(found).isEmpty();
    }

    @Test
    void refusesAPackDefinitionWithANationalIdUnlessItSaysThatItOverrides() {
        workspace.ownDeadlines("  - {id: bezwaar, naam: Bezwaar, dagen: 7}\n");

        assertThat(workspace.faults())
                .containsExactly(
                        OWN
                                + ":3:5  De termijn 'bezwaar' bestaat al landelijk:"
                                + " definitions/termijn/wet.yaml:3:5. Voeg 'past-aan: true' en"
                                + " 'reden: ...' toe, of kies een andere id.");
    }

    @Test
    void refusesToOverrideOrWithdrawWhatIsNotThere() {
        workspace.ownDeadlines(
                """
                  - {id: bezwar, past-aan: true, reden: Sneller., dagen: 7}
                  - {id: zienswijze, vervalt: true, reden: Niet nodig.}
                """);

        assertThat(workspace.faults())
                .containsExactly(
                        OWN
                                + ":3:5  Er is geen landelijke termijn 'bezwar' om aan te passen."
                                + " Misschien 'bezwaar' bedoeld?",
                        OWN
                                + ":4:5  Er is geen landelijke termijn 'zienswijze' om te laten"
                                + " vervallen. Haal 'vervalt' weg als de gemeente iets nieuws"
                                + " toevoegt.");
    }

    @Test
    void refusesAnOverrideOfDaysOnWhichTheNationalOneDoesNotHold() {
        workspace
                .deadlines("  - {id: bezwaar, naam: Bezwaar, geldig: {tot: 2020-01-01}}\n")
                .ownDeadlines(
                        "  - {id: bezwaar, past-aan: true, reden: Zo., dagen: 7, geldig: {vanaf:"
                                + " 2024-01-01}}\n");

        assertThat(workspace.faults())
                .containsExactly(
                        OWN
                                + ":3:5  De landelijke termijn 'bezwaar' geldt niet vanaf"
                                + " 2024-01-01. Misschien klopt 'geldig' niet; landelijk geldt zij"
                                + " tot 2020-01-01.");
    }

    @Test
    void refusesADepartureWithoutReason() {
        workspace.ownDeadlines(
                """
                  - {id: bezwaar, past-aan: true, dagen: 7}
                  - {id: beroep, vervalt: true, reden: ''}
                """);

        assertThat(workspace.faults())
                .containsExactly(
                        OWN
                                + ":3:5  De reden ontbreekt waarom de gemeente afwijkt van de"
                                + " landelijke definitie. Voeg 'reden: ...' toe.",
                        OWN
                                + ":4:40  De reden ontbreekt waarom de gemeente afwijkt van de"
                                + " landelijke definitie. Voeg 'reden: ...' toe.");
    }

    @Test
    void refusesDeparturesThatMeanNothing() {
        workspace.ownDeadlines(
                """
                  - {id: bezwaar, past-aan: true, reden: Zo.}
                  - {id: beroep, vervalt: true, reden: Zo., dagen: 7}
                """);

        assertThat(workspace.faults())
                .containsExactly(
                        OWN
                                + ":3:19  De aanpassing van 'bezwaar' verandert niets. Noem de"
                                + " velden die anders zijn, of haal de aanpassing weg.",
                        OWN
                                + ":4:18  Wat vervalt ('beroep') heeft geen andere velden. Misschien"
                                + " is 'past-aan: true' bedoeld?");
    }

    @Test
    void showsAFaultOfAPatchedDefinitionInThePack() {
        workspace.ownDeadlines(
                """
                  - id: bezwaar
                    past-aan: true
                    reden: Zo.
                    dagen: 0
                    naam: null
                """);

        assertThat(workspace.faults())
                .containsExactly(
                        OWN + ":3:5  Het veld 'naam' ontbreekt. Voeg 'naam: ...' toe.",
                        OWN
                                + ":6:12  'dagen' is 0; dat is te laag. Kies een getal van ten minste 1.");
    }

    @Test
    void seesThatAReferenceLeadsToSomethingWithdrawn() {
        workspace
                .deadlines("  - {id: bezwaar, naam: Bezwaar, partners: [halt]}\n")
                .file(
                        "municipalities/dorp/partner/eigen.yaml",
                        """
                        soort: partner
                        definities:
                          - {id: halt, vervalt: true, reden: Doet niet mee.}
                        """);

        assertThat(workspace.faults())
                .containsExactly(
                        "definitions/termijn/wet.yaml:3:45  'partners[1]' verwijst naar partner"
                                + " 'halt', maar die bestaat niet. Kies een id van de soort"
                                + " 'partner', of voeg die definitie toe.");
    }

    @Test
    void leavesAReasonThatBelongsToTheKindInItsContent() {
        workspace
                .file(
                        "definitions/schemas/breuk.schema.json",
                        """
                        {"type": "object", "required": ["id", "reden"],
                         "properties": {"id": {"type": "string"}, "reden": {"type": "string"}},
                         "additionalProperties": false}
                        """)
                .file(
                        "definitions/breuk/breuk.yaml",
                        "soort: breuk\ndefinities:\n  - {id: meting, reden: Nieuwe meting}\n");

        var breach = workspace.load().get("breuk", "meting", Workspace.TODAY);

        assertThat(breach.content().path("reden").asString()).isEqualTo("Nieuwe meting");
    }

    private static int days(Definitions definitions, LocalDate on) {
        return definitions.get("termijn", "bezwaar", on).content().path("dagen").intValue();
    }
}
