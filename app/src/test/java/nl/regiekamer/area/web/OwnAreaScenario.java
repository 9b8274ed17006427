package nl.regiekamer.area.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.regiekamer.area.AreaImport;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.WorkAreas;
import nl.regiekamer.area.drawing.GeoJson;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.kernel.AreaCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The administrator fills in an area that the plan names, and takes new borders in use. */
@RegiekamerTest
class OwnAreaScenario {

    private static final AreaCode CENTRUM = new AreaCode("BU07941000");
    private static final String INDICATOR = "/cijfers/misdrijven-totaal";

    @Autowired MockMvcTester mvc;
    @Autowired Areas areas;
    @Autowired WorkAreas workAreas;
    @Autowired AreaImport borders;

    @AfterEach
    void leaveNothingBehind() {
        areas.listWorkAreas().forEach(area -> workAreas.delete(area.id()));
        borders.listProposals().forEach(one -> borders.discard(one.id()));
    }

    @Test
    @DisplayName("S113, S031: a pasted border completes the vulnerable wijken, and is compared")
    void fillsInAnAreaByAPastedBorder() {
        assertThat(Page.open(mvc, "/wijken").text())
                .contains("4 van 5 ingevuld. Binnenstad-Oost: door de gemeente in te vullen");
        var before = Page.open(mvc, INDICATOR).text();
        assertThat(before).contains("4 van 5");

        var saved = saveBorder("Binnenstad-Oost", borderOf(CENTRUM));

        assertThat(saved).hasRedirectedUrl("/werkgebieden/binnenstad-oost");
        var page = Page.open(mvc, "/werkgebieden/binnenstad-oost");
        assertThat(page.text()).contains("1 hele buurt", "hoort bij: Kwetsbare wijken", "Centrum");
        assertThat(page.select("svg.map path.self")).hasSize(1);
        assertThat(Page.open(mvc, "/wijken").text()).doesNotContain("4 van 5");
        assertThat(areas.findSet("kwetsbare-wijken").orElseThrow().isComplete()).isTrue();
        var after = Page.open(mvc, INDICATOR).text();
        assertThat(after).doesNotContain("4 van 5").isNotEqualTo(before);
        var at = areas.findOutline(CENTRUM).orElseThrow().geometry().getInteriorPoint();
        var found = locate("%.0f %.0f".formatted(at.getX(), at.getY()));
        assertThat(found.text()).contains("Dit is Centrum, in de wijk Binnenstad.");
        assertThat(found.select("dd a[href=/werkgebieden/binnenstad-oost]")).hasSize(1);
    }

    @Test
    void givesTheFormBackWithWhatWasTypedWhenABorderIsWrong() {
        var elsewhere =
                "{\"type\":\"Polygon\",\"coordinates\":[[[100000,400000],[100100,400000],[100100,400100],[100000,400000]]]}";

        var far = Page.of(saveBorder("Plein", elsewhere), 422);
        var broken = Page.of(saveBorder("Plein", "{\"type\":"), 422);
        var nothing = Page.of(saveBorder("Plein", ""), 422);

        assertThat(far.select("#grens-fout").text()).contains("ligt geheel buiten Helmond");
        assertThat(far.select("#grens").text()).contains("100100");
        assertThat(broken.select("#grens-fout").text()).contains("houdt midden in de tekst op");
        assertThat(nothing.select("#bestand-fout").text()).contains("kies ten minste één buurt");
        assertThat(areas.listWorkAreas()).isEmpty();
    }

    @Test
    @DisplayName("S002: coordinates lead to buurt and wijk; outside is an answer")
    void answersInWhichBuurtAPlaceLies() {
        assertThat(locate("155000 463000").text()).contains("ligt in geen buurt van Helmond");
        assertThat(locate("40.7, -74").text()).contains("ligt niet in Nederland");
        var wrong = Page.of(mvc.get().uri("/wijken/waar").param("punt", "Markt 1").exchange(), 422);
        assertThat(wrong.select("#punt").val()).isEqualTo("Markt 1");
        assertThat(wrong.select("#punt-fout").text()).contains("geen twee getallen");
        assertThat(Page.open(mvc, "/wijken").select("form[action=/wijken/waar]")).hasSize(1);
    }

