package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.LooksBack;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The register of covenants: between whom, for what, on which ground, until when. */
@Controller
@Access("plan-bekijken")
class CovenantController {

    private final Plans plans;
    private final CovenantPages pages;
    private final StaticTemplates templates = new StaticTemplates();

    CovenantController(Plans plans, CovenantPages pages) {
        this.plans = plans;
        this.pages = pages;
    }

    @GetMapping("/plan/convenanten")
    @LooksBack
    Html all(Shell shell) {
        return Html.ok(templates.planCovenants(shell, pages.list()));
    }

    @GetMapping("/plan/convenanten/{id}")
    @LooksBack
    Html one(Shell shell, @PathVariable String id) {
        var covenant =
                plans.current()
                        .findCovenant(id)
                        .orElseThrow(() -> new NotFound("Convenant '%s'".formatted(id)));
        return Html.ok(templates.planCovenant(shell, pages.page(covenant)));
    }
}
