package nl.regiekamer.area.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.regiekamer.area.drawing.LabelPlacer.Style;
import nl.regiekamer.area.drawing.LabelPlacer.Wish;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class DrawingTests {

    private static final Frame FRAME = new Frame(new Envelope(1000, 2000, 5000, 5500), 116);

    @Test
    void putsNorthAboveAndKeepsTheShape() {
        assertThat(FRAME.height()).isEqualTo(66);
        assertThat(FRAME.x(1000)).isEqualTo(8);
        assertThat(FRAME.y(5500)).isEqualTo(8);
        assertThat(FRAME.y(5000)).isEqualTo(58);
    }

    @Test
    void keepsATallAreaWithinTheHeightOfAScreen() {
        var tall = new Frame(new Envelope(0, 100, 0, 1000), 500);

        assertThat(tall.height()).isEqualTo(360);
        assertThat((tall.x(0) + tall.x(100)) / 2).isEqualTo(250);
    }

    @Test
    void drawsInWholeStepsWithoutCornersOnALine() {
        var square =
                read(
                        "POLYGON ((1000 5000, 1500 5000, 2000 5000, 2000 5500, 1000 5500, 1000 5000))");

        assertThat(FRAME.path(square)).isEqualTo("M8 58l100 0 0-50-100 0z");
    }

    @Test
    void drawsHolesAndLeavesOutWhatIsTooSmallToSee() {
        var withHole =
                read(
                        "POLYGON ((1000 5000, 2000 5000, 2000 5500, 1000 5500, 1000 5000),"
                                + " (1200 5200, 1200 5300, 1300 5300, 1300 5200, 1200 5200),"
                                + " (1400 5200, 1400 5201, 1401 5201, 1401 5200, 1400 5200))");

        assertThat(FRAME.path(withHole)).isEqualTo("M8 58l100 0 0-50-100 0zM28 38l0-10 10 0 0 10z");
    }

    @Test
    void movesALabelAsideThatWouldCoverALargerOne() {
        var style = new Style(10, "lbl", false);

        var labels =
                new LabelPlacer(FRAME)
                        .place(
                                List.of(new Wish("klein", 50, 30, 1), new Wish("groot", 50, 30, 9)),
                                style);

        assertThat(labels).extracting(MapPicture.Label::text).containsExactly("groot", "klein");
        assertThat(Math.abs(labels.getFirst().y() - labels.getLast().y()))
                .isGreaterThanOrEqualTo(11);
    }

    @Test
    void dropsALabelThatFitsNowhereOnlyWhereThatIsAllowed() {
        var wishes =
                List.of(
                        new Wish("een heel lange naam", 50, 20, 3),
                        new Wish("nog een lange naam", 50, 30, 2),
                        new Wish("en nog een langere", 50, 40, 1));

        assertThat(new LabelPlacer(FRAME).place(wishes, new Style(28, "lbl", true)))
                .hasSizeLessThan(3);
        assertThat(new LabelPlacer(FRAME).place(wishes, new Style(28, "lbl", false))).hasSize(3);
    }

    private static Geometry read(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
