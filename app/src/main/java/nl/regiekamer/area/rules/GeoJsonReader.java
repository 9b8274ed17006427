package nl.regiekamer.area.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiekamer.kernel.AreaCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads areas from GeoJSON, in degrees or in metres of the Dutch grid.
 *
 * <p>Never throws on what a file contains: what cannot be read becomes an issue, and the rest is
 * read. Coordinates are believed above the file's own word about them.
 *
 * @source RFC 7946; the member {@code crs} as in the GeoJSON specification of 2008
 */
public final class GeoJsonReader {

    private static final String NO_CODE = "NL00";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * What a file holds.
     *
     * @param areas in the order of the file; a code may occur more than once
     * @param issues what was wrong
     */
    public record Content(List<SourceArea> areas, List<AreaIssue> issues) {
        public Content {
            areas = List.copyOf(areas);
            issues = List.copyOf(issues);
        }
    }

    private final String file;
    private final List<SourceArea> areas = new ArrayList<>();
    private final List<AreaIssue> issues = new ArrayList<>();
    private final Map<ReferenceSystem, Integer> seen = new EnumMap<>(ReferenceSystem.class);

    private boolean withCodes = true;

    private GeoJsonReader(String file) {
        this.file = file;
    }

    /**
     * @param file name for the messages
     * @param bytes the file
     */
    public static Content read(String file, byte[] bytes) {
        var reader = new GeoJsonReader(file);
        reader.readFile(bytes);
        return new Content(reader.areas, reader.issues);
    }

    /**
     * Reads shapes without asking for a code: the border of an own area.
     *
     * @return areas whose code means nothing
     */
    public static Content readShapes(String file, byte[] bytes) {
        var reader = new GeoJsonReader(file);
        reader.withCodes = false;
        reader.readFile(bytes);
        return new Content(reader.areas, reader.issues);
    }

    private void readFile(byte[] bytes) {
        try {
            var root = MAPPER.readTree(bytes);
            readCollection(withCodes ? root : collection(root));
        } catch (UnexpectedEndOfInputException truncated) {
            var at = truncated.getLocation();
            issues.add(
                    AreaIssue.leftOut(
                            file,
                            "het bestand houdt midden in de tekst op (regel %d, teken %d)."
                                    .formatted(at.getLineNr(), at.getColumnNr()),
                            "Misschien is het ophalen of kopiëren afgebroken; haal het bestand opnieuw op."));
        } catch (JacksonException unreadable) {
            var at = unreadable.getLocation();
            issues.add(
                    AreaIssue.leftOut(
                            file,
                            "dit is geen GeoJSON: vanaf regel %d, teken %d is het niet te lezen."
                                    .formatted(
                                            at == null ? 1 : at.getLineNr(),
                                            at == null ? 1 : at.getColumnNr()),
                            "Misschien is het een ander soort bestand (zip, GeoPackage, webpagina); kies GeoJSON bij de leverancier."));
        }
    }

    /** One shape or one feature, as drawing tools give it, as a collection of one. */
    private static JsonNode collection(JsonNode root) {
        var type = root.path("type").asString("");
        var isShape = type.equals("Polygon") || type.equals("MultiPolygon");
        if (!isShape && !type.equals("Feature")) {
            return root;
        }
        var collection = MAPPER.createObjectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        if (isShape) {
            features.addObject().set("geometry", root);
        } else {
            features.add(root);
        }
        return collection;
    }

    private void readCollection(JsonNode root) {
        var features = root.path("features");
        if (!root.path("type").asString("").equals("FeatureCollection") || !features.isArray()) {
            issues.add(
                    AreaIssue.leftOut(
                            file,
                            "dit is geen verzameling gebieden (FeatureCollection).",
                            "Misschien is het één vorm of een ander soort JSON; vraag de gebieden als FeatureCollection."));
            return;
        }
        if (features.isEmpty()) {
            issues.add(
                    AreaIssue.leftOut(
                            file,
                            "er staan geen gebieden in.",
                            "Misschien was de selectie bij het ophalen leeg; controleer de gemeentecode."));
            return;
        }
        var number = 0;
        for (var feature : features) {
            readFeature(feature, "%s, gebied %d".formatted(file, ++number));
        }
        compareWithDeclared(root.path("crs").path("properties").path("name").asString(""));
    }

    private void readFeature(JsonNode feature, String where) {
        var properties = new FeatureProperties(feature);
        var code = withCodes ? properties.code().toUpperCase(Locale.ROOT) : NO_CODE;
        if (!AreaCode.isValid(code)) {
            issues.add(
                    AreaIssue.leftOut(
                            where,
                            code.isEmpty()
                                    ? "er is geen code (wel: %s).".formatted(properties.listed())
                                    : "'%s' is geen CBS-code.".formatted(code),
                            "Een code is bijvoorbeeld BU00000000, in de eigenschap statcode, buurtcode of code."));
            return;
        }
        var areaCode = new AreaCode(code);
        var reader = new PolygonReader();
        try {
            var metres = toMetres(reader.read(feature.path("geometry")), where + " (" + code + ")");
            if (metres != null) {
                areas.add(new SourceArea(areaCode, properties.name(areaCode), metres));
            }
        } catch (PolygonReader.Unreadable unreadable) {
            issues.add(
                    AreaIssue.leftOut(
                            where + " (" + code + ")",
                            "%s.".formatted(unreadable.getMessage()),
                            "Vraag de leverancier om de vorm van dit gebied."));
        }
        if (reader.closedARing()) {
            issues.add(
                    AreaIssue.mended(
                            where + " (" + code + ")",
                            "een rand eindigt niet waar hij begint.",
                            "De rand is gesloten."));
        }
    }

    private @Nullable Geometry toMetres(Geometry given, String where) {
        var system = ReferenceSystem.seenIn(given.getEnvelopeInternal());
        seen.merge(system, 1, Integer::sum);
        return switch (system) {
            case RD -> given;
            case WGS84 -> DutchGrid.toRd(given);
            case WGS84_SWAPPED -> DutchGrid.toRd(Swap.of(given));
            case UNKNOWN -> {
                var range = given.getEnvelopeInternal();
                issues.add(
                        AreaIssue.leftOut(
                                where,
                                "de coördinaten (x %s tot %s, y %s tot %s) liggen niet in Nederland."
                                        .formatted(
                                                range.getMinX(),
                                                range.getMaxX(),
                                                range.getMinY(),
                                                range.getMaxY()),
                                "Misschien zijn ze in een ander stelsel; vraag WGS84 of RD (EPSG:28992)."));
                yield null;
            }
        };
    }

    private void compareWithDeclared(String crsName) {
        var declared = ReferenceSystem.declared(crsName);
        for (var system : seen.keySet()) {
            if (system != declared && system != ReferenceSystem.UNKNOWN) {
                issues.add(
                        AreaIssue.mended(
                                file,
                                "volgens het bestand zijn het %s, maar de coördinaten van %d gebieden zijn %s."
                                        .formatted(
                                                crsName.isBlank()
                                                                || declared
                                                                        != ReferenceSystem.UNKNOWN
                                                        ? declared.words()
                                                        : crsName,
                                                seen.get(system),
                                                system.words()),
                                "Ze zijn gelezen als %s.".formatted(system.words())));
            }
        }
    }

    /** Exchanges x and y. */
    private static final class Swap {
        static Geometry of(Geometry geometry) {
            var copy = geometry.copy();
            copy.apply(
                    (CoordinateFilter)
                            at -> {
                                var x = at.x;
                                at.x = at.y;
                                at.y = x;
                            });
            copy.geometryChanged();
            return copy;
        }
    }
}
