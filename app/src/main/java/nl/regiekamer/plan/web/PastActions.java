package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.time.LocalDate;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.progress.Report;
import nl.regiekamer.plan.progress.rules.Flag;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Shows an action as it stood on a day, by the plan of that day, also when that plan has ended. */
@Component
class PastActions {

    private final Plans plans;
    private final Progress progress;
    private final ProgressPages pages;
    private final Partners partners;
    private final StaticTemplates templates = new StaticTemplates();

    PastActions(Plans plans, Progress progress, ProgressPages pages, Partners partners) {
        this.plans = plans;
        this.progress = progress;
        this.pages = pages;
        this.partners = partners;
    }

    /**
     * @throws NotFound when the plan of that day had no such action
     */
    Html show(String id, LocalDate day, Shell shell) {
        var book = plans.on(day);
        var action =
                book.findAction(id)
                        .orElseThrow(() ->
                                new NotFound("Actie '%s' op %s".formatted(id, Dutch.date(day))));
        var stand = progress.on(day).of(action);
        var goals =
                action.goals().stream()
                        .flatMap(goal -> book.findGoal(goal).stream())
                        .map(Goal::title)
                        .toList();
        var page =
                new PastActionPage(
                        action,
                        day.toString(),
                        Dutch.date(day),
                        Crumb.trail(
                                action.id(),
                                new Crumb("Plan", "/plan"),
                                new Crumb("Voortgang", "/plan/voortgang?dag=" + day)),
                        book.plan().title(),
                        book.findTheme(action.theme()).orElseThrow().name(),
                        partners.names(action.involved()),
                        goals,
                        StateMark.of(stand),
                        stand.last().map(Report::reason).orElse(""),
                        stand.flags().stream().map(Flag::words).toList(),
                        stand.milestones().stream()
                                .map(one -> ProgressPages.row(one, day))
                                .toList(),
                        pages.reportsOn(day, action));
        return Html.ok(templates.planPastaction(shell, page));
    }
}
