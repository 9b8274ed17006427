package nl.regiekamer.picture.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiekamer.picture.Matrix;
import nl.regiekamer.plan.Field;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.export.TableDownload;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
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
    private final Matrix matrix;
    private final MatrixPages matrixPages;
    private final IndicatorPages indicatorPages;
    private final FigureExports exports;
    private final StaticTemplates templates = new StaticTemplates();

    PictureController(
            Plans plans,
            Matrix matrix,
            MatrixPages matrixPages,
            IndicatorPages indicatorPages,
            FigureExports exports) {
        this.plans = plans;
        this.matrix = matrix;
        this.matrixPages = matrixPages;
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
        var missing = matrix.listMissing();
        var cityOnly = matrix.listCityOnly().stream().map(Indicator::name).toList();
        var fields =
                plans.current().listFields().stream()
                        .map(field -> group(field, missing))
                        .filter(group -> !group.rows().isEmpty())
                        .collect(Collectors.toCollection(ArrayList::new));
        var background =
                matrix.listMissingBackground().stream()
                        .map(one -> row("achtergrond", one))
                        .toList();
        if (!background.isEmpty()) {
            fields.add(
                    new UnknownPage.FieldGroup(
                            "Achtergrond, zonder oordeel (telt niet mee)", background));
        }
        var page =
                new UnknownPage(
                        Crumb.trail("Wat we niet weten", new Crumb("Cijfers", "/cijfers")),
                        missing.size(),
                        plans.current().listIndicators().size(),
                        Dutch.list(cityOnly),
                        fields);
        return Html.ok(templates.pictureUnknown(shell, page));
    }

    private UnknownPage.FieldGroup group(Field field, List<Indicator> missing) {
        var book = plans.current();
        var rows =
                missing.stream()
                        .filter(indicator ->
                                book.findThemeOf(indicator)
                                        .filter(t -> t.field().equals(field.id()))
                                        .isPresent())
                        .map(indicator ->
                                row(
                                        book.findThemeOf(indicator).orElseThrow().shortName(),
                                        indicator))
                        .toList();
        return new UnknownPage.FieldGroup(field.name(), rows);
    }

    private static UnknownPage.Row row(String theme, Indicator indicator) {
        return new UnknownPage.Row(
                theme,
                indicator.name(),
                "/cijfers/" + indicator.id(),
                indicator.owner(),
                indicator.howTo() == null ? "" : indicator.howTo());
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
