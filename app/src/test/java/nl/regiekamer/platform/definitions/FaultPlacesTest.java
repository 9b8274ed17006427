package nl.regiekamer.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of fault is told in Dutch with file, line, column and remedy. */
class FaultPlacesTest {

    private static final String FILE = "definitions/termijn/wet.yaml";

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void prepare() {
        workspace = new Workspace(folder).partners("politie", "halt");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "naam: Bezwaar\n    naam: Beroep",
                        "5:5  Het veld 'naam' staat er al, op regel 4. Haal een van beide weg."),
                fault(
                        "naam: &merk Bezwaar",
                        "4:11  Een merk (&merk) mag hier niet. Haal het weg, of zet de tekst tussen"
                                + " aanhalingstekens."),
                fault(
                        "naam: *merk",
                        "4:11  Verwijzen met *merk mag hier niet. Schrijf de waarde uit, of zet de"
                                + " tekst tussen aanhalingstekens."),
                fault(
                        "naam: !!str 2026",
                        "4:11  Een typeaanduiding (tag:yaml.org,2002:str) mag hier niet. Haal het"
                                + " weg, of zet de tekst tussen aanhalingstekens."),
                fault(
                        "naam:\tBezwaar",
                        "4:10  Hier staat een tab. Gebruik spaties om in te springen."),
                fault(
                        "naam: Bezwaar: en beroep",
                        "4:18  Hier staat een dubbele punt die niet past. Misschien springt de"
                                + " regel te ver in, of ontbreken er aanhalingstekens om een tekst"
                                + " met een dubbele punt."),
                fault(
                        "naam: @bezwaar",
                        "4:11  Een waarde kan niet beginnen met het teken '@'. Misschien ontbreken"
                                + " er aanhalingstekens om de tekst."),
                fault(
                        "naam: 'Bezwaar",
                        "4:11  Hier begint een tekst tussen aanhalingstekens die niet eindigt."
                                + " Misschien ontbreekt het laatste aanhalingsteken."),
                fault(
                        "naam: Bezwaar\n    partners: [politie, halt\n    dagen: 3",
                        "6:10  In een opsomming tussen haken ontbreekt hier een komma of het"
                                + " sluithaakje. Misschien is een regel erboven een haakje"
                                + " vergeten."),
                fault("dagen: 3", "3:5  Het veld 'naam' ontbreekt. Voeg 'naam: ...' toe."),
                fault(
                        "naam: Bezwaar\n    dage: 3",
                        "5:5  Het veld 'dage' bestaat hier niet. Misschien 'dagen' bedoeld?"),
                fault(
                        "naam: Bezwaar\n    dagen: '42'",
                        "5:12  'dagen' is tekst (42), maar moet een geheel getal zijn. Schrijf een"
                                + " geheel getal."),
                fault(
                        "naam: 2026",
                        "4:11  'naam' is een getal (2026), maar moet tekst zijn. Misschien"
                                + " ontbreken aanhalingstekens: '2026'."),
                fault(
                        "naam:",
                        "4:10  'naam' is leeg, maar moet tekst zijn. Vul het in, of haal de regel"
                                + " weg."),
                fault(
                        "naam: Bezwaar\n    partners: politie",
                        "5:15  'partners' is tekst (politie), maar moet een lijst zijn. Zet de"
                                + " waarde op een eigen regel met '- ' ervoor."),
                fault(
                        "naam: Bezwaar\n    eenheid: wken",
                        "5:14  'eenheid' is 'wken'; die waarde is niet mogelijk. Misschien 'weken'"
                                + " bedoeld?"),
                fault(
                        "naam: Bezwaar\n    eenheid: kwartalen",
                        "5:14  'eenheid' is 'kwartalen'; die waarde is niet mogelijk. Kies uit:"
                                + " dagen, weken, maanden."),
                fault(
                        "naam: Bezwaar\n    sinds: 1-7-2021",
                        "5:12  'sinds' is '1-7-2021'; dat is geen datum. Schrijf een datum als"
                                + " 2026-01-31."),
                fault(
                        "naam: Bezwaar\n    dagen: 0",
                        "5:12  'dagen' is 0; dat is te laag. Kies een getal van ten minste 1."),
                fault(
                        "naam: Bezwaar\n    dagen: 400",
                        "5:12  'dagen' is 400; dat is te hoog. Kies een getal van ten hoogste 365."),
                fault(
                        "naam: Bezwaar\n    partners: []",
                        "5:15  'partners' heeft 0 items; dat is te weinig. Geef er ten minste 1."),
                fault(
                        "naam: Bezwaar\n    partners: [halt, halt]",
                        "5:15  In 'partners' staat een waarde meer dan eens. Laat elke waarde één"
                                + " keer staan."),
                fault(
                        "naam: Bezwaar\n    regime: woo",
                        "5:13  'regime' is 'woo', maar moet 'awb' zijn. Schrijf 'awb'."),
                fault("naam: Ab", "4:11  'naam' is te kort. Schrijf ten minste 3 tekens."),
                fault(
                        "naam: Bezwaar\n    partners:\n      - halt\n      - poltie",
                        "7:9  'partners[2]' verwijst naar partner 'poltie', maar die bestaat niet."
                                + " Misschien 'politie' bedoeld?"),
                fault(
                        "naam: Bezwaar\n    bij: {partner: brandweer}",
                        "5:20  'bij.partner' verwijst naar partner 'brandweer', maar die bestaat"
                                + " niet. Kies een id van de soort 'partner', of voeg die definitie"
                                + " toe."),
                fault(
                        "naam: Bezwaar\n    bij: {code: 12}",
                        "5:17  'bij.code' is een getal (12), maar moet tekst zijn. Misschien"
                                + " ontbreken aanhalingstekens: '12'."),
                fault(
                        "naam: Bezwaar\n    geldig: {vanaf: 2026-13-01}",
                        "5:21  'geldig.vanaf' is '2026-13-01'; dat is geen datum. Schrijf een datum"
                                + " als 2026-01-31."),
                fault(
                        "naam: Bezwaar\n    geldig: {van: 2026-01-01}",
                        "5:14  Het veld 'van' bestaat niet in 'geldig'. Misschien 'vanaf' bedoeld?"),
                fault(
                        "naam: Bezwaar\n    geldig: {vanaf: 2026-01-01, tot: 2026-01-01}",
                        "5:38  De geldigheid eindigt (2026-01-01) voordat zij begint (2026-01-01)."
                                + " Misschien zijn de datums verwisseld; 'tot' is de eerste dag dat"
                                + " het niet meer geldt."),
                fault(
                        "naam: Bezwaar\n    past-aan: true\n    reden: Omdat",
                        "5:5  'past-aan' kan niet in een landelijke definitie. Gebruik het alleen in"
                                + " de map van een gemeente."),
                fault(
                        "naam: Bezwaar\n  - id: bezwaar\n    naam: Nogmaals",
                        "5:5  De termijn 'bezwaar' staat er al: definitions/termijn/wet.yaml:3:5."
                                + " Kies een andere id, of geef beide een eigen 'geldig'."),
                fault(
                        "naam: Bezwaar\n    geldig: {tot: 2026-07-01}\n"
                                + "  - id: bezwaar\n    naam: Later\n"
                                + "    geldig: {vanaf: 2026-01-01}",
                        "6:5  De termijn 'bezwaar' geldt vanaf 2026-01-01 tot 2026-07-01 dubbel; de"
                                + " andere versie staat op definitions/termijn/wet.yaml:3:5. Laat"
                                + " 'tot' van de ene versie gelijk zijn aan 'vanaf' van de"
                                + " volgende."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void tellsWhereAndWhatAndHowToMendIt(String fields, String expected) {
        workspace.deadlines("  - id: bezwaar\n    " + fields + "\n");

        assertThat(workspace.faults()).containsExactly(FILE + ":" + expected);
    }

    @Test
    void tellsOfAnIdThatCannotBeUsed() {
        workspace.deadlines(
                "  - id: Een Bezwaar\n    naam: Bezwaar\n  - naam: Beroep\n  - id: 12\n");

        assertThat(workspace.faults())
                .containsExactly(
                        FILE
                                + ":3:9  De id 'Een Bezwaar' is niet bruikbaar. Gebruik alleen"
                                + " letters, cijfers en streepjes.",
                        FILE + ":5:5  Het veld 'id' ontbreekt. Voeg 'id: ...' toe.",
                        FILE
                                + ":6:9  De id '12' is niet bruikbaar. Misschien ontbreken"
                                + " aanhalingstekens: '12'.");
    }

    @Test
    void followsAReferenceFromOneSchemaToAnother() {
        workspace
                .file(
                        "definitions/schemas/gedeeld.schema.json",
                        """
                        {"$defs": {"periode": {"type": "object", "required": ["van"],
                          "properties": {"van": {"type": "integer"}, "tot-en-met": {}},
                          "additionalProperties": false}}}
                        """)
                .file(
                        "definitions/schemas/plan.schema.json",
                        """
                        {"properties": {"id": {},
                          "periode": {"$ref": "gedeeld.schema.json#/$defs/periode"}}}
                        """)
                .file(
                        "definitions/plan/plan.yaml",
                        "soort: plan\ndefinities:\n  - {id: nu, periode: {van: x, tot: 3}}\n");

        assertThat(workspace.faults())
                .containsExactly(
                        "definitions/plan/plan.yaml:3:29  'periode.van' is tekst (x), maar moet een"
                                + " geheel getal zijn. Schrijf een geheel getal.",
                        "definitions/plan/plan.yaml:3:32  Het veld 'tot' bestaat hier niet in"
                                + " 'periode'. Haal het weg, of kies uit: van, tot-en-met.");
    }

    @Test
    void tellsAnUnknownFieldOfAComposedSchemaButNoEchoesOfOtherFaults() {
        workspace
                .file(
                        "definitions/schemas/plan.schema.json",
                        """
                        {"allOf": [{"properties": {"id": {}, "naam": {"type": "string"},
                                                   "stap": {"multipleOf": 5}}}],
                         "unevaluatedProperties": false}
                        """)
                .file(
                        "definitions/plan/plan.yaml",
                        "soort: plan\ndefinities:\n"
                                + "  - {id: a, naam: 3, stap: 5}\n"
                                + "  - {id: b, nam: x}\n"
                                + "  - {id: c, stap: 7}\n");

        assertThat(workspace.faults())
                .satisfiesExactly(
                        type -> assertThat(type).startsWith("definitions/plan/plan.yaml:3:19  "),
                        unknown ->
                                assertThat(unknown)
                                        .isEqualTo(
                                                "definitions/plan/plan.yaml:4:13  Het veld 'nam'"
                                                        + " bestaat hier niet. Misschien 'naam'"
                                                        + " bedoeld?"),
                        other ->
                                assertThat(other)
                                        .startsWith(
                                                "definitions/plan/plan.yaml:5:19  'stap' voldoet"
                                                        + " niet aan het schema (multipleOf: "));
    }

    @Test
    void tellsAllFaultsOfAllFilesAtOnce() {
        workspace
                .file("definitions/partner/kapot.yaml", "soort: 'partner\n")
                .deadlines("  - id: bezwaar\n    dage: 3\n    dagen: veel\n    eenheid: jaren\n")
                .ownDeadlines("  - id: beroep\n    past-aan: true\n    naam: Beroep\n");

        assertThat(workspace.faults())
                .extracting(line -> line.substring(0, line.indexOf("  ")))
                .containsExactly(
                        "definitions/partner/kapot.yaml:1:8",
                        "definitions/termijn/wet.yaml:3:5",
                        "definitions/termijn/wet.yaml:4:5",
                        "definitions/termijn/wet.yaml:5:12",
                        "definitions/termijn/wet.yaml:6:14",
                        "municipalities/dorp/termijn/eigen.yaml:3:5",
                        "municipalities/dorp/termijn/eigen.yaml:3:5");
    }

    @Test
    void saysNothingOfReferencesToAKindThatCouldNotBeRead() {
        workspace
                .file("definitions/partner/kapot.yaml", "soort: 'partner\n")
                .deadlines("  - {id: bezwaar, naam: Bezwaar, partners: [brandweer]}\n");

        assertThat(workspace.faults()).singleElement().asString().contains("kapot.yaml");
    }

    private static Arguments fault(String fields, String expected) {
        return Arguments.of(fields, expected);
    }
}
