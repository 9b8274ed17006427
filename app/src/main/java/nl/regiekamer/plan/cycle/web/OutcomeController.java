package nl.regiekamer.plan.cycle.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.cycle.PartnerSession;
import nl.regiekamer.plan.cycle.PartnerSessions;
import nl.regiekamer.plan.cycle.SessionChangedMeanwhile;
import nl.regiekamer.plan.cycle.SessionOutcome;
import nl.regiekamer.plan.cycle.SessionOutcome.Kind;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a session yielded: input per theme, and goals on which organisations agreed. */
@Controller
@Access(Cycle.RIGHT)
class OutcomeController {

    private final PartnerSessions sessions;
    private final SessionPages pages;
    private final StaticTemplates templates = new StaticTemplates();

    OutcomeController(PartnerSessions sessions, SessionPages pages) {
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping("/plan/cyclus/sessies/{number}/uitkomsten")
    Html form(
            Shell shell,
            @PathVariable int number,
            @RequestParam(defaultValue = "INPUT") String soort) {
        var session = sessions.get(number);
        var kind = soort.equals(Kind.GOAL.name()) ? Kind.GOAL : Kind.INPUT;
        var page = edit(session, kind, OutcomeForm.empty(kind, session), Faults.none());
        return Html.ok(templates.cycleOutcomeform(shell, page));
    }

    @PostMapping("/plan/cyclus/sessies/{number}/uitkomsten")
    Object add(Shell shell, @PathVariable int number, OutcomeForm form) {
        var session = sessions.get(number);
        var kind = form.findKind().orElse(Kind.INPUT);
        var faults = form.faults(session, kind);
        if (!faults.isEmpty()) {
            return Html.unprocessable(
                    templates.cycleOutcomeform(shell, edit(session, kind, form, faults)));
        }
        sessions.add(number, kind, form.said(kind));
        return redirect(session);
    }

    @GetMapping("/plan/cyclus/sessies/{number}/uitkomsten/{outcome}")
    Html form(Shell shell, @PathVariable int number, @PathVariable int outcome) {
        var session = sessions.get(number);
        var one = sessions.getOutcome(session, outcome);
        return Html.ok(
                templates.cycleOutcomeform(
                        shell, edit(session, one, OutcomeForm.of(one), Faults.none(), "")));
    }

    @PostMapping("/plan/cyclus/sessies/{number}/uitkomsten/{outcome}")
    Object change(
            Shell shell, @PathVariable int number, @PathVariable int outcome, OutcomeForm form) {
        var session = sessions.get(number);
        var one = sessions.getOutcome(session, outcome);
        var faults = form.faults(session, one.kind());
        if (!faults.isEmpty()) {
            return Html.unprocessable(
                    templates.cycleOutcomeform(shell, edit(session, one, form, faults, "")));
        }
        try {
            var seen =
                    new SessionOutcome(
                            number,
                            outcome,
                            form.seen(),
                            one.kind(),
                            one.said(),
                            one.dropped(),
                            one.signature());
            sessions.change(seen, form.said(one.kind()), form.isDropped());
            return redirect(session);
        } catch (SessionChangedMeanwhile meanwhile) {
            var now = sessions.getOutcome(session, outcome);
            return new Html(
                    templates.cycleOutcomeform(
                            shell,
                            edit(session, now, form.over(now), Faults.none(), meanwhile.detail())),
                    HttpStatus.CONFLICT);
        }
    }

    private static String redirect(PartnerSession session) {
        return "redirect:" + session.path() + "#uitkomsten";
    }

    private SessionPage.OutcomeEdit edit(
            PartnerSession session, Kind kind, OutcomeForm form, Faults faults) {
        var title = Dutch.capital(kind.dutch()) + " vastleggen";
        return page(
                session,
                new Shown(title, session.path() + "/uitkomsten", kind, Optional.empty(), ""),
                form,
                faults);
    }

    private SessionPage.OutcomeEdit edit(
            PartnerSession session,
            SessionOutcome one,
            OutcomeForm form,
            Faults faults,
            String conflict) {
        var title = Dutch.capital(one.kind().dutch()) + " wijzigen";
        return page(
                session,
                new Shown(title, one.path(), one.kind(), Optional.of(one), conflict),
                form,
                faults);
    }

    /** What a form is about. */
    private record Shown(
            String title,
            String path,
            Kind kind,
            Optional<SessionOutcome> outcome,
            String conflict) {}

    private SessionPage.OutcomeEdit page(
            PartnerSession session, Shown shown, OutcomeForm form, Faults faults) {
        return new SessionPage.OutcomeEdit(
                Crumb.trail(
                        shown.title(),
                        Cycle.PLAN,
                        Cycle.CYCLE,
                        Cycle.SESSIONS,
                        new Crumb(session.setup().title(), session.path())),
                shown.title(),
                shown.path(),
                session.path(),
                shown.outcome().isEmpty(),
                shown.kind() == Kind.GOAL,
                form,
                pages.themesOf(session, form.thema()),
                pages.organisationsOf(session, form.organisaties()),
                faults,
                shown.conflict(),
                shown.conflict().isEmpty()
                        ? List.of()
                        : shown.outcome().map(pages::lines).orElse(List.of()),
                pages.history(shown.outcome()));
    }
}
