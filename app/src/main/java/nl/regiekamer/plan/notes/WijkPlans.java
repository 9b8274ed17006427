package nl.regiekamer.plan.notes;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiekamer.area.Area;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.ActionsHere;
import nl.regiekamer.plan.FigureLine;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.StandingOut;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.progress.Light;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.progress.ProgressBook;
import org.springframework.stereotype.Service;

/** Makes the plan of a wijk from its figures, the plan in force, and what was agreed there. */
@Service
public class WijkPlans {

    private final Plans plans;
    private final ActionsHere here;
    private final Progress progress;
    private final Partners partners;
    private final Agreements agreements;

    WijkPlans(
            Plans plans,
            ActionsHere here,
            Progress progress,
            Partners partners,
            Agreements agreements) {
        this.plans = plans;
        this.here = here;
        this.progress = progress;
        this.partners = partners;
        this.agreements = agreements;
    }

    /** The plan of a wijk as it stands today, for whoever asks. */
    public WijkPlan of(Area wijk) {
        var book = plans.current();
        var now = progress.now();
        var chosen = choose(wijk, book);
        return new WijkPlan(
                wijk,
                chosen.figures.figures().stream().map(one -> problem(one, book)).toList(),
                chosen.figures.compared(),
                lines(chosen.named, now),
                lines(chosen.general, now),
                agreements.list(wijk).stream()
                        .sorted(Comparator.comparing(one -> !one.isOpen()))
                        .toList(),
                plans.today());
    }

    /** The same in a sentence, without asking how each action goes. */
    public String summaryOf(Area wijk) {
        var chosen = choose(wijk, plans.current());
        return WijkPlan.summary(
                chosen.figures.figures().size(),
                chosen.figures.compared(),
                chosen.named.size() + chosen.general.size(),
                agreements.list(wijk));
    }

    /** What stands out in a wijk, the actions that name it, and those that work on it anyhow. */
    private record Choice(StandingOut figures, List<Action> named, List<Action> general) {}

    private Choice choose(Area wijk, PlanBook book) {
        var figures = plans.standingOut(wijk.code());
        var themes =
                figures.figures().stream()
                        .flatMap(one -> themesOf(one, book).stream())
                        .map(Theme::id)
                        .collect(Collectors.toSet());
        var named = here.listNamed(wijk.code());
        var taken = new HashSet<>(named);
        var general =
                here.listEverywhere().stream()
                        .filter(action -> themes.contains(action.theme()))
                        .filter(action -> !taken.contains(action))
                        .toList();
        return new Choice(figures, named, general);
    }

    private static List<Theme> themesOf(FigureLine figure, PlanBook book) {
        return book.listThemes().stream()
                .filter(theme -> theme.indicators().contains(figure.indicator()))
                .toList();
    }

    private static WijkPlan.Problem problem(FigureLine figure, PlanBook book) {
        var theme = book.findIndicator(figure.indicator()).flatMap(book::findThemeOf);
        return new WijkPlan.Problem(
                figure,
                theme.map(Theme::shortName).orElse("–"),
                theme.map(one -> "/plan/themas/" + one.id()).orElse(""));
    }

    private List<WijkPlan.Line> lines(List<Action> actions, ProgressBook now) {
        return actions.stream().map(action -> line(action, now)).toList();
    }

    private WijkPlan.Line line(Action action, ProgressBook now) {
        var book = plans.current();
        var stand = now.of(action);
        var lead = action.lead();
        return new WijkPlan.Line(
                action.id(),
                action.title(),
                book.findTheme(action.theme()).map(Theme::shortName).orElse(""),
                String.join(", ", partners.names(lead == null ? action.partners() : List.of(lead))),
                action.goals().stream()
                        .map(book::findGoal)
                        .flatMap(Optional::stream)
                        .map(Goal::title)
                        .collect(Collectors.joining("; ")),
                stand.state().name()
                        + stand.light().map(Light::words).map(words -> ": " + words).orElse(""));
    }
}
