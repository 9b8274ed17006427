package nl.regiekamer.plan.progress.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import nl.regiekamer.plan.Verdict;
import org.jspecify.annotations.Nullable;

/** Judges a goal that is a milestone by what people reported of it. Pure: all days are given. */
public final class MilestoneRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-uuuu");

    private MilestoneRules() {}

    /**
     * What an action has for the goal.
     *
     * @param action id of the action
     * @param reached when it was there; null for not yet
     */
    public record Part(String action, @Nullable LocalDate reached) {}

    /**
     * The verdict on a day. Reached when every part is there; a day later than agreed is told.
     *
     * @param by the last day for it
     * @param parts of the actions that work on it
     */
    public static Verdict judge(LocalDate by, List<Part> parts, LocalDate today) {
        var isPast = by.isBefore(today);
        if (parts.isEmpty()) {
            return isPast
                    ? Verdict.unknown(
                                    "Het moest er uiterlijk %s zijn. Niemand gaf door of het er is."
                                            .formatted(day(by)),
                                    "een mijlpaal bij een actie van dit doel")
                            .saying("Termijn voorbij, niets gemeld")
                    : Verdict.unknown(
                            "Het moet er uiterlijk %s zijn. Niemand gaf nog iets door."
                                    .formatted(day(by)),
                            "een mijlpaal bij een actie van dit doel");
        }
        var open = parts.stream().filter(part -> part.reached() == null).map(Part::action).toList();
        if (open.isEmpty()) {
            return reached(by, parts);
        }
        var waiting = "Nog niet gehaald bij %s.".formatted(String.join(" en ", open));
        return isPast
                ? Verdict.worse("Het moest er uiterlijk %s zijn. %s".formatted(day(by), waiting))
                        .saying("Niet op tijd gehaald")
                : Verdict.unknown(
                                "Het moet er uiterlijk %s zijn. %s".formatted(day(by), waiting),
                                "bericht van de actiehouder dat het er is")
                        .saying("Nog niet gehaald, de termijn loopt");
    }

    private static Verdict reached(LocalDate by, List<Part> parts) {
        var last =
                parts.stream()
                        .map(Part::reached)
                        .map(Objects::requireNonNull)
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        var words = "Gemeld als gehaald op %s; afgesproken was uiterlijk %s.";
        return Verdict.better(words.formatted(day(last), day(by)))
                .saying(last.isAfter(by) ? "Gehaald, later dan afgesproken" : "Gehaald");
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
