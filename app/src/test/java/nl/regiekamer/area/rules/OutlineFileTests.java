package nl.regiekamer.area.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import nl.regiekamer.kernel.AreaCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class OutlineFileTests {

    private static final OutlineFile BOARD =
            new OutlineFile(
                    2024,
                    "Verzonnen",
                    5,
                    Checkerboard.geometries(
                            List.of(Checkerboard.square(0, 0), Checkerboard.square(0, 1))));

    @Test
    void readsBackWhatItWrote() {
        var read = OutlineFile.read("proef.json", BOARD.text().getBytes(UTF_8));

        assertThat(read).isEqualTo(BOARD);
    }

    @Test
    void readsBackAnAreaOfSeveralPartsWithAHole() throws Exception {
        var shape =
                new WKTReader()
                        .read(
                                "MULTIPOLYGON (((170000 390000, 170100 390000, 170100 390100, 170000 390000), (170050 390020, 170060 390020, 170060 390030, 170050 390020)), ((170500 390000, 170510 390000, 170510 390010, 170500 390000)))");
        var outlines = new TreeMap<AreaCode, Geometry>();
        outlines.put(new AreaCode("BU99990000"), shape);

        var read =
                OutlineFile.read(
                        "x.json",
                        new OutlineFile(2024, "Bron", 2.5, outlines).text().getBytes(UTF_8));

        assertThat(read.outlines()).isEqualTo(outlines);
        assertThat(read.division()).isEqualTo(2024);
        assertThat(read.source()).isEqualTo("Bron");
        assertThat(read.tolerance()).isEqualTo(2.5);
    }

    @Test
    void writesAnAreaOnALineInStepsOfMetres() {
        assertThat(BOARD.text())
                .contains("\n\"BU99990000\":[[\"170000 390000 100 0 0 100 -100 0\"]],\n");
    }

    @Test
    void refusesAnotherFileInDutch() {
        assertThatThrownBy(() -> OutlineFile.read("x.json", "{\"vorm\":\"iets\"}".getBytes(UTF_8)))
                .hasMessageContaining("x.json met omtrekken is niet te lezen");
        assertThatThrownBy(() -> OutlineFile.read("x.json", "{".getBytes(UTF_8)))
                .hasMessageContaining("x.json met omtrekken is niet te lezen");
        assertThat(new OutlineFile(2024, "", 5, new TreeMap<>()).text()).contains("gebieden");
    }
}
