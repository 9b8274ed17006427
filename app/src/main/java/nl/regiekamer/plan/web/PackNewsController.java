package nl.regiekamer.plan.web;

import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.versions.PackNews;
import nl.regiekamer.platform.access.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes over into an amendment what stands in the pack and not in the plan. */
@Controller
@Access(AmendmentController.RIGHT)
class PackNewsController {

    private final Plans plans;
    private final PlanVersionController visible;
    private final PackNews news;

    PackNewsController(Plans plans, PlanVersionController visible, PackNews news) {
        this.plans = plans;
        this.visible = visible;
        this.news = news;
    }

    /**
     * Into the version that was named, else into the draft that was begun for this, else a new one.
     */
    @PostMapping("/plan/versies/pakket")
    String takeOver(
            @RequestParam String soort,
            @RequestParam String id,
            @RequestParam String stand,
            @RequestParam(defaultValue = "0") int versie) {
        var plan = plans.current().plan().id();
        var into = versie > 0 ? visible.visible(versie) : news.findDraft(plan).orElse(null);
        var target = into == null ? plan : into.plan();
        return AmendmentController.redirect(news.takeOver(target, into, soort, id, stand));
    }
}
