package nl.regiekamer.plan.cycle.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.cycle.CyclePlans;
import nl.regiekamer.plan.cycle.PartnerSession;
import nl.regiekamer.plan.cycle.PartnerSessions;
import nl.regiekamer.plan.cycle.SessionChangedMeanwhile;
import nl.regiekamer.plan.cycle.SessionRefused;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.documents.DocumentDownload;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sessions with partners: when, about what and with which organisations. */
@Controller
@Access(Cycle.RIGHT)
class SessionController {

    private final PartnerSessions sessions;
    private final SessionPages pages;
    private final SessionDocuments documents;
    private final CyclePlans cycle;
    private final Plans plans;
    private final Partners partners;
    private final StaticTemplates templates = new StaticTemplates();

    SessionController(
            PartnerSessions sessions,
            SessionPages pages,
            SessionDocuments documents,
            CyclePlans cycle,
            Plans plans,
            Partners partners) {
        this.sessions = sessions;
        this.pages = pages;
        this.documents = documents;
        this.cycle = cycle;
        this.plans = plans;
        this.partners = partners;
    }

    @GetMapping("/plan/cyclus/sessies")
    Html all(Shell shell, @RequestParam(required = false) @Nullable String plan) {
        return Html.ok(templates.cycleSessions(shell, pages.overview(cycle.get(plan))));
    }

    @GetMapping("/plan/cyclus/sessies/nieuw")
    Html form(Shell shell) {
        return Html.ok(templates.cycleSessionform(shell, edit(SessionForm.EMPTY, Faults.none())));
    }

    @PostMapping("/plan/cyclus/sessies")
    Object begin(Shell shell, SessionForm form) {
        var faults = form.faults(plans.current(), partners);
        if (!faults.isEmpty()) {
            return Html.unprocessable(templates.cycleSessionform(shell, edit(form, faults)));
        }
        return "redirect:" + sessions.begin(form.setup()).path();
    }

    @GetMapping("/plan/cyclus/sessies/{number}")
    Html one(Shell shell, @PathVariable int number) {
        return Html.ok(templates.cycleSession(shell, pages.page(sessions.get(number))));
    }

    @GetMapping("/plan/cyclus/sessies/{number}/verslag.{form}")
    DocumentDownload document(@PathVariable int number, @PathVariable String form) {
        return new DocumentDownload(documents.of(sessions.get(number)), Cycle.form(form));
    }

    @GetMapping("/plan/cyclus/sessies/{number}/wijzigen")
    Html form(Shell shell, @PathVariable int number) {
        var session = sessions.get(number);
        var page = edit(session, SessionForm.of(session), Faults.none(), "");
        return Html.ok(templates.cycleSessionform(shell, page));
    }

    @PostMapping("/plan/cyclus/sessies/{number}/wijzigen")
    Object change(Shell shell, @PathVariable int number, SessionForm form) {
        var session = sessions.get(number);
        var faults = form.faults(plans.current(), partners);
        if (!faults.isEmpty()) {
            return Html.unprocessable(
                    templates.cycleSessionform(shell, edit(session, form, faults, "")));
        }
        try {
            sessions.change(number, form.seen(), form.setup(), form.isDropped());
            return "redirect:" + session.path();
        } catch (SessionChangedMeanwhile meanwhile) {
            var now = sessions.get(number);
            return new Html(
                    templates.cycleSessionform(
                            shell, edit(now, form.over(now), Faults.none(), meanwhile.detail())),
                    HttpStatus.CONFLICT);
        } catch (SessionRefused refused) {
            return Html.unprocessable(
                    templates.cycleSessionform(
                            shell,
                            edit(
                                    session,
                                    form,
                                    Faults.none().add("themas", refused.detail()),
                                    "")));
        }
    }

    private SessionPage.Edit edit(SessionForm form, Faults faults) {
        return new SessionPage.Edit(
                Crumb.trail("Nieuwe sessie", Cycle.PLAN, Cycle.CYCLE, Cycle.SESSIONS),
                "Nieuwe sessie",
                "/plan/cyclus/sessies",
                "/plan/cyclus/sessies",
                true,
                form,
                pages.themes(form.themas()),
                pages.organisations(form.organisaties()),
                faults,
                "",
                List.of());
    }

    private SessionPage.Edit edit(
            PartnerSession session, SessionForm form, Faults faults, String conflict) {
        return new SessionPage.Edit(
                Crumb.trail(
                        "Wijzigen",
                        Cycle.PLAN,
                        Cycle.CYCLE,
                        Cycle.SESSIONS,
                        new Crumb(session.setup().title(), session.path())),
                "Sessie wijzigen: " + session.setup().title(),
                session.path() + "/wijzigen",
                session.path(),
                false,
                form,
                pages.themes(form.themas()),
                pages.organisations(form.organisaties()),
                faults,
                conflict,
                conflict.isEmpty() ? List.of() : pages.lines(session));
    }
}
