package nl.regiekamer.plan.cycle.web;

import java.util.List;
import java.util.Objects;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.cycle.PartnerSession;
import nl.regiekamer.plan.web.DecisionForm;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A session as it was typed.
 *
 * @param titel what it is called
 * @param dag its day
 * @param agenda one point per line
 * @param themas ids of themes
 * @param organisaties ids of partners
 * @param gezien the revision that the writer saw; empty for a new one
 * @param vervallen "ja" when it does not take place
 */
public record SessionForm(
        String titel,
        String dag,
        String agenda,
        List<String> themas,
        List<String> organisaties,
        String gezien,
        String vervallen) {

    static final SessionForm EMPTY = new SessionForm("", "", "", List.of(), List.of(), "", "");

    /** A field that was not sent counts as left empty. */
    public SessionForm {
        titel = given(titel).replaceAll("\\s+", " ");
        dag = given(dag);
        agenda = given(agenda).replace("\r\n", "\n");
        themas = given(themas);
        organisaties = given(organisaties);
        gezien = given(gezien);
        vervallen = given(vervallen);
    }

    static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    static List<String> given(@Nullable List<String> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }

    static SessionForm of(PartnerSession one) {
        var setup = one.setup();
        return new SessionForm(
                setup.title(),
                setup.on().toString(),
                String.join("\n", setup.agenda()),
                setup.themes(),
                setup.organisations(),
                String.valueOf(one.revision()),
                one.dropped() ? "ja" : "");
    }

    /** The same as typed, over what now stands. */
    SessionForm over(PartnerSession now) {
        return new SessionForm(
                titel,
                dag,
                agenda,
                themas,
                organisaties,
                String.valueOf(now.revision()),
                vervallen);
    }

    Faults faults(PlanBook book, Partners partners) {
        var term = book.plan().term();
        return Faults.none()
                .addIf(titel.isEmpty(), "titel", "Vul in hoe de sessie heet.")
                .addIfLonger(titel, Faults.LINE, "titel")
                .addIf(
                        DecisionForm.day(dag)
                                .filter(day ->
                                        !day.isBefore(term.from()) && !day.isAfter(term.lastDay()))
                                .isEmpty(),
                        "dag",
                        "Kies een dag tussen %s en %s: het volgende plan wordt gemaakt terwijl dit plan loopt."
                                .formatted(Dutch.date(term.from()), Dutch.date(term.lastDay())))
                .addIfLonger(agenda, Faults.TEXT, "agenda")
                .addIf(
                        themas.isEmpty(),
                        "themas",
                        "Kies ten minste één thema waar de sessie over gaat.")
                .addIf(
                        !themas.stream().allMatch(id -> book.findTheme(id).isPresent()),
                        "themas",
                        "Kies thema’s uit de lijst.")
                .addIf(
                        organisaties.isEmpty(),
                        "organisaties",
                        "Kies ten minste één organisatie die meedoet.")
                .addIf(
                        !organisaties.stream().allMatch(id -> partners.find(id).isPresent()),
                        "organisaties",
                        "Kies organisaties uit de lijst. Personen staan er niet in.");
    }

    /** What was typed; only when there are no faults. */
    PartnerSession.Setup setup() {
        return new PartnerSession.Setup(
                titel,
                DecisionForm.day(dag).orElseThrow(),
                agenda.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                themas,
                organisaties);
    }

    int seen() {
        return number(gezien);
    }

    static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    boolean isDropped() {
        return vervallen.equals("ja");
    }
}
