package nl.regiekamer.plan.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import nl.regiekamer.plan.progress.Adjustment;
import nl.regiekamer.platform.web.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What followed on an adjustment, as it was typed.
 *
 * @param stap name of the sort of step
 * @param tekst what happened
 * @param besluitdatum day of a decision, yyyy-mm-dd as browsers send it; empty for today
 * @param nummer how a decision is registered
 * @param gezien how many steps there were when the form was opened
 */
public record AdjustmentStepForm(
        String stap, String tekst, String besluitdatum, String nummer, String gezien) {

    /** A field that was not sent counts as left empty. */
    public AdjustmentStepForm {
        stap = given(stap);
        tekst = given(tekst);
        besluitdatum = given(besluitdatum);
        nummer = given(nummer);
        gezien = given(gezien);
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    /** Nothing was typed: the form is opened. */
    static AdjustmentStepForm opened(Adjustment one) {
        return new AdjustmentStepForm("", "", "", "", String.valueOf(one.steps().size()));
    }

    /** The same after what others did was read. */
    AdjustmentStepForm over(Adjustment now) {
        return new AdjustmentStepForm(
                stap, tekst, besluitdatum, nummer, String.valueOf(now.steps().size()));
    }

    Optional<Adjustment.Kind> findKind() {
        return Arrays.stream(Adjustment.Kind.values())
                .filter(one -> one.name().equals(stap))
                .findFirst();
    }

    int seen() {
        return gezien.matches("\\d{1,9}") ? Integer.parseInt(gezien) : 0;
    }

    Faults faults(LocalDate today) {
        var day = DecisionForm.day(besluitdatum);
        return Faults.none()
                .addIf(findKind().isEmpty(), "stap", "Kies wat u vastlegt.")
                .addIf(tekst.isEmpty(), "tekst", "Vul in wat er is gebeurd of besloten.")
                .addIf(
                        !besluitdatum.isEmpty() && day.isEmpty(),
                        "besluitdatum",
                        "Vul de dag van het besluit in, bijvoorbeeld 1-10-2026.")
                .addIf(
                        day.filter(one -> one.isAfter(today)).isPresent(),
                        "besluitdatum",
                        "Deze dag moet nog komen. Vul de dag in waarop is besloten.")
                .addIfLonger(tekst, Faults.TEXT, "tekst")
                .addIfLonger(nummer, Faults.LINE, "nummer");
    }

    /** What is kept of it; day and number belong to a decision. Only when there are no faults. */
    Adjustment.Said said(LocalDate today) {
        return findKind().orElseThrow() == Adjustment.Kind.DECISION
                ? new Adjustment.Said(tekst, DecisionForm.day(besluitdatum).orElse(today), nummer)
                : new Adjustment.Said(tekst, null, "");
    }
}
