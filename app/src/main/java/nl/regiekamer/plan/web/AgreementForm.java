package nl.regiekamer.plan.web;

import java.util.Objects;
import nl.regiekamer.plan.notes.Agreement;
import nl.regiekamer.platform.web.Faults;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of a wijk as it was typed.
 *
 * @param wat what will be done
 * @param wie who does it
 * @param uiterlijk by when
 * @param stand name of its state; empty for a new one
 * @param gezien the revision that the writer saw
 */
public record AgreementForm(String wat, String wie, String uiterlijk, String stand, String gezien) {

    static final AgreementForm EMPTY = new AgreementForm("", "", "", "", "");

    /** A field that was not sent counts as left empty. */
    public AgreementForm {
        wat = given(wat);
        wie = given(wie);
        uiterlijk = given(uiterlijk);
        stand = given(stand);
        gezien = given(gezien);
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    static AgreementForm of(Agreement one) {
        return new AgreementForm(
                one.terms().what(),
                one.terms().who(),
                one.terms().due().toString(),
                one.state().name(),
                String.valueOf(one.revision()));
    }

    /** The same as typed, over what now stands. */
    AgreementForm over(Agreement now) {
        return new AgreementForm(wat, wie, uiterlijk, stand, String.valueOf(now.revision()));
    }

    Faults faults() {
        return Faults.none()
                .addIf(wat.isEmpty(), "wat", "Vul in wat er is afgesproken.")
                .addIfLonger(wat, Faults.TEXT, "wat")
                .addIfLonger(wie, Faults.LINE, "wie")
                .addIf(wie.isEmpty(), "wie", "Vul in wie het doet: een organisatie of een functie.")
                .addIf(
                        DecisionForm.day(uiterlijk).isEmpty(),
                        "uiterlijk",
                        "Vul in wanneer het klaar moet zijn.");
    }

    /** What was agreed; only when there are no faults. */
    Agreement.Terms terms() {
        return new Agreement.Terms(wat, wie, DecisionForm.day(uiterlijk).orElseThrow());
    }

    /** What stands in the form of an agreement that is there already. */
    Agreement changed(Agreement now) {
        return new Agreement(
                now.area(),
                now.number(),
                gezien.matches("\\d{1,9}") ? Integer.parseInt(gezien) : 0,
                terms(),
                Agreement.State.find(stand).orElse(now.state()),
                now.by());
    }
}
