package nl.regiekamer.area.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells which overlaps and gaps a supplier's file had, with their size. */
final class DivisionReport {

    /** Square metres; what is smaller is told together. */
    private static final double SMALL = 1;

    private DivisionReport() {}

    static List<AreaIssue> of(FaceDivision division) {
        var issues = new ArrayList<AreaIssue>();
        addOverlaps(division.overlaps(), issues);
        addGaps(division.gaps(), issues);
        return issues;
    }

    private static void addOverlaps(List<FaceDivision.Overlap> overlaps, List<AreaIssue> issues) {
        SortedMap<String, Double> perGroup = new TreeMap<>();
        SortedMap<String, String> given = new TreeMap<>();
        for (var overlap : overlaps) {
            var group =
                    overlap.claimed().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(" en "));
            perGroup.merge(group, overlap.squareMetres(), Double::sum);
            given.merge(
                    group,
                    String.valueOf(overlap.given()),
                    (one, other) -> one.equals(other) ? one : "beide, naar de langste grens");
        }
        var small = 0;
        var smallArea = 0.0;
        for (var entry : perGroup.entrySet()) {
            if (entry.getValue() < SMALL) {
                small++;
                smallArea += entry.getValue();
                continue;
            }
            issues.add(
                    AreaIssue.mended(
                            entry.getKey(),
                            "overlappen elkaar %s m².".formatted(number(entry.getValue())),
                            "Toegedeeld aan %s.".formatted(given.get(entry.getKey()))));
        }
        addSmall(issues, "overlappingen", small, smallArea);
    }

    private static void addGaps(List<FaceDivision.Gap> gaps, List<AreaIssue> issues) {
        var small = 0;
        var smallArea = 0.0;
        for (var gap : gaps) {
            if (gap.given() != null && gap.squareMetres() < SMALL) {
                small++;
                smallArea += gap.squareMetres();
                continue;
            }
            var where = "RD %d, %d".formatted(Math.round(gap.x()), Math.round(gap.y()));
            var problem =
                    "tussen de gebieden zit een gat van %s m²."
                            .formatted(number(gap.squareMetres()));
            issues.add(
                    gap.given() == null
                            ? AreaIssue.note(
                                    where,
                                    problem,
                                    "Het is open gelaten, want het is breder dan %s m. Misschien hoort het bij een andere gemeente of ontbreekt een gebied."
                                            .formatted(number(CoverageMaker.GAP_WIDTH)))
                            : AreaIssue.mended(
                                    where, problem, "Toegedeeld aan %s.".formatted(gap.given())));
        }
        addSmall(issues, "gaten", small, smallArea);
    }

    private static void addSmall(List<AreaIssue> issues, String what, int count, double area) {
        if (count > 0) {
            issues.add(
                    AreaIssue.mended(
                            "kleine " + what,
                            "%d %s van minder dan 1 m², samen %s m²."
                                    .formatted(count, what, number(area)),
                            "Toegedeeld naar de langste gezamenlijke grens."));
        }
    }

    /** A Dutch number with one decimal at most. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }
}
