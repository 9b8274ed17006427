package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.area.Areas;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.sources.cbs.PlayedCbs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    private PlayedCbs server;
    private CbsImports cbs;
    private List<String> buurten;

    @BeforeEach
    void list() {
        buurten = areas.listBuurten().stream().map(one -> one.code().value()).toList();
    }

    private void play(List<String> withFigures) throws IOException {
        server = new PlayedCbs(withFigures);
        server.giveNextLink = true;
        var definitions = SourcesTestDefinitions.load(server.base());
        cbs = new CbsImports(imports, new SourceDefinitions(() -> Optional.of(definitions)), clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void bringsTheCrimesOfEveryBuurtAndSaysHowMany() throws IOException {
        play(buurten);
        var lines = new ArrayList<String>();

        var answer =
                new ImportOrders(imports, cbs, List.of())
                        .run(List.of("cbs", "47018NED", "--area", "GM0794"), lines::add);

        assertThat(answer).isZero();
        assertThat(lines.getLast())
                .contains("'47018NED-gm0794.zip'")
                .contains("%1$d rijen, %1$d cijfers".formatted(buurten.size()));
        var series =
                new SeriesKey(
                        "47018NED", "Misdrijven_1", java.util.Map.of("SoortMisdrijf", "0.0.0"));
        assertThat(figures.listCurrent(series))
                .hasSize(buurten.size())
                .allSatisfy(figure -> {
                    assertThat(figure.period()).isEqualTo(Period.year(2023));
                    assertThat(figure.value()).isEqualTo(7);
                });
        assertThat(server.asked).anyMatch(path -> path.contains("'BU0794'"));
    }

    @Test
    void tellsWhichShareOfTheRowsIsThere() throws IOException {
        play(buurten.subList(0, 25));
        var heard = new ArrayList<String>();

        cbs.importCbs("47018NED", OWN, (done, total, words) -> heard.add(done + "/" + total));

        assertThat(heard).contains("10/25", "20/25").endsWith("25/25");
        assertThat(ImportOrders.howFar(1_500, 6_000)).isEqualTo("1.500 van 6.000 rijen (25%)");
        assertThat(ImportOrders.howFar(1_500, 0)).isEqualTo("1.500 rijen");
    }

    @Test
    void saysWhatIsWrongWithACodeOfNoMunicipality() throws IOException {
        play(buurten);
        var lines = new ArrayList<String>();

        var answer =
                new ImportOrders(imports, cbs, List.of())
                        .run(List.of("cbs", "47018NED", "--area", "Helmond"), lines::add);

        assertThat(answer).isOne();
        assertThat(lines).containsExactly("'Helmond' is geen code van een gemeente, zoals GM0000.");
    }
}
