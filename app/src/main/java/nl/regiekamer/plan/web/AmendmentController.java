package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.versions.Amendments;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.VersionRefused;
import nl.regiekamer.plan.versions.WithdrawnPlans;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking the plan into use, and the steps of an amendment from draft to decision. */
@Controller
@Access(AmendmentController.RIGHT)
class AmendmentController {

    static final String RIGHT = "plan-wijzigen";

    private final Plans plans;
    private final Amendments amendments;
    private final WithdrawnPlans withdrawals;
    private final PlanVersionController versions;
    private final StaticTemplates templates = new StaticTemplates();

    AmendmentController(
            Plans plans,
            Amendments amendments,
            WithdrawnPlans withdrawals,
            PlanVersionController versions) {
        this.withdrawals = withdrawals;
        this.plans = plans;
        this.amendments = amendments;
        this.versions = versions;
    }

    @PostMapping("/plan/versies/in-gebruik")
    Object takeIntoUse(
            Shell shell, DecisionForm decision, @RequestParam(defaultValue = "") String reden) {
        var forms =
                new VersionForms(
                        decision.faults().addIfLonger(reden, Faults.TEXT, "reden"),
                        "",
                        reden,
                        decision);
        if (!forms.faults().isEmpty()) {
            return again(shell, forms);
        }
        try {
            return redirect(amendments.takeIntoUse(plan(), reden, decision.decision()));
        } catch (VersionRefused refused) {
            return again(shell, forms.withFault("besluitdatum", refused.detail()));
        }
    }

    @PostMapping("/plan/versies")
    Object begin(
            Shell shell,
            @RequestParam(defaultValue = "") String titel,
            @RequestParam(defaultValue = "") String reden) {
        var faults =
                Faults.none()
                        .addIf(titel.isBlank(), "titel", "Vul in waar de wijziging over gaat.")
                        .addIf(reden.isBlank(), "reden", "Vul in waarom het plan verandert.")
                        .addIfLonger(titel, Faults.LINE, "titel")
                        .addIfLonger(reden, Faults.TEXT, "reden");
        if (!faults.isEmpty()) {
            return again(shell, new VersionForms(faults, titel, reden, DecisionForm.EMPTY));
        }
        return redirect(amendments.begin(plan(), titel, reden));
    }

    @PostMapping("/plan/versies/{number}/consultatie")
    Object consult(
            Shell shell,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String toelichting) {
        var version = versions.visible(number);
        var faults = Faults.none().addIfLonger(toelichting, Faults.TEXT, "bij-consultatie");
        if (!faults.isEmpty()) {
            return again(shell, version, VersionForms.of(DecisionForm.EMPTY, faults));
        }
        amendments.consult(version, toelichting);
        return redirect(version);
    }

    @PostMapping("/plan/versies/{number}/vervallen")
    Object drop(
            Shell shell,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String toelichting) {
        var version = versions.visible(number);
        var faults = Faults.none().addIfLonger(toelichting, Faults.TEXT, "bij-vervallen");
        if (!faults.isEmpty()) {
            return again(shell, version, VersionForms.of(DecisionForm.EMPTY, faults));
        }
        amendments.drop(version, toelichting);
        return redirect(version);
    }

    @PostMapping("/plan/versies/{number}/besluit")
    Object decide(Shell shell, @PathVariable int number, DecisionForm decision) {
        var version = versions.visible(number);
        var forms = VersionForms.of(decision, decision.faults());
        if (!forms.faults().isEmpty()) {
            return again(shell, version, forms);
        }
        try {
            return redirect(amendments.decide(version, decision.decision(), decision.gezien()));
        } catch (VersionRefused refused) {
            return again(shell, version, forms.withFault("ingang", refused.detail()));
        }
    }

    @PostMapping("/plan/versies/{number}/terugnemen")
    Object takeBack(
            Shell shell, @PathVariable int number, @RequestParam(defaultValue = "") String reden) {
        var version = versions.visible(number);
        var faults =
                Faults.none()
                        .addIf(reden.isBlank(), "reden", "Vul in waarom de versie vervalt.")
                        .addIfLonger(reden, Faults.TEXT, "reden");
        if (!faults.isEmpty()) {
            return again(shell, version, VersionForms.of(DecisionForm.EMPTY, faults));
        }
        return redirect(amendments.takeBack(version, reden));
    }

    @PostMapping("/plan/versies/{number}/intrekken")
    Object withdraw(
            Shell shell,
            @PathVariable int number,
            DecisionForm decision,
            @RequestParam(defaultValue = "") String reden) {
        var version = versions.visible(number);
        var faults = decision.withdrawalFaults(reden);
        var forms = new VersionForms(faults, "", reden, decision);
        if (!faults.isEmpty()) {
            return again(shell, version, forms);
        }
        try {
            return redirect(withdrawals.withdraw(version, decision.withdrawal(reden)));
        } catch (VersionRefused refused) {
            if (!withdrawals.isPossible(version)) {
                throw refused;
            }
            return again(shell, version, forms.withFault("besluitdatum", refused.detail()));
        }
    }

    private Html again(Shell shell, VersionForms forms) {
        return Html.unprocessable(templates.planVersions(shell, versions.overview(null, forms)));
    }

    private Html again(Shell shell, PlanVersion version, VersionForms forms) {
        return Html.unprocessable(templates.planVersion(shell, versions.page(version, forms)));
    }

    private String plan() {
        return plans.current().plan().id();
    }

    static String redirect(PlanVersion version) {
        return "redirect:" + version.path();
    }
}
