package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.files.ProbedFile;
import nl.regiekamer.sources.readers.FileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures that packs bring are read whole: a fault in our own file would be our own. */
class PackDeliveriesTest {

    private static final Path PACK = Reactor.root().resolve("municipalities/helmond");
    private static final Definitions ALL =
            Definitions.load(Reactor.root().resolve("definitions"), PACK, List.of());
    private static final SourceDefinitions DEFINITIONS =
            new SourceDefinitions(() -> Optional.of(ALL));

    @TempDir Path folder;

    @Test
    void readsEveryDeliveryOfThePackWithoutAnIssue() throws IOException {
        for (var delivery : DEFINITIONS.listPackDeliveries()) {
            var sink = read(delivery);

            assertThat(sink.reasons()).as(delivery.id()).isEmpty();
            assertThat(sink.figures).as(delivery.id()).isNotEmpty();
        }
    }

    @Test
    void figuresOfThePackAreOfTheSameSeriesAsACbsImportBrings() {
        var series =
                DEFINITIONS.listPackDeliveries().stream()
                        .flatMap(delivery -> readQuietly(delivery).figures.stream())
                        .map(reading -> reading.series().toString())
                        .collect(Collectors.toSet());

        assertThat(series)
                .anyMatch(one ->
                        one.contains("47018NED")
                                && one.contains("GeregistreerdeMisdrijven_1")
                                && one.contains("0.0.0"))
                .anyMatch(one -> one.contains("84799NED") && one.contains("AantalInwoners_5"))
                .anyMatch(one -> one.contains("85984NED") && one.contains("AantalInwoners_5"));
    }

    private Collected readQuietly(PackDelivery delivery) {
        try {
            return read(delivery);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Collected read(PackDelivery delivery) throws IOException {
        var source = DEFINITIONS.getSource(delivery.source());
        var sink = new Collected();
        try (var bytes = Files.newInputStream(PACK.resolve(delivery.file()))) {
            var file = ProbedFile.copy(bytes, delivery.file(), folder.resolve(delivery.id()));
            FileReader.read(
                    file,
                    source.table(),
                    DEFINITIONS.getMapping(delivery.mapping()),
                    KnownAreas.WELL_FORMED,
                    sink);
        }
        return sink;
    }
}
