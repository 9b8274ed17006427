package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.Action;
import nl.regiekamer.platform.web.Crumb;

/**
 * An action as it stood on a day.
 *
 * @param day as an address takes it
 * @param dayWords the same, to read
 * @param plan title of the plan of that day
 * @param partners names
 * @param goals titles
 * @param reason why it went so; empty while nobody had reported
 * @param flags what the system noticed then, in sentences
 * @param reports those of until then, the last first
 */
public record PastActionPage(
        Action action,
        String day,
        String dayWords,
        List<Crumb> crumbs,
        String plan,
        String theme,
        List<String> partners,
        List<String> goals,
        StateMark mark,
        String reason,
        List<String> flags,
        List<ActionProgressView.MilestoneRow> milestones,
        List<ActionProgressView.ReportRow> reports) {}
