package nl.regiekamer.plan.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.progress.CarryOver;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.versions.Amendments;
import nl.regiekamer.plan.versions.NextBeginning;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.forms.NextId;
import org.springframework.stereotype.Service;

/** Drafts the plan that follows the one in force, from the choices that were made. */
@Service
public class NextPlan {

    private final Plans plans;
    private final PlanVersions versions;
    private final Amendments amendments;
    private final Progress progress;
    private final CyclePlans cycle;
    private final PartnerSessions sessions;
    private final CarryOver carryOver;

    NextPlan(
            Plans plans,
            PlanVersions versions,
            Amendments amendments,
            Progress progress,
            CyclePlans cycle,
            PartnerSessions sessions,
            CarryOver carryOver) {
        this.plans = plans;
        this.versions = versions;
        this.amendments = amendments;
        this.progress = progress;
        this.cycle = cycle;
        this.sessions = sessions;
        this.carryOver = carryOver;
    }

    /** The plan that follows the one in force; empty while it was not begun. */
    public Optional<PlanVersion> find() {
        return cycle.findNext(plans.current());
    }

    /** What becomes of a theme. */
    public enum Fate {
        ACCENT,
        THEME,
        DROPPED
    }

    /** Which actions go along. */
    public enum Actions {
        ONGOING,
        ALL,
        NONE
    }

    /**
     * What the new plan takes from the old.
     *
     * @param title as the council will know it
     * @param from first day
     * @param lastDay last day
     * @param ambition in one sentence
     * @param reason why it looks like this, for whoever reads along
     * @param fates by theme; one that is not named stays a theme
     * @param mergedInto themes that go up in another, by id, with that other
     * @param goals ids of the goals that go along
     * @param sharedGoals keys of the goals on which partners agreed in sessions and that come in
     * @param actions which go along
     * @param holders whether their holders go along
     * @param milestones whether their open milestones go along
     */
    public record Choice(
            String title,
            LocalDate from,
            LocalDate lastDay,
            String ambition,
            String reason,
            Map<String, Fate> fates,
            Map<String, String> mergedInto,
            Set<String> goals,
            Set<String> sharedGoals,
            Actions actions,
            boolean holders,
            boolean milestones) {}

    /** Begins the draft: a version of a plan of its own, to be changed and decided like any. */
    public PlanVersion begin(Choice choice) {
        var book = plans.current();
        var old = book.plan().id();
        var definitions = versions.definitionsOn(old, plans.today());
        var id = NextId.after(versions.listPlans(), choice.title());
        var text = new NextPlanText(choice, id, old, actions(book, choice));
        var contents = new ArrayList<>(text.of(definitions));
        contents.addAll(new SharedGoals(text, choice.lastDay()).of(contents, shared(book, choice)));
        return amendments.beginNext(
                new NextBeginning(id, old, choice.title(), choice.reason(), contents),
                () -> carryOver.choose(id, old, choice.holders(), choice.milestones()));
    }

    private List<SharedGoals.Agreed> shared(PlanBook book, Choice choice) {
        return sessions.listSharedGoals(book).stream()
                .filter(one -> choice.sharedGoals().contains(one.outcome().key()))
                .map(one -> new SharedGoals.Agreed(one.outcome().said(), sessions.origin(one)))
                .toList();
    }

    private Set<String> actions(PlanBook book, Choice choice) {
        return switch (choice.actions()) {
            case NONE -> Set.of();
            case ALL -> ids(book);
            case ONGOING ->
                    progress.now().all().stream()
                            .filter(one -> one.state().goesOn())
                            .map(one -> one.action().id())
                            .collect(Collectors.toSet());
        };
    }

    private static Set<String> ids(PlanBook book) {
        return book.listActions().stream().map(Action::id).collect(Collectors.toSet());
    }
}
