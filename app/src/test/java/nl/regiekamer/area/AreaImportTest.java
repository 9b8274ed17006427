package nl.regiekamer.area;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.kernel.AreaCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegiekamerTest
class AreaImportTest {

    @Autowired AreaImport areaImport;
    @Autowired AreaStore store;
    @Autowired Areas areas;

    @Test
    @Tag("shared")
    void storesAnotherYearWithWijkenMadeOfItsBuurten() throws IOException {
        var file = Reactor.shared("data/boundaries/helmond_buurten.geojson");

        var outcome = areaImport.importFile("buurten.geojson", Files.readAllBytes(file), 1995);

        assertThat(outcome.isStored()).isTrue();
        assertThat(outcome.buurten()).isEqualTo(44);
        assertThat(outcome.wijken()).isEqualTo(12);
        assertThat(outcome.summary()).contains("44 buurten in 12 wijken, indeling 1995");
        assertThat(store.listAreas("GM0794", 1995)).hasSize(57);
        assertThat(store.listOutlines("GM0794", 1995)).hasSize(44);
        assertThat(areas.year()).isEqualTo(2024);
    }

    @Test
    void keepsWhatThereWasWhenAFileIsOfNoUse() {
        var before = areas.findOutline(new AreaCode("WK079418")).orElseThrow().squareMetres();

        var truncated =
                areaImport.importFile("half.geojson", "{\"type\":\"Feat".getBytes(UTF_8), 2024);

        assertThat(truncated.isStored()).isFalse();
        assertThat(truncated.summary()).contains("niets ingelezen");
        assertThat(truncated.issues().getFirst().message())
                .contains("half.geojson", "houdt midden in de tekst op");
        assertThat(areas.findOutline(new AreaCode("WK079418")).orElseThrow().squareMetres())
                .isEqualTo(before);
    }

    @Test
    @Tag("shared")
    void saysThatAFileIsOfAnotherMunicipality() throws IOException {
        var file = Reactor.shared("data/boundaries/eindhoven_buurten_ruw.geojson.gz");

        var outcome = areaImport.importFile("eindhoven.gz", Files.readAllBytes(file), 2024);

        assertThat(outcome.isStored()).isFalse();
        assertThat(outcome.issues().getFirst().problem())
                .contains("geen buurten van gemeente GM0794", "GM0772");
    }

    @Test
    void tellsADamagedZipFromATruncatedText() {
        var outcome =
                areaImport.importFile("kapot.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0}, 2024);

        assertThat(outcome.isStored()).isFalse();
        assertThat(outcome.issues().getFirst().problem()).contains("beschadigd of niet compleet");
    }
}
