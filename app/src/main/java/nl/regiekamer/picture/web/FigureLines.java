package nl.regiekamer.picture.web;

import java.util.List;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.picture.FigureFormat;
import nl.regiekamer.picture.GoalVerdicts;
import nl.regiekamer.picture.Kept;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.plan.FigureLine;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.ProgressSection;
import nl.regiekamer.plan.StandingOut;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.Verdict;
import nl.regiekamer.sources.Figures;
import org.springframework.stereotype.Component;

/** Figures in words, for notes about the plan and for the plan of a wijk. */
@Component
class FigureLines implements ProgressSection {

    private final Plans plans;
    private final Pictures pictures;
    private final GoalVerdicts verdicts;
    private final FiguresTables tables;
    private final Areas areas;
    private final Figures figures;
    private final Kept<AreaCode, StandingOut> kept = new Kept<>();

    FigureLines(
            Plans plans,
            Pictures pictures,
            GoalVerdicts verdicts,
            FiguresTables tables,
            Areas areas,
            Figures figures) {
        this.plans = plans;
        this.pictures = pictures;
        this.verdicts = verdicts;
        this.tables = tables;
        this.areas = areas;
        this.figures = figures;
    }

    @Override
    public boolean seesClosed() {
        return figures.seesClosed();
    }

    @Override
    public List<FigureLine> figures(Theme theme) {
        return plans.current().listIndicatorsOf(theme).stream()
                .filter(pictures::hasFigure)
                .map(this::line)
                .toList();
    }

    private FigureLine line(Indicator indicator) {
        var latest = pictures.mainSeries(indicator).stream().reduce((_, later) -> later);
        return new FigureLine(
                indicator.id(),
                indicator.name(),
                indicator.unit(),
                latest.map(new FigureFormat(indicator)::figure).orElse(""),
                latest.map(this::about).orElse(""),
                "",
                latest.map(pictures::sourceOf).orElse(""),
                verdicts.sinceStart(indicator));
    }

    /** "2022", or "2022, Centrum" for a part of the municipality. */
    private String about(Measurement figure) {
        var year = figure.yearInWords();
        return figure.area().equals(pictures.municipality())
                ? year
                : areas.find(figure.area()).map(area -> year + ", " + area.name()).orElse(year);
    }

    @Override
    public StandingOut standingOut(AreaCode code) {
        return kept.get(
                pictures.version(),
                code,
                one -> areas.find(one).map(this::standingOut).orElse(StandingOut.UNKNOWN));
    }

    private StandingOut standingOut(Area area) {
        var compared =
                tables.lines(area, plans.current().listIndicators()).stream()
                        .filter(line -> line.verdict().isKnown())
                        .toList();
        var worse =
                compared.stream()
                        .filter(line -> line.verdict().kind() == Verdict.Kind.WORSE)
                        .toList();
        return new StandingOut(worse, compared.size());
    }
}
