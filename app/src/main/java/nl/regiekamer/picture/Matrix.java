package nl.regiekamer.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.picture.rules.AreaTable;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import org.springframework.stereotype.Service;

/**
 * Which indicators have figures for the wijken, for the municipality alone, or none; in the order
 * of the plan's themes.
 */
@Service
public class Matrix {

    private static final Map<String, String> BACKGROUND = new LinkedHashMap<>();

    static {
        BACKGROUND.put("bewoners", "Achtergrond: bewoners (zonder oordeel)");
        BACKGROUND.put("wonen-en-omgeving", "Achtergrond: wonen en omgeving (zonder oordeel)");
        BACKGROUND.put("werk-en-uitkering", "Achtergrond: werk en uitkering (zonder oordeel)");
        BACKGROUND.put("zonder-doel", "Ook gevolgd, zonder doel in het plan (zonder oordeel)");
        BACKGROUND.put("vertrouwen", "Achtergrond: vertrouwen (zonder oordeel)");
    }

    private final Plans plans;
    private final Pictures pictures;

    Matrix(Plans plans, Pictures pictures) {
        this.plans = plans;
        this.pictures = pictures;
    }

    /** An indicator with its wijken. */
    public record Row(Indicator indicator, AreaTable table) {}

    /** A theme or background group that has rows. */
    public record Group(String name, List<Row> rows) {}

    /** How many indicators of the plan have figures, and for which level. */
    public record Coverage(int perWijk, int cityOnly, int total) {}

    /** The groups that have at least one figure per wijk. */
    public List<Group> groups() {
        var book = plans.current();
        var groups = new ArrayList<Group>();
        var shown = new java.util.HashSet<String>();
        for (var theme : book.listThemes()) {
            var rows =
                    book.listIndicatorsOf(theme).stream()
                            .filter(indicator -> shown.add(indicator.id()))
                            .map(this::row)
                            .filter(row -> !row.table().isEmpty())
                            .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(theme.shortName(), rows));
            }
        }
        BACKGROUND.forEach((id, name) -> {
            var rows =
                    book.listBackground().stream()
                            .filter(indicator -> id.equals(indicator.background()))
                            .map(this::row)
                            .filter(row -> !row.table().isEmpty())
                            .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(name, rows));
            }
        });
        return groups;
    }

    private Row row(Indicator indicator) {
        return new Row(indicator, pictures.table(indicator, AreaCode.Level.WIJK));
    }

    /** How many indicators have figures. */
    public Coverage coverage() {
        var indicators = plans.current().listIndicators();
        var perWijk = indicators.stream().filter(this::isPerWijk).count();
        var any = indicators.stream().filter(pictures::hasFigure).count();
        return new Coverage((int) perWijk, (int) (any - perWijk), indicators.size());
    }

    private boolean isPerWijk(Indicator indicator) {
        return pictures.of(indicator).has(AreaCode.Level.WIJK);
    }

    /** The indicators of the plan without any figure. */
    public List<Indicator> listMissing() {
        return plans.current().listIndicators().stream()
                .filter(indicator -> !pictures.hasFigure(indicator))
                .toList();
    }

    /** The background figures that nobody delivered. They do not count as missing. */
    public List<Indicator> listMissingBackground() {
        return plans.current().listBackground().stream()
                .filter(indicator -> !pictures.hasFigure(indicator))
                .toList();
    }

    /** The indicators with a figure for the municipality alone. */
    public List<Indicator> listCityOnly() {
        return plans.current().listIndicators().stream()
                .filter(indicator -> pictures.hasFigure(indicator) && !isPerWijk(indicator))
                .toList();
    }
}
