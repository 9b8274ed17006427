package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiekamer.area.Areas;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.sources.cbs.PlayedCbs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * {@code ./regiekamer import cbs 47018NED --area GM0794}, against a server that plays CBS. S029.
 */
@RegiekamerTest
@Import(SourcesTestDefinitions.class)
class CbsOrderTest {

    private static final AreaCode OWN = new AreaCode("GM0794");

    @Autowired Imports imports;
    @Autowired Figures figures;
    @Autowired Areas areas;
    @Autowired InstantSource clock;

    @Test
    void bringsTheCrimesOfEveryBuurtAndSaysHowMany() throws IOException {
        var buurten = buurten();
        var lines = new ArrayList<String>();

        try (var server = new PlayedCbs(buurten)) {
            server.giveNextLink = true;
            var answer = orders(server).run(order("GM0794"), lines::add);

            assertThat(answer).isZero();
            assertThat(server.asked).anyMatch(path -> path.contains("'BU0794'"));
        }

        assertThat(lines.getLast())
                .contains("'47018NED-gm0794.zip'")
                .contains("%1$d rijen, %1$d cijfers".formatted(buurten.size()));
        var series = new SeriesKey("47018NED", "Misdrijven_1", Map.of("SoortMisdrijf", "0.0.0"));
        assertThat(figures.listCurrent(series))
                .hasSize(buurten.size())
                .allSatisfy(figure -> {
                    assertThat(figure.period()).isEqualTo(Period.year(2023));
                    assertThat(figure.value()).isEqualTo(7);
                });
    }

    @Test
    void tellsWhichShareOfTheRowsIsThere() throws IOException {
        var heard = new ArrayList<String>();

        try (var server = new PlayedCbs(buurten().subList(0, 25))) {
            server.giveNextLink = true;
            cbs(server)
                    .importCbs(
                            "47018NED", OWN, (done, total, words) -> heard.add(done + "/" + total));
        }

        assertThat(heard).contains("10/25", "20/25").endsWith("25/25");
        assertThat(ImportOrders.howFar(1_500, 6_000)).isEqualTo("1.500 van 6.000 rijen (25%)");
        assertThat(ImportOrders.howFar(1_500, 0)).isEqualTo("1.500 rijen");
    }

    @Test
    void saysWhatIsWrongWithACodeOfNoMunicipality() throws IOException {
        var lines = new ArrayList<String>();

        try (var server = new PlayedCbs(List.of())) {
            assertThat(orders(server).run(order("Helmond"), lines::add)).isOne();

            assertThat(server.asked).isEmpty();
        }

        assertThat(lines).containsExactly("'Helmond' is geen code van een gemeente, zoals GM0000.");
    }

    private List<String> buurten() {
        return areas.listBuurten().stream().map(one -> one.code().value()).toList();
    }

    private static List<String> order(String area) {
        return List.of("cbs", "47018NED", "--area", area);
    }

    private ImportOrders orders(PlayedCbs server) {
        return new ImportOrders(imports, cbs(server), List.of());
    }

    private CbsImports cbs(PlayedCbs server) {
        var definitions = SourcesTestDefinitions.load(server.base());
        return new CbsImports(
                imports, new SourceDefinitions(() -> Optional.of(definitions)), clock);
    }
}
