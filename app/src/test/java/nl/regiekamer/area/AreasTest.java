package nl.regiekamer.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.RdPoint;
import nl.regiekamer.kernel.Wgs84Point;
import nl.regiekamer.platform.web.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegiekamerTest
class AreasTest {

    private static final AreaCode RIJPELBERG = new AreaCode("WK079418");
    private static final AreaCode BINNENSTAD = new AreaCode("WK079410");

    @Autowired Areas areas;
    @Autowired AreaStart start;
    @Autowired WorkAreas workAreas;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void removeOwnAreas() {
        areas.listWorkAreas().forEach(area -> workAreas.delete(area.id()));
    }

    @Test
    @DisplayName("S002: knows municipality, wijken and buurten with the year of the division")
    void knowsTheDivisionOfThePack() {
        assertThat(areas.year()).isEqualTo(2024);
        assertThat(areas.municipality().name()).isEqualTo("Helmond");
        assertThat(areas.listWijken()).hasSize(12);
        assertThat(areas.listBuurten()).hasSize(44);
        assertThat(areas.get(RIJPELBERG).name()).isEqualTo("Rijpelberg");
        assertThat(areas.listBuurtenOf(RIJPELBERG))
                .hasSize(3)
                .allMatch(buurt -> RIJPELBERG.equals(buurt.parent()));
    }

    @Test
    @DisplayName("S002: leads a point to its buurt, wijk and municipality")
    void locatesAPointInBothSystems() {
        var outline = areas.findOutline(RIJPELBERG).orElseThrow();
        var at = outline.geometry().getInteriorPoint();

        var location = areas.locate(new RdPoint(at.getX(), at.getY()));

        assertThat(location)
                .isInstanceOfSatisfying(
                        Location.Inside.class,
                        inside -> {
                            assertThat(inside.wijk().code()).isEqualTo(RIJPELBERG);
                            assertThat(inside.buurt().parent()).isEqualTo(RIJPELBERG);
                            assertThat(inside.municipality().name()).isEqualTo("Helmond");
                        });
        assertThat(areas.locate(new Wgs84Point(5.7085, 51.4790)))
                .isInstanceOf(Location.Inside.class);
    }

    @Test
    void answersOutsideForAPlaceElsewhere() {
        assertThat(areas.locate(new RdPoint(155_000, 463_000)))
                .isInstanceOf(Location.Outside.class);
        assertThat(areas.locate(new Wgs84Point(-74, 40.7))).isInstanceOf(Location.Outside.class);
        assertThat(areas.locate(new Wgs84Point(2.5, 49.5))).isInstanceOf(Location.Outside.class);
    }

    @Test
    @DisplayName("S113: four of the five vulnerable wijken have a code; one is to be filled in")
    void reportsAMemberThatTheMunicipalityHasToFillIn() {
        var set = areas.findSet("kwetsbare-wijken").orElseThrow();

        assertThat(set.members()).hasSize(5);
        assertThat(set.filledInWords()).isEqualTo("4 van 5");
        assertThat(set.members().stream().filter(member -> !member.isFilledIn()))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.name()).isEqualTo("Binnenstad-Oost");
                    assertThat(member.remark()).contains("door de gemeente in te vullen");
                });
        assertThat(set.sideOf(RIJPELBERG)).isEqualTo(AreaSet.Side.INSIDE);
        assertThat(set.sideOf(BINNENSTAD)).isEqualTo(AreaSet.Side.NEITHER);
        assertThat(set.sideOf(new AreaCode("BU07941000"))).isEqualTo(AreaSet.Side.NEITHER);
        assertThat(set.sideOf(new AreaCode("WK079421"))).isEqualTo(AreaSet.Side.OUTSIDE);
    }

    @Test
    @DisplayName(
            "S113: once filled in, five of five count, and the rest of the wijk stands outside")
    void seesAtOnceWhatTheMunicipalityFilledIn() {
        var buurt = areas.listBuurtenOf(BINNENSTAD).getFirst();
        var other = areas.listBuurtenOf(BINNENSTAD).getLast();

        workAreas.save("Binnenstad-Oost", "proef", Set.of(buurt.code()));

        var set = areas.findSet("kwetsbare-wijken").orElseThrow();
        assertThat(set.filledInWords()).isEqualTo("5 van 5");
        assertThat(set.sideOf(buurt.code())).isEqualTo(AreaSet.Side.INSIDE);
        assertThat(set.sideOf(other.code())).isEqualTo(AreaSet.Side.OUTSIDE);
        assertThat(set.sideOf(BINNENSTAD)).isEqualTo(AreaSet.Side.NEITHER);
        var at = areas.findOutline(buurt.code()).orElseThrow().geometry().getInteriorPoint();
        assertThat(areas.locate(new RdPoint(at.getX(), at.getY())))
                .isInstanceOfSatisfying(
                        Location.Inside.class,
                        inside ->
                                assertThat(inside.workAreas())
                                        .extracting(WorkArea::name)
                                        .containsExactly("Binnenstad-Oost"));
    }

    @Test
    void keepsAnOwnAreaWithABorderOfItsOwn() {
        var at = areas.findOutline(RIJPELBERG).orElseThrow().geometry().getInteriorPoint();
        long x = Math.round(at.getX());
        long y = Math.round(at.getY());
        var square =
                """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},
                 "geometry":{"type":"Polygon","coordinates":[[[%1$d,%2$d],[%3$d,%2$d],[%3$d,%4$d],
                 [%1$d,%4$d],[%1$d,%2$d]]]}}]}
                """
                        .formatted(x - 20, y - 20, x + 20, y + 20);

        workAreas.saveBorder(
                "Plein",
                "",
                "plein.geojson",
                square.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(areas.locate(new RdPoint(x, y)))
                .isInstanceOfSatisfying(
                        Location.Inside.class,
                        inside ->
                                assertThat(inside.workAreas())
                                        .extracting(WorkArea::id)
                                        .containsExactly("plein"));
        assertThat(areas.locate(new RdPoint(x + 21, y)))
                .isInstanceOfSatisfying(
                        Location.Inside.class, inside -> assertThat(inside.workAreas()).isEmpty());
    }

    @Test
    void refusesAnOwnAreaWithoutBuurtenOrWithAnUnknownOne() {
        assertThatThrownBy(() -> workAreas.save("Plein", "", Set.of()))
                .isInstanceOf(WorkAreaRefused.class)
                .hasMessageContaining("geen enkele buurt");
        assertThatThrownBy(() -> workAreas.save("Plein", "", Set.of(new AreaCode("BU07721111"))))
                .hasMessageContaining("'BU07721111' is geen buurt van deze gemeente");
        assertThatThrownBy(() -> workAreas.save("  ", "", Set.of()))
                .hasMessageContaining("geen naam");
    }

    @Test
    void refusesAnAreaThatIsNotThere() {
        assertThatThrownBy(() -> areas.get(new AreaCode("WK999999"))).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsACodeThatDidNotChange() {
        assertThat(areas.mapCode(RIJPELBERG, 2020, 2024))
                .singleElement()
                .satisfies(share -> assertThat(share.code()).isEqualTo(RIJPELBERG));
    }

    @Test
    void writesNothingWhenThePackDidNotChange() {
        var before = lastWrite();

        start.takeInPack();

        assertThat(lastWrite()).isEqualTo(before);
    }

    /** The transaction that wrote the division last. */
    private String lastWrite() {
        return jdbc.sql("select xmin::text from area.division where year = 2024")
                .query(String.class)
                .single();
    }
}
