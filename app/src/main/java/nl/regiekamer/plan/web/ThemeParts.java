package nl.regiekamer.plan.web;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Programme;
import nl.regiekamer.plan.ResponsibilityMatrix;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.progress.Adjustment;
import nl.regiekamer.plan.progress.Adjustments;
import nl.regiekamer.plan.progress.Progress;
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

    List<ThemePage.MatrixPart> matrices(Theme theme) {
        return plans.current().listMatricesOf(theme).stream()
                .map(one ->
                        new ThemePage.MatrixPart(
                                one.name(),
                                Optional.ofNullable(one.note()).orElse(""),
                                one.rows().stream().map(this::row).toList()))
                .toList();
    }

    private ThemePage.MatrixRow row(ResponsibilityMatrix.Row row) {
        return new ThemePage.MatrixRow(
                row.sort(),
                partners.names(List.of(row.organisation())).getFirst(),
                row.role(),
                Optional.ofNullable(row.task()).orElse("–"),
                Optional.ofNullable(row.power()).orElse("–"));
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
