package nl.regiekamer.plan.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import nl.regiekamer.plan.progress.Adjustment;
import nl.regiekamer.plan.progress.Adjustments;
import nl.regiekamer.plan.versions.Decision.Body;
import nl.regiekamer.platform.web.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to adjust, as it was typed.
 *
 * @param soort kind of what it is about
 * @param id the same by id
 * @param wat what is to change
 * @param waarom why
 * @param orgaan name of the body that decides; empty where somebody else does
 * @param wie that other, in words
 * @param voor by which day, yyyy-mm-dd as browsers send it
 */
public record AdjustmentForm(
        String soort,
        String id,
        String wat,
        String waarom,
        String orgaan,
        String wie,
        String voor) {

    /** A field that was not sent counts as left empty. */
    public AdjustmentForm {
        soort = given(soort);
        id = given(id);
        wat = given(wat);
        waarom = given(waarom);
        orgaan = given(orgaan);
        wie = given(wie);
        voor = given(voor);
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    static AdjustmentForm about(String kind, String id) {
        return new AdjustmentForm(kind, id, "", "", "", "", "");
    }

    Adjustment.Subject subject() {
        return new Adjustment.Subject(soort, id);
    }

    private Optional<Body> findBody() {
        return Arrays.stream(Body.values()).filter(body -> body.name().equals(orgaan)).findFirst();
    }

    Faults faults() {
        return Faults.none()
                .addIf(wat.isEmpty(), "wat", "Vul in wat er anders moet.")
                .addIf(waarom.isEmpty(), "waarom", "Vul in waarom er wordt bijgestuurd.")
                .addIf(
                        findBody().isEmpty() && wie.isEmpty(),
                        "wie",
                        "Kies wie besluit, of vul in wie dat anders doet.")
                .addIf(
                        DecisionForm.day(voor).isEmpty(),
                        "voor",
                        "Vul in voor welke dag er besloten moet zijn.")
                .addIfLonger(wat, Faults.LINE, "wat")
                .addIfLonger(waarom, Faults.TEXT, "waarom")
                .addIfLonger(wie, Faults.LINE, "wie");
    }

    /** Only when there are no faults. */
    Adjustments.Proposal proposal() {
        var body = findBody();
        return new Adjustments.Proposal(
                subject(),
                wat,
                waarom,
                body.orElse(null),
                body.map(Body::dutch).orElse(wie),
                DecisionForm.day(voor).orElseThrow());
    }
}
