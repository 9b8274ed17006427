package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Programme;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.progress.Adjustment;
import nl.regiekamer.plan.progress.Adjustments;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.words.MatrixPart;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.time.LookBack;
import org.springframework.stereotype.Component;

/** What a theme or goal has beside its goals and actions. */
@Component
class ThemeParts {

    private final Plans plans;
    private final Partners partners;
    private final Progress progress;
    private final Adjustments adjustments;
    private final CovenantPages covenants;

    ThemeParts(
            Plans plans,
            Partners partners,
            Progress progress,
            Adjustments adjustments,
            CovenantPages covenants) {
        this.covenants = covenants;
        this.plans = plans;
        this.partners = partners;
        this.progress = progress;
        this.adjustments = adjustments;
    }

    List<MatrixPart> matrices(Theme theme) {
        return plans.current().listMatricesOf(theme).stream()
                .map(one -> MatrixPart.of(one, partners))
                .toList();
    }

    List<Programme> programmes(Theme theme) {
        return plans.current().listProgrammes().stream()
                .filter(one -> theme.id().equals(one.theme()))
                .toList();
    }

    List<CovenantsPage.Row> covenants(Theme theme) {
        return covenants.ofTheme(theme);
    }

    List<Adjustment> adjustments(String kind, String id) {
        return adjustments.listOf(kind, id);
    }

    boolean isNeglected(Theme theme) {
        return progress.now().isNeglected(theme);
    }

    /** What was, cannot be steered. */
    static boolean maySteer() {
        return CurrentActor.get().may(Progress.STEER) && !LookBack.isOn();
    }
}
