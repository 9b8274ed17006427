package nl.regiekamer.area.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import nl.regiekamer.area.rules.AreaIssue.Severity;
import nl.regiekamer.fixture.Reactor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

class CoverageMakerTests {

    @Test
    void leavesACleanCityAsItIs() {
        var coverage = CoverageMaker.make(Checkerboard.squares(3, 3), 5);

        assertThat(coverage.issues()).isEmpty();
        assertThat(coverage.isValid()).isTrue();
        assertThat(coverage.areas()).hasSize(9);
        assertThat(coverage.areas().values()).allMatch(area -> area.getArea() == 10_000);
    }

    @Test
    void givesAnOverlapToTheLongestBorderAndTellsItsSize() {
        var left = Checkerboard.area(Checkerboard.code(0, 0), "0 0, 104 0, 104 100, 0 100, 0 0");
        var right = Checkerboard.square(0, 1);

        var coverage = CoverageMaker.make(List.of(left, right), 5);

        assertThat(coverage.isValid()).isTrue();
        assertThat(coverage.issues())
                .singleElement()
                .satisfies(issue ->
                        assertThat(issue.message())
                                .contains("BU99990000 en BU99990001", "overlappen", "400 m²"));
        assertThat(total(coverage)).isEqualTo(20_000);
    }

    @Test
    void fillsANarrowGapAndLeavesAWideHoleOpen() {
        var areas = new ArrayList<>(Checkerboard.squares(3, 3));
        areas.set(
                3,
                Checkerboard.area(
                        Checkerboard.code(1, 0),
                        "0 100, 100 100, 97 110, 97 190, 100 200, 0 200, 0 100"));
        areas.remove(4);
        areas.add(
                Checkerboard.area(
                        Checkerboard.code(1, 1), "100 100, 200 100, 200 200, 100 200, 100 100"));
        var withHole = new ArrayList<>(Checkerboard.squares(3, 3));
        withHole.remove(4);

        var filled = CoverageMaker.make(areas, 1);
        var open = CoverageMaker.make(withHole, 1);

        assertThat(filled.isValid()).isTrue();
        assertThat(total(filled)).isCloseTo(90_000, within(1.0));
        assertThat(filled.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.problem()).contains("gat van 270 m²"));
        assertThat(total(open)).isEqualTo(80_000);
        assertThat(open.issues())
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.severity()).isEqualTo(Severity.NOTE);
                    assertThat(issue.advice()).contains("open gelaten");
                });
    }

    @Test
    void mendsABorderThatCrossesItselfAndNamesThePlace() {
        var bowTie = Checkerboard.area(Checkerboard.code(0, 0), "0 0, 100 100, 100 0, 0 100, 0 0");

        var coverage = CoverageMaker.make(List.of(bowTie, Checkerboard.square(0, 1)), 1);

        assertThat(coverage.isValid()).isTrue();
        assertThat(coverage.issues().getFirst().message())
                .contains("BU99990000", "kruist of raakt zichzelf", "170050, 390050");
    }

    @Test
    void reportsAnAreaThatLiesWhollyUnderAnother() {
        var twin =
                new SourceArea(
                        Checkerboard.code(0, 9), "twin", Checkerboard.square(0, 0).geometry());

        var coverage =
                CoverageMaker.make(
                        List.of(Checkerboard.square(0, 0), Checkerboard.square(0, 1), twin), 1);

        assertThat(coverage.isValid()).isTrue();
        assertThat(coverage.issues().stream().filter(i -> i.severity() == Severity.LEFT_OUT))
                .singleElement()
                .satisfies(issue -> assertThat(issue.where()).isEqualTo("BU99990009"));
    }

    @Test
    void saysNothingAboutNoAreasAtAll() {
        var coverage = CoverageMaker.make(List.of(), 5);

        assertThat(coverage.areas()).isEmpty();
    }

    @Test
    @Tag("shared")
    void makesACleanCityIntoACoverageWithinTheTolerance() throws IOException {
        var content = readShared("data/boundaries/helmond_buurten.geojson");

        var coverage = CoverageMaker.make(content.areas(), CoverageMaker.TOLERANCE);

        assertThat(content.issues()).isEmpty();
        assertThat(coverage.areas()).hasSize(44);
        assertThat(coverage.isValid()).isTrue();
        assertThat(coverage.greatestShift()).isLessThanOrEqualTo(CoverageMaker.TOLERANCE);
        assertThat(coverage.issues()).allMatch(issue -> issue.severity() != Severity.LEFT_OUT);
        assertThat(hectares(coverage)).isCloseTo(5_475, within(10.0));
        assertThat(Math.abs(coverage.error().share())).isLessThan(0.0001);
        assertThat(coverage.error().mostChangedShare()).isLessThan(0.01);
        var city = CoverageUnion.union(coverage.areas().values().toArray(Geometry[]::new));
        assertThat(city.isValid()).isTrue();
    }

    @Test
    @Tag("shared")
    void makesADirtyCityIntoACoverageAndTellsWhatWasWrong() throws IOException {
        var content = readShared("data/boundaries/eindhoven_buurten_ruw.geojson.gz");
        var before = new TreeMap<>(Checkerboard.geometries(content.areas()));

        var coverage = CoverageMaker.make(content.areas(), CoverageMaker.TOLERANCE);

        assertThat(CoverageMaker.isValid(before.values())).as("the input is dirty").isFalse();
        assertThat(coverage.areas()).hasSize(116);
        assertThat(coverage.isValid()).isTrue();
        assertThat(coverage.greatestShift()).isLessThanOrEqualTo(CoverageMaker.TOLERANCE);
        assertThat(coverage.issues()).isNotEmpty().anyMatch(i -> i.problem().contains("overlap"));
        assertThat(coverage.pointsAfter()).isLessThan(coverage.pointsBefore());
        assertThat(Math.abs(coverage.error().share())).isLessThan(0.0001);
        assertThat(coverage.error().mostChangedShare()).isLessThan(0.01);
    }

    private static GeoJsonReader.Content readShared(String path) throws IOException {
        return GeoJsonReader.read(path, bytes(Reactor.shared(path)));
    }

    private static byte[] bytes(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return bytes;
        }
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unzipped.readAllBytes();
        }
    }

    private static double total(CoverageMaker.Coverage coverage) {
        return coverage.areas().values().stream().mapToDouble(Geometry::getArea).sum();
    }

    private static double hectares(CoverageMaker.Coverage coverage) {
        return total(coverage) / 10_000;
    }
}
