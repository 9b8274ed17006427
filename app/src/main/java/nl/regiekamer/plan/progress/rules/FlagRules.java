package nl.regiekamer.plan.progress.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rules by which an action or a theme is flagged. Pure: all days are given. */
public final class FlagRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-uuuu");

    private FlagRules() {}

    /**
     * What is known of an action.
     *
     * @param goesOn whether there is still progress to report
     * @param lastUpdate day of the last report; empty for none
     * @param due last day on which the next report is in time; empty while no term runs
     * @param milestones those that were neither reached nor dropped
     * @param holderLeft whether nobody who holds it can report any more
     */
    public record Facts(
            boolean goesOn,
            Optional<LocalDate> lastUpdate,
            Optional<LocalDate> due,
            List<Open> milestones,
            boolean holderLeft) {}

    /** A milestone that is still to be reached. */
    public record Open(String name, LocalDate due) {}

    /** The flags of an action on a day; none once it is done or stopped. */
    public static List<Flag> of(Facts facts, LocalDate today) {
        var flags = new ArrayList<Flag>();
        if (!facts.goesOn()) {
            return flags;
        }
        facts.due()
                .filter(due -> due.isBefore(today))
                .ifPresent(due -> flags.add(noUpdate(facts, due)));
        facts.milestones().stream()
                .filter(milestone -> milestone.due().isBefore(today))
                .map(milestone ->
                        new Flag(
                                Flag.Kind.MISSED_MILESTONE,
                                "Mijlpaal niet gehaald op %s: %s."
                                        .formatted(day(milestone.due()), milestone.name())))
                .forEach(flags::add);
        if (facts.holderLeft()) {
            flags.add(
                    new Flag(
                            Flag.Kind.HOLDER_LEFT,
                            "De actiehouder is vertrokken; niemand kan de voortgang melden."));
        }
        return flags;
    }

    private static Flag noUpdate(Facts facts, LocalDate due) {
        var since =
                facts.lastUpdate()
                        .map(day -> "De laatste melding is van %s".formatted(day(day)))
                        .orElse("Er is nog niets gemeld");
        return new Flag(
                Flag.Kind.NO_UPDATE,
                "%s; uiterlijk op %s had er een nieuwe moeten zijn.".formatted(since, day(due)));
    }

    /**
     * Whether nobody looks after a theme that is no accent: every action of it that goes on has
     * waited too long for a report.
     *
     * @param flags of each action that goes on; of none, because all are done, nothing is neglected
     */
    public static boolean isNeglected(Collection<List<Flag>> flags) {
        return !flags.isEmpty()
                && flags.stream()
                        .allMatch(ofOne ->
                                ofOne.stream()
                                        .anyMatch(flag -> flag.kind() == Flag.Kind.NO_UPDATE));
    }

    /**
     * Whether nobody looks after a theme that is no accent and has no action at all: of nothing can
     * be reported, and the first report would have been due.
     *
     * @param due when a first report would have had to come; empty while no term runs
     */
    public static boolean isNeglected(Optional<LocalDate> due, LocalDate today) {
        return due.filter(day -> day.isBefore(today)).isPresent();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
