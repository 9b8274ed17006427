package nl.regiekamer.sources.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.sources.Collected;
import nl.regiekamer.sources.KnownAreas;
import nl.regiekamer.sources.Progress;
import nl.regiekamer.sources.SourceDefinition.OData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, storms and refusals, played by a server of our own. */
class CbsClientTest {

    private static final int ROWS = 25;
    private static final List<String> AREAS =
            IntStream.range(0, ROWS).mapToObj("BU01%06d"::formatted).toList();

    @TempDir Path folder;

    private PlayedCbs cbs;

    @BeforeEach
    void play() throws IOException {
        cbs = new PlayedCbs(AREAS);
    }

    @AfterEach
    void stop() {
        cbs.close();
    }

    @Test
    void followsTheAddressOfTheNextPage() throws Exception {
        cbs.giveNextLink = true;

        var read = fetch("T");

        assertThat(read.figures).hasSize(ROWS);
        assertThat(cbs.asked.stream().filter(path -> path.contains("TypedDataSet?"))).hasSize(3);
    }

    @Test
    void skipsOnWhereTheServerNamesNoNextPage() throws Exception {
        var read = fetch("T");

        assertThat(read.figures).hasSize(ROWS);
        assertThat(cbs.asked.getLast()).contains("$skip=20");
    }

    @Test
    void asksForOneMunicipalityOnly() throws Exception {
        fetch("T");

        assertThat(cbs.asked.getLast())
                .contains("startswith(WijkenEnBuurten,'GM0100')")
                .contains("startswith(WijkenEnBuurten,'BU0100')");
    }

    @Test
    void makesTheSameBytesOfTheSameReplies() throws Exception {
        fetch("T");
        var first = Files.readAllBytes(folder.resolve("T.zip"));
        fetch("T");

        assertThat(Files.readAllBytes(folder.resolve("T.zip"))).isEqualTo(first);
    }

    @Test
    void triesAgainWhenTheServerIsBusy() throws Exception {
        cbs.failWith = 429;
        cbs.failuresFirst.set(3);

        var read = fetch("T");

        assertThat(read.figures).hasSize(ROWS);
    }

    @Test
    void givesUpAfterFiveStorms() {
        cbs.failuresFirst.set(100);

        assertThatThrownBy(() -> fetch("T"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("storing (503)")
                .hasMessageContaining("5 pogingen");
        assertThat(cbs.asked).hasSize(5);
    }

    @Test
    void doesNotInsistOnATableThatIsNotThere() {
        cbs.failWith = 404;
        cbs.failuresFirst.set(100);

        assertThatThrownBy(() -> fetch("T"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("kent /T/TableInfos niet");
        assertThat(cbs.asked).hasSize(1);
    }

    @Test
    void asksAgainForAReplyThatBrokeOff() throws Exception {
        cbs.failWith = 200; // half a reply
        cbs.failuresFirst.set(2);

        assertThat(fetch("T").figures).hasSize(ROWS);
    }

    @Test
    void doesNotFollowToAnotherServer() {
        assertThatThrownBy(() -> fetch("elders"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("andere server (voorbeeld.invalid)");
    }

    @Test
    void tellsHowManyOfAllRowsAreThere() throws Exception {
        var heard = new ArrayList<String>();

        fetch("T", 3, (done, total, words) -> heard.add(done + "/" + total));

        assertThat(heard).contains("0/25", "10/25", "20/25").endsWith("25/25");
    }

    @Test
    void goesOnWithoutANumberWhereTheServerTellsNone() throws Exception {
        cbs.tellsCount = false;
        var heard = new ArrayList<String>();

        var read = fetch("T", 3, (done, total, words) -> heard.add(done + "/" + total));

        assertThat(read.figures).hasSize(ROWS);
        assertThat(heard).contains("10/0", "20/0");
        assertThat(cbs.asked.stream().filter(path -> path.contains("$count"))).hasSize(1);
    }

    @Test
    void saysThatTheSourceIsIllAfterFivePlainFailures() {
        cbs.failWith = 500;
        cbs.failuresFirst.set(100);

        assertThatThrownBy(() -> fetch("T"))
                .isInstanceOf(FileRefused.class)
                .hasMessage(
                        "De bron heeft een storing (500). Na 5 pogingen opgegeven. Probeer het later opnieuw.");
        assertThat(cbs.asked).hasSize(5);
    }

    @Test
    void asksAgainWhenAnAnswerStaysAway() throws Exception {
        cbs.silencesFirst.set(2);

        assertThat(fetch("T").figures).hasSize(ROWS);
    }

    @Test
    void saysThatTheServerDoesNotAnswerAfterFiveSilences() {
        cbs.silencesFirst.set(100);

        assertThatThrownBy(() -> fetch("T"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("localhost antwoordt niet binnen")
                .hasMessageContaining("5 pogingen");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fetchesVersion4PageByPageAndDropsTrailingSpaces(boolean nextLinks) throws Exception {
        cbs.giveNextLink = nextLinks;

        var read = fetch("V", 4, Progress.NONE);

        assertThat(read.lines()).hasSize(ROWS).startsWith("BU01000000 M1 7.0");
        assertThat(read.figures.getFirst().series().features())
                .isEqualTo(Map.of("SoortMisdrijf", "0.0.0"));
        assertThat(read.figures.getFirst().period()).isEqualTo(Period.year(2023));
        assertThat(cbs.asked).filteredOn(path -> path.contains("Observations?")).hasSize(3);
        assertThat(cbs.asked)
                .anyMatch(path -> path.contains("startswith(WijkenEnBuurten,'WK0100')"));
    }

    @Test
    void refusesVersion4WhenItsRowsStayAway() {
        cbs.failOnRowsOnly = true;
        cbs.failWith = 500;
        cbs.failuresFirst.set(100);

        assertThatThrownBy(() -> fetch("V", 4, Progress.NONE))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("storing (500)");
    }

    private Collected fetch(String table) throws IOException, InterruptedException {
        return fetch(table, 3, Progress.NONE);
    }

    private Collected fetch(String table, int version, Progress progress)
            throws IOException, InterruptedException {
        var target = folder.resolve(table + ".zip");
        var rows =
                new CbsClient(PlayedCbs.PAGE, Duration.ofMillis(5), Duration.ofMillis(500))
                        .fetch(
                                new CbsClient.Table(table, new OData(version, cbs.base())),
                                new AreaCode("GM0100"),
                                target,
                                progress);
        assertThat(rows).isEqualTo(ROWS);
        var sink = new Collected();
        new CbsReader(table, new Replies(target), KnownAreas.WELL_FORMED).read(sink);
        return sink;
    }
}
