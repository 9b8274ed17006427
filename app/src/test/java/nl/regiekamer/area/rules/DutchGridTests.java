package nl.regiekamer.area.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.regiekamer.analysis.geometry.RdNew;
import nl.regiekamer.kernel.Wgs84Point;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** That places keep their order of longitude and latitude; the projection is proved with RdNew. */
class DutchGridTests {

    private static final Wgs84Point TEXEL = new Wgs84Point(4.824761912, 53.160753042);

    @Test
    void placesAndOutlinesAreProjectedAlike() {
        var place = DutchGrid.toRd(TEXEL);
        var outline =
                DutchGrid.toRd(
                        new GeometryFactory()
                                .createPoint(new Coordinate(TEXEL.longitude(), TEXEL.latitude())));

        assertThat(place.x()).isCloseTo(117380.12, within(0.25));
        assertThat(place.y()).isCloseTo(575040.34, within(0.25));
        assertThat(outline.getCoordinate()).isEqualTo(new Coordinate(place.x(), place.y()));
    }

    @Test
    void comesBackToTheSamePlace() {
        var back = DutchGrid.toWgs84(DutchGrid.toRd(TEXEL));

        assertThat(back.longitude()).isCloseTo(TEXEL.longitude(), within(1e-8));
        assertThat(back.latitude()).isCloseTo(TEXEL.latitude(), within(1e-8));
    }

    @Test
    void aPlaceOutsideTheGridHasNoMetres() {
        var london = new Wgs84Point(-0.1276, 51.5072);
        var northSea = new Wgs84Point(2.1, 55.9); // within what RD New covers, outside its grid

        assertThat(RdNew.covers(new RdNew.Degrees(northSea.latitude(), northSea.longitude())))
                .isTrue();
        assertThat(DutchGrid.findRd(london)).isEmpty();
        assertThat(DutchGrid.findRd(northSea)).isEmpty();
        assertThat(DutchGrid.findRd(TEXEL)).contains(DutchGrid.toRd(TEXEL));
    }
}
