package nl.regiekamer.plan.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.ActionState;
import nl.regiekamer.plan.progress.rules.Flag;

/**
 * How one action stands today.
 *
 * @param action as the plan has it
 * @param state by the last report, else by the plan
 * @param last the last report; empty for none
 * @param holder who holds it; empty for nobody
 * @param milestones its own, without those that were dropped
 * @param due last day for the next report; empty while no term runs
 * @param flags what the system noticed
 */
public record ActionProgress(
        Action action,
        ActionState state,
        Optional<Report> last,
        Optional<Holder> holder,
        List<Milestone> milestones,
        Optional<LocalDate> due,
        List<Flag> flags) {

    public ActionProgress {
        milestones = List.copyOf(milestones);
        flags = List.copyOf(flags);
    }

    public Optional<Light> light() {
        return last.map(Report::light);
    }

    public boolean has(Flag.Kind kind) {
        return flags.stream().anyMatch(flag -> flag.kind() == kind);
    }
}
