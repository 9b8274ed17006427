package nl.regiekamer.picture.web;

import gg.jte.generated.precompiled.StaticTemplates;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.export.TableDownload;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The figures: beside each other, one by one, what is missing, and all of it to take along. */
@Controller
@Access("cijfers-bekijken")
class PictureController {

    private final Plans plans;
    private final MatrixPages matrixPages;
    private final UnknownPages unknownPages;
    private final IndicatorPages indicatorPages;
    private final FigureExports exports;
    private final StaticTemplates templates = new StaticTemplates();

    PictureController(
            Plans plans,
            MatrixPages matrixPages,
            UnknownPages unknownPages,
            IndicatorPages indicatorPages,
            FigureExports exports) {
        this.plans = plans;
        this.matrixPages = matrixPages;
        this.unknownPages = unknownPages;
        this.indicatorPages = indicatorPages;
        this.exports = exports;
    }

    @GetMapping("/cijfers")
    Html matrix(Shell shell) {
        return Html.ok(templates.pictureMatrix(shell, matrixPages.page()));
    }

    @GetMapping("/cijfers/matrix.csv")
    TableDownload matrixCsv() {
        return TableDownload.csv(matrixPages.export());
    }

    @GetMapping("/cijfers/matrix.xlsx")
    TableDownload matrixSpreadsheet() {
        return TableDownload.xlsx(matrixPages.export());
    }

    @GetMapping("/cijfers/onbekend")
    Html unknown(Shell shell) {
        return Html.ok(templates.pictureUnknown(shell, unknownPages.page()));
    }

    @GetMapping("/cijfers/onbekend.csv")
    TableDownload unknownCsv() {
        return TableDownload.csv(unknownPages.export());
    }

    @GetMapping("/cijfers/onbekend.xlsx")
    TableDownload unknownSpreadsheet() {
        return TableDownload.xlsx(unknownPages.export());
    }

    @GetMapping("/cijfers/{id}")
    Html indicator(@PathVariable String id, Shell shell) {
        var filled = indicatorPages.page(get(id));
        return Html.ok(templates.pictureIndicator(shell, filled.page(), filled.body()));
    }

    @GetMapping("/cijfers/{id}.csv")
    TableDownload indicatorCsv(@PathVariable String id) {
        return TableDownload.csv(exports.series(get(id)));
    }

    @GetMapping("/cijfers/{id}.xlsx")
    TableDownload indicatorSpreadsheet(@PathVariable String id) {
        return TableDownload.xlsx(exports.series(get(id)));
    }

    @GetMapping("/cijfers/{id}.geojson")
    ResponseEntity<String> indicatorGeoJson(@PathVariable String id) {
        return geoJson(exports.geoJson(get(id)));
    }

    @GetMapping("/cijfers/matrix.geojson")
    ResponseEntity<String> matrixGeoJson() {
        return geoJson(exports.geoJson(matrixPages.export()));
    }

    @GetMapping("/wijken/{code}/cijfers.geojson")
    ResponseEntity<String> areaGeoJson(@PathVariable String code) {
        return geoJson(exports.areaGeoJson(code));
    }

    private static ResponseEntity<String> geoJson(String text) {
        return ResponseEntity.ok().header("Content-Type", "application/geo+json").body(text);
    }

    @GetMapping("/wijken/{code}/cijfers.csv")
    TableDownload areaCsv(@PathVariable String code) {
        return TableDownload.csv(exports.area(code));
    }

    @GetMapping("/wijken/{code}/cijfers.xlsx")
    TableDownload areaSpreadsheet(@PathVariable String code) {
        return TableDownload.xlsx(exports.area(code));
    }

    private Indicator get(String id) {
        return plans.current()
                .findIndicator(id)
                .orElseThrow(() -> new NotFound("Indicator '" + id + "'"));
    }
}
