package nl.regiekamer.plan.web;

import java.util.Arrays;
import java.util.List;
import nl.regiekamer.plan.progress.Adjustment;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/** Pages about decisions to adjust. */
public final class AdjustmentPages {

    private AdjustmentPages() {}

    /** All that the visitor may read. */
    public record Overview(List<Crumb> crumbs, List<Row> rows, boolean maySteer) {}

    /** One in a list. */
    public record Row(
            Adjustment adjustment, String subject, String path, String decideBy, boolean late) {}

    /**
     * One on its own page.
     *
     * @param by who proposed it; empty for those who need not know
     * @param typed what was typed for a next step
     * @param did what others did since the form was opened; empty for nothing
     */
    public record One(
            List<Crumb> crumbs,
            Row row,
            String at,
            String by,
            List<Step> steps,
            boolean maySteer,
            Faults faults,
            AdjustmentStepForm typed,
            List<String> did) {

        /** Whether what somebody chose cannot follow any more: it is not made into another sort. */
        public boolean typedKindIsGone() {
            return typed.findKind().filter(kind -> !kinds().contains(kind)).isPresent();
        }

        /** The sorts of steps that can follow now. */
        public List<Adjustment.Kind> kinds() {
            var waits = row.adjustment().isWaiting();
            return Arrays.stream(Adjustment.Kind.values())
                    .filter(kind -> waits || kind != Adjustment.Kind.DECISION)
                    .filter(kind -> !waits || kind != Adjustment.Kind.OUTCOME)
                    .toList();
        }
    }

    /** A step, as this visitor may see it. */
    public record Step(String at, String kind, String text, String by) {}

    /**
     * The form for a new one.
     *
     * @param kind of the subject
     * @param id of the subject
     * @param subject what it is about
     * @param body name of the body that decides; empty for somebody else
     */
    public record Form(
            List<Crumb> crumbs,
            String kind,
            String id,
            String subject,
            String what,
            String reason,
            String body,
            String decider,
            String decideBy,
            Faults faults) {}
}
