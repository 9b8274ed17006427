package nl.regiekamer.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, folders and schemas that are wrong as a whole. */
class FaultyFilesTest {

    private static final String FILE = "definitions/termijn/wet.yaml";

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void prepare() {
        workspace = new Workspace(folder).partners("politie", "halt");
    }

    @Test
    void tellsOfAnUnknownKindAndItsNearMiss() {
        workspace.file("definitions/termijn/x.yaml", "soort: temijn\ndefinities: []\n");

        assertThat(workspace.faults())
                .containsExactly(
                        "definitions/termijn/x.yaml:1:8  De soort 'temijn' bestaat niet. Misschien"
                                + " 'termijn' bedoeld?");
    }

    @Test
    void tellsOfAFileInTheFolderOfAnotherKind() {
        workspace.file(
                "definitions/termijn/x.yaml",
                "soort: partner\ndefinities:\n  - {id: a, naam: A}\n");

        assertThat(workspace.faults())
                .containsExactly(
                        "definitions/termijn/x.yaml:1:8  De soort is 'partner', maar het bestand"
                                + " staat in de map 'termijn'. Zet het bestand in de map 'partner',"
                                + " of verander de soort.");
    }

    @Test
    void tellsOfFilesThatWouldOtherwiseBePassedOverInSilence() {
        workspace
                .file("definitions/termijn/x.yml", "soort: termijn\ndefinities: []\n")
                .file("municipalities/dorp/los.yaml", "soort: termijn\ndefinities: []\n");

        assertThat(workspace.faults())
                .containsExactly(
                        "definitions/termijn/x.yml:1:1  Dit bestand eindigt op .yml en wordt niet"
                                + " gelezen. Laat de naam eindigen op .yaml.",
                        "municipalities/dorp/los.yaml:1:1  Dit bestand staat niet in de map van een"
                                + " soort. Zet het in de map die heet zoals zijn soort.");
    }

    @Test
    void tellsWhereAFileIsNotUtf8() {
        var latin = "soort: termijn\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        workspace.file(FILE, latin);

        assertThat(workspace.faults())
                .containsExactly(
                        FILE
                                + ":2:6  Hier staat een teken dat geen UTF-8 is (byte 0xE9). Bewaar"
                                + " het bestand als tekst met de codering UTF-8.");
    }

    @Test
    void tellsOfABinaryFileAnEmptyOneAndOneThatIsNoDefinition() {
        workspace
                .file("definitions/termijn/a.yaml", new byte[] {'P', 'K', 0, 1, 2})
                .file("definitions/termijn/b.yaml", "# niets\n")
                .file("definitions/termijn/c.yaml", "zomaar tekst\n")
                .file("definitions/termijn/d.yaml", "soort: termijn\ndefinities: []\n---\na: b\n")
                .file("definitions/termijn/e.yaml", "soort: termijn\n")
                .file("definitions/termijn/f.yaml", "soort: termijn\ndefinities:\n  - los\n");

        assertThat(workspace.faults())
                .containsExactly(
                        "definitions/termijn/a.yaml:1:3  Dit is geen tekstbestand (byte 0x00)."
                                + " Misschien is het een afbeelding of rekenblad; haal het uit deze"
                                + " map.",
                        "definitions/termijn/b.yaml:1:1  Dit bestand is leeg. Vul het of gooi het"
                                + " weg.",
                        "definitions/termijn/c.yaml:1:1  Dit bestand begint niet met velden van de"
                                + " vorm 'naam: waarde'. Begin met 'soort: ...' en daaronder"
                                + " 'definities:'.",
                        "definitions/termijn/d.yaml:3:1  Hier begint een tweede document (---). Zet"
                                + " het in een eigen bestand.",
                        "definitions/termijn/e.yaml:1:1  Het veld 'definities' ontbreekt of is geen"
                                + " lijst. Schrijf 'definities:' met daaronder per definitie '  -"
                                + " id: ...'.",
                        "definitions/termijn/f.yaml:3:5  Hier staat geen definitie maar een losse"
                                + " waarde. Schrijf '- id: ...' met de andere velden eronder.");
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() {
        workspace.file(FILE, "\uFEFFsoort: termijn\ndefinities:\n  - {id: a, naam: Bezwaar}\n");

        assertThat(workspace.load().find("termijn", "a", Workspace.TODAY)).isPresent();
    }

    @Test
    void tellsOfAMissingFolder() {
        var other = new Workspace(folder);

        assertThat(
                        catchThrowableOfType(
                                        DefinitionFaults.class,
                                        () ->
                                                Definitions.load(
                                                        other.root().resolve("definities"),
                                                        other.root().resolve("gemeente/stad")))
                                .faults())
                .extracting(DefinitionFault::toString)
                .containsExactly(
                        "definities:1:1  De map met landelijke definities 'definities' bestaat niet."
                                + " Misschien is het pad verkeerd geschreven, of start u vanuit een"
                                + " andere map.",
                        "gemeente/stad:1:1  De map van de gemeente 'gemeente/stad' bestaat niet."
                                + " Misschien is het pad verkeerd geschreven, of start u vanuit een"
                                + " andere map.");
    }

    @Test
    void tellsOfFaultsInThePacksOwnFile() {
        workspace.file("municipalities/dorp/pack.yaml", "gemeente: Dorp\nhuispartner: polite\n");

        assertThat(workspace.faults())
                .containsExactly(
                        "municipalities/dorp/pack.yaml:2:14  'huispartner' verwijst naar partner"
                                + " 'polite', maar die bestaat niet. Misschien 'politie' bedoeld?");
    }

    @Test
    void tellsWhatIsWrongInASchemaItself() {
        workspace
                .file("definitions/schemas/a.schema.json", "{\"type\": \"objct\"}")
                .file("definitions/schemas/b.schema.json", "{\n  \"requird\": [\"id\"]\n}")
                .file("definitions/schemas/c.schema.json", "{\"verwijst-naar\": \"partnr\"}")
                .file("definitions/schemas/d.schema.json", "{\"$ref\": \"#/$defs/weg\"}")
                .file("definitions/schemas/e.schema.json", "{\"type\": \"object\"");

        assertThat(workspace.faults())
                .satisfiesExactly(
                        a ->
                                assertThat(a)
                                        .isEqualTo(
                                                "definitions/schemas/a.schema.json:1:10  In dit"
                                                        + " schema: 'type' is 'objct'; die waarde is"
                                                        + " niet mogelijk. Misschien 'object'"
                                                        + " bedoeld?"),
                        b ->
                                assertThat(b)
                                        .isEqualTo(
                                                "definitions/schemas/b.schema.json:2:3  Het woord"
                                                        + " 'requird' bestaat niet in JSON Schema."
                                                        + " Misschien 'required' bedoeld?"),
                        c ->
                                assertThat(c)
                                        .isEqualTo(
                                                "definitions/schemas/c.schema.json:1:19"
                                                        + "  'verwijst-naar' noemt de soort 'partnr',"
                                                        + " maar die heeft geen schema. Misschien"
                                                        + " 'partner' bedoeld?"),
                        d ->
                                assertThat(d)
                                        .startsWith(
                                                "definitions/schemas/d.schema.json:1:1  Dit schema"
                                                        + " kan niet worden gebruikt: "),
                        e -> assertThat(e).startsWith("definitions/schemas/e.schema.json:1:18  "));
    }
}
