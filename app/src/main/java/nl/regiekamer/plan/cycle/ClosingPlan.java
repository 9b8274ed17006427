package nl.regiekamer.plan.cycle;

import java.util.Optional;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.platform.time.LookBack;
import org.springframework.stereotype.Component;

/**
 * The plan that ended when the one in force began, until its evaluation: so long a holder can still
 * report of its last half year, which nobody could do before it was over.
 */
@Component
public class ClosingPlan {

    private final Plans plans;
    private final Evaluations evaluations;

    ClosingPlan(Plans plans, Evaluations evaluations) {
        this.plans = plans;
        this.evaluations = evaluations;
    }

    /** The plan as it was on its last day, also while looking back; empty once that was closed. */
    public Optional<PlanBook> find() {
        return LookBack.outside(plans::before).filter(ended -> !evaluations.isClosed(ended));
    }
}
