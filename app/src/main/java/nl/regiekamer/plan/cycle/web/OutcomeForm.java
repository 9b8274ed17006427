package nl.regiekamer.plan.cycle.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.cycle.PartnerSession;
import nl.regiekamer.plan.cycle.SessionOutcome;
import nl.regiekamer.plan.cycle.SessionOutcome.Kind;
import nl.regiekamer.platform.web.Faults;

/**
 * What a session yielded, as it was typed.
 *
 * @param soort name of its kind
 * @param thema id of its theme
 * @param titel short name of a goal
 * @param tekst what was said or agreed
 * @param organisaties ids of the partners that say it or agreed
 * @param gezien the revision that the writer saw; empty for a new one
 * @param vervallen "ja" when it is taken back
 */
public record OutcomeForm(
        String soort,
        String thema,
        String titel,
        String tekst,
        List<String> organisaties,
        String gezien,
        String vervallen) {

    /** A field that was not sent counts as left empty. */
    public OutcomeForm {
        soort = SessionForm.given(soort);
        thema = SessionForm.given(thema);
        titel = SessionForm.given(titel).replaceAll("\\s+", " ");
        tekst = SessionForm.given(tekst).replace("\r\n", "\n");
        organisaties = SessionForm.given(organisaties);
        gezien = SessionForm.given(gezien);
        vervallen = SessionForm.given(vervallen);
    }

    /** A new one; the only theme is chosen at once. */
    static OutcomeForm empty(Kind kind, PartnerSession session) {
        var themes = session.setup().themes();
        return new OutcomeForm(
                kind.name(),
                themes.size() == 1 ? themes.getFirst() : "",
                "",
                "",
                kind == Kind.GOAL ? session.setup().organisations() : List.of(),
                "",
                "");
    }

    static OutcomeForm of(SessionOutcome one) {
        var said = one.said();
        return new OutcomeForm(
                one.kind().name(),
                said.theme(),
                said.title(),
                said.text(),
                said.organisations(),
                String.valueOf(one.revision()),
                one.dropped() ? "ja" : "");
    }

    /** The same as typed, over what now stands. */
    OutcomeForm over(SessionOutcome now) {
        return new OutcomeForm(
                soort,
                thema,
                titel,
                tekst,
                organisaties,
                String.valueOf(now.revision()),
                vervallen);
    }

    Optional<Kind> findKind() {
        return Arrays.stream(Kind.values()).filter(one -> one.name().equals(soort)).findFirst();
    }

    Faults faults(PartnerSession session, Kind kind) {
        var isGoal = kind == Kind.GOAL;
        return Faults.none()
                .addIf(
                        !session.setup().themes().contains(thema),
                        "thema",
                        "Kies een thema van deze sessie. Kwam er een ander thema op tafel, zet dat eerst bij de sessie.")
                .addIf(isGoal && titel.isEmpty(), "titel", "Geef het doel een korte naam.")
                .addIfLonger(titel, Faults.LINE, "titel")
                .addIf(
                        tekst.isEmpty(),
                        "tekst",
                        isGoal ? "Schrijf wat het doel is." : "Schrijf wat er is gezegd.")
                .addIfLonger(tekst, Faults.TEXT, "tekst")
                .addIf(
                        organisaties.isEmpty()
                                || !session.setup().organisations().containsAll(organisaties),
                        "organisaties",
                        isGoal
                                ? "Kies welke organisaties van de sessie dit doel afspraken."
                                : "Kies welke organisaties van de sessie dit zeggen.");
    }

    /** What was typed; only when there are no faults. */
    SessionOutcome.Said said(Kind kind) {
        return new SessionOutcome.Said(thema, kind == Kind.GOAL ? titel : "", tekst, organisaties);
    }

    int seen() {
        return SessionForm.number(gezien);
    }

    boolean isDropped() {
        return vervallen.equals("ja");
    }
}
