package nl.regiekamer.sources.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.sources.PublicationDecision;
import nl.regiekamer.sources.PublicationDecision.Decider;

/**
 * A decision to publish as it was typed.
 *
 * @param body name of who decided
 * @param day of the decision, as browsers send it or people type it
 * @param reference how the decision is registered
 */
public record PublicationForm(String body, String day, String reference) {

    static final PublicationForm EMPTY = new PublicationForm("", "", "");

    private static final int LONGEST_REFERENCE = 200;
    private static final int FIRST_YEAR = 1990;
    private static final DateTimeFormatter DUTCH_DAY = DateTimeFormatter.ofPattern("d-M-uuuu");

    static PublicationForm of(Map<String, String> typed) {
        return new PublicationForm(
                typed.getOrDefault("orgaan", "").strip(),
                typed.getOrDefault("besluitdatum", "").strip(),
                typed.getOrDefault("kenmerk", "").strip());
    }

    Faults faults(LocalDate today) {
        var faults = Faults.none();
        faults.addIf(findBody().isEmpty(), "orgaan", "Kies wie het besluit nam.");
        var on = findDay();
        faults.addIf(
                on.isEmpty(),
                "besluitdatum",
                day.isEmpty()
                        ? "Vul de dag van het besluit in."
                        : "'%s' is geen dag. Schrijf een dag als 31-1-2026.".formatted(day));
        faults.addIf(
                on.isPresent() && on.get().isAfter(today),
                "besluitdatum",
                "Het besluit is van %s; die dag moet nog komen. Vul de dag in waarop het besluit is genomen."
                        .formatted(on.map(Dutch::date).orElse("")));
        faults.addIf(
                on.isPresent() && on.get().getYear() < FIRST_YEAR,
                "besluitdatum",
                "Het besluit is van %s; dat kan niet over deze cijfers gaan. Kijk het jaar na."
                        .formatted(on.map(Dutch::date).orElse("")));
        faults.addIf(
                reference.isEmpty(),
                "kenmerk",
                "Vul het kenmerk in waaronder het besluit te vinden is.");
        faults.addIf(
                reference.length() > LONGEST_REFERENCE,
                "kenmerk",
                "Het kenmerk heeft %d tekens; ten hoogste %d passen erin."
                        .formatted(reference.length(), LONGEST_REFERENCE));
        return faults;
    }

    /** Only when there are no faults. */
    PublicationDecision decision() {
        return new PublicationDecision(
                findBody().orElseThrow(), findDay().orElseThrow(), reference.replace("\0", ""));
    }

    private Optional<Decider> findBody() {
        return Arrays.stream(Decider.values()).filter(one -> one.name().equals(body)).findFirst();
    }

    private Optional<LocalDate> findDay() {
        try {
            var isDutch = day.indexOf('-') < 4;
            return Optional.of(isDutch ? LocalDate.parse(day, DUTCH_DAY) : LocalDate.parse(day));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
