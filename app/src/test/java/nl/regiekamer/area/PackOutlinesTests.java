package nl.regiekamer.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.regiekamer.area.rules.CoverageMaker;
import nl.regiekamer.area.rules.OutlineFile;
import nl.regiekamer.area.rules.OutlineImport;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.definitions.PackFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The outlines that the pack ships are those that our own import makes. */
class PackOutlinesTests {

    private static final Path PACK = Reactor.root().resolve("municipalities/helmond");
    private static final PackFolder FOLDER =
            PackFolder.of(Reactor.root().resolve("definitions"), PACK);
    private static final Path OUTLINES = PACK.resolve("gebieden/omtrekken.json");

    @Test
    void coverEveryBuurtOfThePackWithoutGapsOrOverlaps() {
        var pack = PackAreas.read(FOLDER);

        var outlines = Objects.requireNonNull(pack.outlines());

        assertThat(CoverageMaker.isValid(outlines.outlines().values())).isTrue();
        assertThat(outlines.outlines().keySet()).hasSize(44).isEqualTo(buurten(pack));
        assertThat(outlines.source()).contains("CBS", "CC BY 4.0");
    }

    /** With {@code -Dregiekamer.write-outlines=true} it writes the file instead of comparing. */
    @Test
    @Tag("shared")
    void areWhatTheImportMakesOfThePublishedBorders() throws IOException {
        var file = Reactor.shared("data/boundaries/helmond_buurten.geojson");
        var pack = PackAreas.read(FOLDER);
        var municipality = pack.municipality().orElseThrow();

        var made =
                OutlineImport.make(
                        "helmond_buurten.geojson",
                        Files.readAllBytes(file),
                        municipality.code(),
                        buurten(pack),
                        CoverageMaker.TOLERANCE);

        var text =
                new OutlineFile(
                                municipality.year(),
                                OutlineImport.SOURCE,
                                CoverageMaker.TOLERANCE,
                                new TreeMap<>(made.coverage().areas()))
                        .text();
        if (Boolean.getBoolean("regiekamer.write-outlines")) {
            Files.createDirectories(OUTLINES.getParent());
            Files.writeString(OUTLINES, text);
        }
        assertThat(text.equals(Files.readString(OUTLINES)))
                .as("the same file, made again; see the comment on this test")
                .isTrue();
    }

    private static Set<AreaCode> buurten(PackAreas pack) {
        return pack.areas().stream()
                .filter(Area::isBuurt)
                .map(Area::code)
                .collect(Collectors.toSet());
    }
}
