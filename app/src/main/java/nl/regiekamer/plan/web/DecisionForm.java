package nl.regiekamer.plan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import nl.regiekamer.plan.notes.NoteDecision;
import nl.regiekamer.plan.versions.Decision;
import nl.regiekamer.plan.versions.Decision.Body;
import nl.regiekamer.plan.versions.WithdrawalOrder;
import nl.regiekamer.platform.web.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was typed.
 *
 * @param orgaan name of the body
 * @param besluitdatum day of the decision, yyyy-mm-dd as browsers send it
 * @param nummer how it is registered
 * @param document where it can be read
 * @param ingang first day on which it counts, likewise
 * @param gezien how what was decided on stood when it was read
 */
public record DecisionForm(
        String orgaan,
        String besluitdatum,
        String nummer,
        String document,
        String ingang,
        String gezien) {

    /** Days outside these years are slips of the keyboard. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;

    /** A field that was not sent counts as left empty. */
    public DecisionForm {
        orgaan = given(orgaan);
        besluitdatum = given(besluitdatum);
        nummer = given(nummer);
        document = given(document);
        ingang = given(ingang);
        gezien = given(gezien);
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    static final DecisionForm EMPTY = new DecisionForm("", "", "", "", "", "");

    /** Nothing typed yet but the day from which it will count. */
    static DecisionForm from(LocalDate first) {
        return new DecisionForm("", "", "", "", first.toString(), "");
    }

    /** What is missing or unreadable. */
    Faults faults() {
        return faultsWithoutStart()
                .addIf(
                        day(ingang).isEmpty(),
                        "ingang",
                        "Vul in vanaf welke dag het geldt, bijvoorbeeld 1-1-2027.");
    }

    /** The same for a decision that counts at once. */
    Faults faultsWithoutStart() {
        return Faults.none()
                .addIf(findBody().isEmpty(), "orgaan", "Kies wie het besluit nam.")
                .addIf(
                        day(besluitdatum).isEmpty(),
                        "besluitdatum",
                        "Vul de dag van het besluit in.")
                .addIfLonger(nummer, Faults.LINE, "nummer")
                .addIfLonger(document, Faults.LINE, "document");
    }

    /** The same for the withdrawal of a decision. */
    Faults withdrawalFaults(String reason) {
        return faultsWithoutStart()
                .addIf(reason.isBlank(), "reden", "Vul in waarom het besluit is ingetrokken.")
                .addIfLonger(reason, Faults.TEXT, "reden");
    }

    /** The withdrawal of a decision; only when there are no faults. */
    WithdrawalOrder withdrawal(String reason) {
        return new WithdrawalOrder(
                findBody().orElseThrow(),
                day(besluitdatum).orElseThrow(),
                nummer,
                document,
                reason.strip());
    }

    /** A decision that counts at once; only when there are no faults. */
    NoteDecision noteDecision() {
        return new NoteDecision(
                findBody().orElseThrow(), day(besluitdatum).orElseThrow(), nummer, document);
    }

    /** The decision; only when there are no faults. */
    Decision decision() {
        return new Decision(
                findBody().orElseThrow(),
                day(besluitdatum).orElseThrow(),
                nummer,
                document,
                day(ingang).orElseThrow());
    }

    private Optional<Body> findBody() {
        return Arrays.stream(Body.values()).filter(body -> body.name().equals(orgaan)).findFirst();
    }

    /**
     * A day as browsers send it, or as people type it: 2027-01-01 or 1-1-2027. Empty for what is no
     * day of our time.
     */
    public static Optional<LocalDate> day(String typed) {
        return read(typed).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }

    private static Optional<LocalDate> read(String typed) {
        var parts = typed.split("-", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var isYearFirst = parts[0].length() == 4;
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(parts[isYearFirst ? 0 : 2]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[isYearFirst ? 2 : 0])));
        } catch (DateTimeException | NumberFormatException notADay) {
            return Optional.empty();
        }
    }
}
