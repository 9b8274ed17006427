package nl.regiekamer.picture.web;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.area.AreaSet;
import nl.regiekamer.picture.FigureFormat;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.SetFigures;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** Puts a set of areas beside the rest in words. */
@Component
class SetViews {

    private final SetFigures figures;
    private final Pictures pictures;

    SetViews(SetFigures figures, Pictures pictures) {
        this.figures = figures;
        this.pictures = pictures;
    }

    /** Empty where the two sides cannot be compared. */
    Optional<IndicatorPage.SetView> of(Indicator indicator, AreaSet set) {
        var format = new FigureFormat(indicator);
        return figures.compare(indicator, set.id())
                .map(found -> {
                    var ratio = found.ratio();
                    var words =
                            "%s: %s. De rest: %s. Dat is %s keer zo veel (tussen %s)."
                                    .formatted(
                                            set.name(),
                                            format.figure(found.inside()),
                                            format.figure(found.outside()),
                                            Dutch.number(ratio.ratio(), 2),
                                            Dutch.range(
                                                            ratio.interval().low(),
                                                            ratio.interval().high(),
                                                            2)
                                                    .replace("–", " en "));
                    var note =
                            set.isComplete()
                                    ? ""
                                    : "%s gebieden hebben een grens. %s staat aan geen van beide kanten."
                                            .formatted(
                                                    found.filledIn(), Dutch.list(found.leftOut()));
                    return new IndicatorPage.SetView(
                            set.name(),
                            words,
                            note,
                            pictures.sourcesOf(List.of(found.inside(), found.outside())));
                });
    }
}
