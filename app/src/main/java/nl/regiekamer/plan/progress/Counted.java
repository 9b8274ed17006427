package nl.regiekamer.plan.progress;

import java.time.LocalDate;

/**
 * Something that was counted of an action, as a report told it.
 *
 * @param action id of the action
 * @param on day of the report
 * @param result what was counted, how much and in which unit
 */
public record Counted(String action, LocalDate on, Report.Result result) {}
