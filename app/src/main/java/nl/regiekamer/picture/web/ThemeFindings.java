package nl.regiekamer.picture.web;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.picture.FigureFormat;
import nl.regiekamer.picture.GoalVerdicts;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.rules.AreaTable;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.picture.rules.Standing;
import nl.regiekamer.plan.Finding;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** What the figures say of a theme in words: what moved, where, how sure, beside whom. */
@Component
class ThemeFindings {

    /** Names in one sentence; more would not be read. */
    private static final int NAMED = 4;

    private final Plans plans;
    private final Pictures pictures;
    private final GoalVerdicts verdicts;
    private final RankingViews rankings;
    private final Areas areas;

    ThemeFindings(
            Plans plans,
            Pictures pictures,
            GoalVerdicts verdicts,
            RankingViews rankings,
            Areas areas) {
        this.plans = plans;
        this.pictures = pictures;
        this.verdicts = verdicts;
        this.rankings = rankings;
        this.areas = areas;
    }

    List<Finding> of(Theme theme) {
        return plans.current().listIndicatorsOf(theme).stream().map(this::finding).toList();
    }

    private Finding finding(Indicator indicator) {
        var latest = pictures.mainSeries(indicator).stream().reduce((_, later) -> later);
        return new Finding(
                indicator.name(),
                latest.map(figure -> words(indicator, figure)).orElse(""),
                verdicts.sinceStart(indicator),
                where(indicator),
                beside(indicator),
                latest.map(pictures::sourceOf).orElse(""));
    }

    /** A figure of one area alone says of which: it is not that of the municipality. */
    private String words(Indicator indicator, Measurement figure) {
        var words = new FigureFormat(indicator).figure(figure);
        var unit = indicator.unit();
        return "%s %s%s (%s)"
                .formatted(
                        words,
                        words.endsWith("%") && unit.startsWith("%")
                                ? unit.substring(1).strip()
                                : unit,
                        figure.area().equals(pictures.municipality())
                                ? ""
                                : " in " + name(figure.area()),
                        figure.yearInWords());
    }

    private String name(AreaCode code) {
        return areas.find(code).map(Area::name).orElse(code.value());
    }

    /**
     * By wijk, and by buurt where no wijk has a figure. Nothing is said of a difference while there
     * is no figure of the whole, or of one area only.
     */
    private String where(Indicator indicator) {
        if (pictures.of(indicator).of(pictures.municipality()).isEmpty()) {
            return "";
        }
        var wijken = pictures.table(indicator, AreaCode.Level.WIJK);
        return wijken.isEmpty()
                ? where("buurten", pictures.table(indicator, AreaCode.Level.BUURT))
                : where("wijken", wijken);
    }

    private String where(String level, AreaTable table) {
        var higher = names(table, Standing.HIGHER);
        var lower = names(table, Standing.LOWER);
        if (table.ranked().size() < 2) {
            return "";
        }
        if (higher.isEmpty() && lower.isEmpty()) {
            return "Tussen de %s is in %s geen aantoonbaar verschil met het geheel."
                    .formatted(level, table.yearInWords());
        }
        return "In %s%s%s."
                .formatted(
                        table.yearInWords(),
                        higher.isEmpty() ? "" : " aantoonbaar hoger in " + listed(higher),
                        lower.isEmpty()
                                ? ""
                                : (higher.isEmpty() ? "" : ";")
                                        + " aantoonbaar lager in "
                                        + listed(lower));
    }

    private List<String> names(AreaTable table, Standing standing) {
        return table.ranked().stream()
                .filter(row -> row.standing() == standing)
                .map(row -> row.figure().area())
                .map(this::name)
                .toList();
    }

    private static String listed(List<String> names) {
        return names.size() <= NAMED
                ? Dutch.list(names)
                : "%s en %d andere"
                        .formatted(
                                String.join(", ", names.subList(0, NAMED)), names.size() - NAMED);
    }

    /** The place among the municipalities that this one compares itself with. */
    private String beside(Indicator indicator) {
        return rankings.references(indicator).flatMap(ThemeFindings::beside).orElse("");
    }

    private static Optional<String> beside(RankingView view) {
        var country = view.country();
        var whole = country == null ? "" : "Nederland: %s.".formatted(country.value());
        return place(view)
                .map(place -> (place + " " + whole).strip())
                .or(() -> Optional.of(whole).filter(words -> !words.isEmpty()));
    }

    private static Optional<String> place(RankingView view) {
        for (int place = 0; place < view.rows().size(); place++) {
            var row = view.rows().get(place);
            if (row.own() && view.rows().size() > 1) {
                var others = view.rows().size() - 1;
                return Optional.of(
                        "Naast %d andere gemeenten: van hoog naar laag plaats %d van %d (%s)."
                                .formatted(others, place + 1, others + 1, row.value()));
            }
        }
        return Optional.empty();
    }
}
