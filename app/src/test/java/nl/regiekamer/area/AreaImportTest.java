package nl.regiekamer.area;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.web.NotFound;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegiekamerTest
class AreaImportTest {

    private static final String PUBLISHER = "CBS en Kadaster, Wijk- en buurtkaart";

    @Autowired AreaImport areaImport;
    @Autowired BorderOrder order;
    @Autowired AreaStore store;
    @Autowired Areas areas;

    @Test
    @Tag("shared")
    void storesAnotherYearOnlyWhenItIsTakenInUse() throws IOException {
        var file = Reactor.shared("data/boundaries/helmond_buurten.geojson");

        var proposal =
                areaImport.propose(request("buurten.geojson", 1995), Files.readAllBytes(file));

        assertThat(store.listAreas("GM0794", 1995)).isEmpty();
        assertThat(proposal.outcome().summary()).contains("44 buurten in 12 wijken, indeling 1995");
        var read = areaImport.getProposal(proposal.id());
        assertThat(read.outcome().issues()).isEqualTo(proposal.outcome().issues());
        assertThat(read.outcome().measures()).isEqualTo(proposal.outcome().measures());

        areaImport.takeInUse(proposal.id());

        assertThat(store.listAreas("GM0794", 1995)).hasSize(57);
        assertThat(store.listOutlines("GM0794", 1995)).hasSize(44);
        assertThat(areas.year()).isEqualTo(2024);
        assertThatThrownBy(() -> areaImport.takeInUse(proposal.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAFileThatIsOfNoUse() {
        assertRefused("half.geojson", "{\"type\":\"Feat", "houdt midden in de tekst op");
        assertRefused("web.geojson", "<html>", "dit is geen GeoJSON");
        assertRefused("vorm.json", "{\"type\":\"Topology\"}", "geen verzameling gebieden");
        assertRefused(
                "codes.geojson", feature("\"naam\":\"A\"", 173_000, 387_000), "er is geen code");
        assertRefused(
                "stelsel.geojson",
                feature("\"statcode\":\"BU07941000\"", 5_000_000, 387_000),
                "liggen niet in Nederland");
        assertRefused(
                "elders.geojson",
                feature("\"statcode\":\"BU07721111\"", 160_000, 383_000),
                "geen buurten van gemeente GM0794 in, wel van GM0772");
        assertThat(areaImport.listProposals())
                .noneMatch(one -> one.file().equals("elders.geojson"));
    }

    @Test
    @Tag("shared")
    void saysThatAFileIsOfAnotherMunicipality() throws IOException {
        var file =
                Files.readAllBytes(
                        Reactor.shared("data/boundaries/eindhoven_buurten_ruw.geojson.gz"));

        assertThatThrownBy(() -> areaImport.propose(request("eindhoven.gz", 2024), file))
                .isInstanceOf(BordersRefused.class)
                .hasMessageContaining("geen buurten van gemeente GM0794")
                .hasMessageContaining("GM0772");
    }

    @Test
    void tellsADamagedZipFromATruncatedText() {
        var file = new byte[] {0x1f, (byte) 0x8b, 8, 0, 0};

        assertThatThrownBy(() -> areaImport.propose(request("kapot.gz", 2024), file))
                .hasMessageContaining("beschadigd of niet compleet");
    }

    @Test
    void refusesAFileOfTheWholeCountryBeforeItFillsTheMemory() {
        assertThatThrownBy(
                        () -> areaImport.propose(request("nl.geojson", 2024), new byte[20_000_001]))
                .hasMessageContaining("groter dan 20 MB");
    }

    @Test
    @Tag("shared")
    void readsBordersFromTheTerminalAndSaysThatNothingChangedYet() {
        var file = Reactor.shared("data/boundaries/helmond_buurten.geojson").toString();
        var heard = new ArrayList<String>();

        var code =
                order.run(
                        file,
                        Map.of("jaar", "1996", "uitgever", PUBLISHER, "licentie", "CC BY 4.0"),
                        heard::add);

        assertThat(code).isZero();
        assertThat(heard.getFirst()).contains("44 buurten in 12 wijken, indeling 1996");
        assertThat(heard.getLast()).contains("Er is nog niets veranderd", "/beheer/gebieden");
        assertThat(store.listAreas("GM0794", 1996)).isEmpty();
        areaImport.listProposals().forEach(one -> areaImport.discard(one.id()));
        assertThatThrownBy(() -> order.run(file, Map.of("jaar", "1996"), heard::add))
                .hasMessageContaining("Er ontbreekt --uitgever");
    }

    private void assertRefused(String file, String text, String reason) {
        assertThatThrownBy(() -> areaImport.propose(request(file, 2024), text.getBytes(UTF_8)))
                .isInstanceOf(BordersRefused.class)
                .hasMessageContaining(file)
                .hasMessageContaining(reason);
    }

    private static BorderRequest request(String file, int year) {
        return new BorderRequest(file, year, PUBLISHER, "CC BY 4.0");
    }

    private static String feature(String properties, int x, int y) {
        return """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{%s},
         "geometry":{"type":"Polygon","coordinates":[[[%2$d,%3$d],[%4$d,%3$d],[%4$d,%5$d],
         [%2$d,%3$d]]]}}]}
        """
                .formatted(properties, x, y, x + 100, y + 100);
    }
}
