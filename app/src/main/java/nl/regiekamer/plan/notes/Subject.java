package nl.regiekamer.plan.notes;

import java.time.LocalDate;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.progress.ProgressBook;

/**
 * What a note is written from.
 *
 * @param period over which it tells
 * @param book the plan as it counts today, or counted on its last day
 * @param now how its actions stand today; of a plan that ended on its last day, with what was
 *     reported of it since
 * @param planWords which plan and which version, in words
 * @param today the day of writing
 */
record Subject(
        NotePeriod period, PlanBook book, ProgressBook now, String planWords, LocalDate today) {}
