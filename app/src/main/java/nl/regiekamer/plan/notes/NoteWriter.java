package nl.regiekamer.plan.notes;

import java.time.LocalDate;
import java.util.List;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/**
 * Drafts the parts of a note. Each is written twice: as the public would read it and as whoever
 * asks does; where these differ, the second is marked. Running text is always the public's.
 */
@Component
class NoteWriter {

    private final Plans plans;
    private final PlanVersions versions;
    private final Progress progress;
    private final GoalTexts goals;
    private final ProgressTexts actions;
    private final ResultTexts results;
    private final PlanTexts others;

    NoteWriter(
            Plans plans,
            PlanVersions versions,
            Progress progress,
            GoalTexts goals,
            ProgressTexts actions,
            ResultTexts results,
            PlanTexts others) {
        this.results = results;
        this.plans = plans;
        this.versions = versions;
        this.progress = progress;
        this.goals = goals;
        this.actions = actions;
        this.others = others;
    }

    /** The plan that a period is part of: the one in force, or the one before it. */
    PlanBook book(NotePeriod period) {
        return plans.before()
                .filter(old -> !period.lastDay().isAfter(old.plan().term().lastDay()))
                .orElseGet(plans::current);
    }

    /** A plan and the version of it that counts, or counted last, in words. */
    String planWords(PlanBook book) {
        var plan = book.plan();
        return versions.findOn(plan.id(), lastDay(book))
                .map(version -> "%s, versie %d".formatted(plan.title(), version.number()))
                .orElseGet(() -> "%s, nog niet in gebruik genomen".formatted(plan.title()));
    }

    List<NotePart> write(List<NoteKind.Part> parts, NotePeriod period) {
        return parts.stream().map(part -> write(part, period)).toList();
    }

    NotePart write(NoteKind.Part part, NotePeriod period) {
        var open = CurrentActor.asPublic(() -> written(part.content(), subject(period)));
        var all = written(part.content(), subject(period));
        return new NotePart(
                part.id(),
                part.title(),
                part.content() == NoteKind.Content.OWN_TEXT
                        ? NotePart.Mark.EDITED
                        : NotePart.Mark.GENERATED,
                open.text(),
                all.markedBeside(open),
                open.tables());
    }

    private Subject subject(NotePeriod period) {
        var book = book(period);
        var stand = hasEnded(book) ? progress.atEnd(book) : progress.now();
        return new Subject(period, book, stand, planWords(book), plans.today());
    }

    private boolean hasEnded(PlanBook book) {
        return book.plan().term().lastDay().isBefore(plans.today());
    }

    private LocalDate lastDay(PlanBook book) {
        return hasEnded(book) ? book.plan().term().lastDay() : plans.today();
    }

    private Written written(NoteKind.Content content, Subject subject) {
        return switch (content) {
            case SUMMARY -> summary(subject);
            case GOALS -> goals.goals(subject);
            case FIGURES -> goals.figures(subject);
            case ACCENTS -> actions.accents(subject);
            case OTHER_THEMES -> actions.otherThemes(subject);
            case ATTENTION -> actions.attention(subject);
            case ACTIONS -> actions.actions(subject);
            case RESULTS -> results.results(subject);
            case PARTNERS -> others.partners(subject);
            case ADJUSTMENTS -> others.adjustments(subject);
            case AMENDMENTS -> others.amendments(subject);
            case RESOURCES -> others.resources(subject);
            case PLAN -> others.plan(subject);
            case ROLES -> others.roles(subject);
            case PROGRAMMES -> others.programmes(subject);
            case COVENANTS -> others.covenants(subject);
            case OTHER_POLICY -> others.otherPolicy(subject);
            case OWN_TEXT -> Written.text("");
        };
    }

    private Written summary(Subject subject) {
        return Written.text(
                "Deze nota gaat over %s. Zij volgt het plan %s: %s. Cijfers, oordelen en standen zijn zoals bekend op %s.\n\n%s\n\n%s"
                        .formatted(
                                about(subject.period()),
                                hasEnded(subject.book())
                                        ? "zoals het gold tot en met "
                                                + Dutch.date(lastDay(subject.book()))
                                        : "zoals het nu geldt",
                                subject.planWords(),
                                Dutch.date(subject.today()),
                                goals.sentence(subject),
                                actions.sentence(subject)));
    }

    private static String about(NotePeriod period) {
        if (period.isOneDay()) {
            return "hoe het plan er op %s voor staat".formatted(Dutch.date(period.lastDay()));
        }
        return (period.id().contains("-") ? "het " : "het jaar ") + period.words();
    }
}
