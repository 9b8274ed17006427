package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.plan.notes.Agreement;
import nl.regiekamer.plan.notes.AgreementChangedMeanwhile;
import nl.regiekamer.plan.notes.Agreements;
import nl.regiekamer.plan.notes.WijkPlan;
import nl.regiekamer.plan.notes.WijkPlans;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.documents.DocumentDownload;
import nl.regiekamer.platform.time.LookBack;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.LooksBack;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The plan of a wijk, and its own agreements. */
@Controller
@Access("plan-bekijken")
class WijkPlanController {

    private static final Crumb WIJKEN = new Crumb("Wijken", "/wijken");

    private final Areas areas;
    private final WijkPlans plans;
    private final Agreements agreements;
    private final InstantSource clock;
    private final StaticTemplates templates = new StaticTemplates();

    WijkPlanController(Areas areas, WijkPlans plans, Agreements agreements, InstantSource clock) {
        this.areas = areas;
        this.plans = plans;
        this.agreements = agreements;
        this.clock = clock;
    }

    @GetMapping("/wijken/{code}/plan")
    @LooksBack
    Object one(Shell shell, @PathVariable String code) {
        var upper = code.toUpperCase(Locale.ROOT);
        if (!upper.equals(code) && AreaCode.isValid(upper)) {
            var day = LookBack.day().map(one -> "?dag=" + one).orElse("");
            return "redirect:/wijken/%s/plan%s".formatted(upper, day);
        }
        return Html.ok(page(shell, plans.of(wijk(code)), Faults.none(), AgreementForm.EMPTY));
    }

    private JteModel page(Shell shell, WijkPlan plan, Faults faults, AgreementForm form) {
        return templates.planWijkplan(
                shell,
                new WijkPlanPage(
                        Crumb.trail(
                                "Plan", WIJKEN, new Crumb(plan.area().name(), plan.area().path())),
                        plan,
                        Dutch.date(plan.today()),
                        plan.agreements().stream()
                                .map(one ->
                                        new WijkPlanPage.Row(
                                                one,
                                                Dutch.date(one.terms().due()),
                                                one.isLate(plan.today())))
                                .toList(),
                        CurrentActor.get().may(Agreements.KEEP) && !LookBack.isOn(),
                        faults,
                        form));
    }

    /** The day is the moment of the file, so that it is the same all day. */
    @GetMapping("/wijken/{code}/plan.{form}")
    @LooksBack
    DocumentDownload file(@PathVariable String code, @PathVariable String form) {
        var day = LookBack.end().orElseGet(clock::instant).truncatedTo(ChronoUnit.DAYS);
        return new DocumentDownload(plans.of(wijk(code)).document(day), NoteController.form(form));
    }

    @PostMapping("/wijken/{code}/plan/afspraken")
    @Access(Agreements.KEEP)
    Object add(Shell shell, @PathVariable String code, AgreementForm form) {
        var wijk = wijk(code);
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return Html.unprocessable(page(shell, plans.of(wijk), faults, form));
        }
        agreements.add(wijk, form.terms());
        return redirect(wijk);
    }

    @GetMapping("/wijken/{code}/plan/afspraken/{number}")
    @Access(Agreements.KEEP)
    Html form(Shell shell, @PathVariable String code, @PathVariable int number) {
        var one = agreements.get(wijk(code), number);
        return Html.ok(form(shell, one, Faults.none(), AgreementForm.of(one), ""));
    }

    private JteModel form(
            Shell shell, Agreement one, Faults faults, AgreementForm form, String conflict) {
        var wijk = areas.get(one.area());
        return templates.planAgreement(
                shell,
                new WijkPlanPage.Change(
                        Crumb.trail(
                                "Afspraak " + one.number(),
                                WIJKEN,
                                new Crumb(wijk.name(), wijk.path()),
                                new Crumb("Plan", wijk.path() + "/plan")),
                        one,
                        wijk.name(),
                        faults,
                        form,
                        conflict));
    }

    @PostMapping("/wijken/{code}/plan/afspraken/{number}")
    @Access(Agreements.KEEP)
    Object change(
            Shell shell, @PathVariable String code, @PathVariable int number, AgreementForm form) {
        var wijk = wijk(code);
        var now = agreements.get(wijk, number);
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return Html.unprocessable(form(shell, now, faults, form, ""));
        }
        try {
            agreements.change(wijk, form.changed(now));
            return redirect(wijk);
        } catch (AgreementChangedMeanwhile meanwhile) {
            var theirs = meanwhile.theirs();
            return new Html(
                    form(shell, theirs, Faults.none(), form.over(theirs), meanwhile.detail()),
                    HttpStatus.CONFLICT);
        }
    }

    private static String redirect(Area wijk) {
        return "redirect:%s/plan#afspraken".formatted(wijk.path());
    }

    private Area wijk(String code) {
        if (!AreaCode.isValid(code) || new AreaCode(code).level() != AreaCode.Level.WIJK) {
            throw new NotFound("Wijk '%s'".formatted(code));
        }
        return areas.get(new AreaCode(code));
    }
}