    @Test
    void showsWhatCameOfAFileAndChangesNothingBeforeItIsTakenInUse() {
        var version = areas.version();

        var sent = upload("buurten.geojson", cityWithABowTie());

        var path = String.valueOf(sent.getResponse().getRedirectedUrl());
        var page = Page.of(mvc.get().uri(path).with(Administrator.signedIn()).exchange(), 200);
        assertThat(page.text())
                .contains("44 buurten in 12 wijken, indeling 2024", "Nog niet in gebruik")
                .contains("een grens mag ten hoogste 5 m verschuiven", "De oppervlakte samen gaat");
        assertThat(page.section("Wat er mis was")).contains("kruist of raakt zichzelf", "hersteld");
        assertThat(page.select("svg.map path.f3")).isNotEmpty();
        assertThat(areas.version()).isEqualTo(version);

        var taken = post(path + "/in-gebruik");

        assertThat(taken).hasRedirectedUrl("/beheer/gebieden?grenzen=in-gebruik");
        assertThat(areas.version()).isGreaterThan(version);
        assertThat(areas.outlineSource()).isEqualTo("CBS en Kadaster, CC BY 4.0");
        assertThat(
                        mvc.get()
                                .uri(path)
                                .with(Administrator.signedIn())
                                .exchange()
                                .getResponse()
                                .getStatus())
                .isEqualTo(404);
    }

    @Test
    void saysAtTheFileWhyItCannotBeUsed() {
        var page = Page.of(upload("kapot.geojson", "{\"type\":\"Feat"), 422);

        assertThat(page.select("#bestand-fout").text()).contains("houdt midden in de tekst op");
        assertThat(page.select("#uitgever").val()).isEqualTo("CBS en Kadaster");
    }

    private Page locate(String point) {
        return Page.of(mvc.get().uri("/wijken/waar").param("punt", point).exchange(), 200);
    }

    private MvcTestResult saveBorder(String name, String geoJson) {
        return mvc.post()
                .uri("/beheer/gebieden/werkgebied")
                .param("naam", name)
                .param("grens", geoJson)
                .with(Administrator.signedIn())
                .with(Administrator.token())
                .exchange();
    }

    private MvcTestResult upload(String name, String text) {
        return mvc.post()
                .uri("/beheer/gebieden/grenzen")
                .multipart()
                .file(new MockMultipartFile("bestand", name, null, text.getBytes(UTF_8)))
                .param("jaar", "2024")
                .param("uitgever", "CBS en Kadaster")
                .param("licentie", "CC BY 4.0")
                .with(Administrator.signedIn())
                .with(Administrator.token())
                .exchange();
    }

    private MvcTestResult post(String path) {
        return mvc.post()
                .uri(path)
                .with(Administrator.signedIn())
                .with(Administrator.token())
                .exchange();
    }

    private String borderOf(AreaCode code) {
        var file = new GeoJson(areas);
        file.add(code, List.of());
        return file.text();
    }

    /** The city's own buurten, with one more shape that crosses itself. */
    private String cityWithABowTie() {
        var file = new GeoJson(areas);
        areas.listBuurten()
                .forEach(buurt ->
                        file.add(
                                buurt.code(),
                                List.of(new GeoJson.Property("statcode", buurt.code().value()))));
        var at = areas.findOutline(CENTRUM).orElseThrow().geometry().getInteriorPoint();
        var degrees =
                nl.regiekamer.area.rules.DutchGrid.toWgs84(
                        new nl.regiekamer.kernel.RdPoint(at.getX(), at.getY()));
        var x = degrees.longitude();
        var y = degrees.latitude();
        var bowTie =
                "{\"type\":\"Feature\",\"properties\":{\"statcode\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}"
                        .formatted(
                                CENTRUM, x, y, x + 1e-4, y + 1e-4, x + 1e-4, y, x, y + 1e-4, x, y);
        var text = file.text();
        return text.substring(0, text.lastIndexOf("]}")) + "," + bowTie + "]}";
    }
}
