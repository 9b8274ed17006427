package nl.regiekamer.area.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiekamer.kernel.AreaCode;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Makes areas as a supplier gives them into a coverage: valid, without gaps or overlaps,
 * generalised within a tolerance, with corners on whole metres.
 *
 * @source Douglas and Visvalingam–Whyatt line simplification that keeps shared borders shared, as
 *     in the coverage operations of JTS 1.20
 */
public final class CoverageMaker {

    /** Metres that a border may shift when the caller asks nothing else. */
    public static final double TOLERANCE = 5;

    /** Metres; a closed-in gap that is nowhere wider belongs to nobody by mistake. */
    static final double GAP_WIDTH = 10;

    /** Metres; borders that differ less are the same border. */
    private static final double NOISE = 0.01;

    /** Metres; corners of the outcome lie on multiples of it. */
    private static final double GRID = 1;

    /**
     * The outcome.
     *
     * @param areas the coverage, by code
     * @param issues what was wrong and what was made of it
     * @param tolerance metres that was asked
     * @param greatestShift metres between an original corner and the generalised border, at most
     * @param pointsBefore corners in the file
     * @param pointsAfter corners in the outcome
     * @param error how much the surface of the areas changed
     */
    public record Coverage(
            SortedMap<AreaCode, Geometry> areas,
            List<AreaIssue> issues,
            double tolerance,
            double greatestShift,
            int pointsBefore,
            int pointsAfter,
            AreaError error) {

        /** Whether neighbours share their borders exactly and nothing overlaps. */
        public boolean isValid() {
            return CoverageMaker.isValid(areas.values());
        }
    }

    private final double tolerance;
    private final List<AreaIssue> issues = new ArrayList<>();

    private CoverageMaker(double tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * @param given areas of one level
     * @param tolerance metres that a border may shift, above zero
     */
    public static Coverage make(List<SourceArea> given, double tolerance) {
        return new CoverageMaker(tolerance).make(given);
    }

    private Coverage make(List<SourceArea> given) {
        var pointsBefore = given.stream().mapToInt(area -> area.geometry().getNumPoints()).sum();
        var repaired = repaired(given);
        if (repaired.isEmpty()) {
            return new Coverage(repaired, issues, tolerance, 0, pointsBefore, 0, AreaError.NONE);
        }
        var division = FaceDivision.of(repaired, NOISE, GAP_WIDTH);
        issues.addAll(DivisionReport.of(division));
        var clean = division.areas();
        reportLost(repaired, clean);
        var outcome = generalised(clean);
        var shift = greatestShift(clean, outcome);
        var points = outcome.values().stream().mapToInt(Geometry::getNumPoints).sum();
        var error = AreaError.between(repaired, outcome);
        return new Coverage(outcome, issues, tolerance, shift, pointsBefore, points, error);
    }

    /** Whether the polygons form a coverage. */
    public static boolean isValid(Collection<? extends Geometry> areas) {
        return CoverageValidator.isValid(areas.toArray(Geometry[]::new));
    }

    private SortedMap<AreaCode, Geometry> repaired(List<SourceArea> given) {
        var areas = new TreeMap<AreaCode, Geometry>();
        for (var area : given) {
            var valid = repaired(area);
            if (valid.isEmpty()) {
                continue;
            }
            // Suppliers give land and water of one area as two features.
            areas.merge(area.code(), valid, Geometry::union);
        }
        return areas;
    }

    private Geometry repaired(SourceArea area) {
        var check = new IsValidOp(area.geometry());
        if (check.isValid()) {
            return area.geometry();
        }
        var error = check.getValidationError();
        var at = error.getCoordinate();
        var fixed = polygonsOf(GeometryFixer.fix(area.geometry()));
        var where = "%s (%s)".formatted(area.code(), area.name());
        if (fixed.isEmpty()) {
            issues.add(
                    AreaIssue.leftOut(
                            where,
                            "de vorm heeft geen oppervlakte.",
                            "Vraag de leverancier om de vorm van dit gebied."));
            return fixed;
        }
        issues.add(
                AreaIssue.mended(
                        where,
                        "de rand kruist of raakt zichzelf bij RD %d, %d."
                                .formatted(Math.round(at.x), Math.round(at.y)),
                        "De vorm is hersteld (%s m²); meld het aan de leverancier."
                                .formatted(DivisionReport.number(fixed.getArea()))));
        return fixed;
    }

    private static Geometry polygonsOf(Geometry fixed) {
        return fixed.getDimension() == 2 ? fixed.buffer(0) : new GeometryFactory().createPolygon();
    }

    private void reportLost(
            SortedMap<AreaCode, Geometry> before, SortedMap<AreaCode, Geometry> after) {
        for (var code : before.keySet()) {
            if (!after.containsKey(code)) {
                issues.add(
                        AreaIssue.leftOut(
                                code.value(),
                                "het gebied valt geheel samen met andere gebieden.",
                                "Misschien staat hetzelfde gebied er met twee codes in; vraag de leverancier welke geldt."));
            }
        }
    }

    /** Simplifies less and less until no original corner lies further than the tolerance. */
    private SortedMap<AreaCode, Geometry> generalised(SortedMap<AreaCode, Geometry> clean) {
        var strength = tolerance;
        while (strength > tolerance / 64) {
            var simplified = simplified(clean, strength);
            if (simplified.size() == clean.size()
                    && isValid(simplified.values())
                    && greatestShift(clean, simplified) <= tolerance) {
                return simplified;
            }
            strength /= 1.5;
        }
        issues.add(
                AreaIssue.note(
                        "grenzen",
                        "de grenzen konden niet binnen %s m worden vereenvoudigd."
                                .formatted(DivisionReport.number(tolerance)),
                        "Zij zijn volledig overgenomen."));
        return clean;
    }

    private static SortedMap<AreaCode, Geometry> simplified(
            SortedMap<AreaCode, Geometry> clean, double strength) {
        var simple = CoverageSimplifier.simplify(clean.values().toArray(Geometry[]::new), strength);
        var byCode = new TreeMap<AreaCode, Geometry>();
        var i = 0;
        for (var code : clean.keySet()) {
            byCode.put(code, simple[i++]);
        }
        // Rounding to the grid can make lines touch; dividing the pieces again keeps it a coverage.
        return FaceDivision.of(byCode, GRID, GRID).areas();
    }

    private static double greatestShift(
            SortedMap<AreaCode, Geometry> before, SortedMap<AreaCode, Geometry> after) {
        var greatest = 0.0;
        for (var entry : before.entrySet()) {
            var generalised = after.get(entry.getKey());
            if (generalised == null) {
                return Double.POSITIVE_INFINITY;
            }
            var border = new IndexedFacetDistance(generalised.getBoundary());
            var factory = generalised.getFactory();
            for (var at : entry.getValue().getCoordinates()) {
                greatest = Math.max(greatest, border.distance(factory.createPoint(at)));
            }
        }
        return greatest;
    }
}
