package nl.regiekamer.partners.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import nl.regiekamer.partners.PartnerPageSection;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who takes part, and what each does. */
@Controller
@Access("plan-bekijken")
class PartnerController {

    private static final Crumb PLAN = new Crumb("Plan", "/plan");

    private final Partners partners;
    private final List<PartnerPageSection> speakers;
    private final StaticTemplates templates = new StaticTemplates();

    PartnerController(Partners partners, List<PartnerPageSection> speakers) {
        this.partners = partners;
        this.speakers = speakers;
    }

    @GetMapping("/partners")
    Html list(Shell shell) {
        return Html.ok(
                templates.partnersList(shell, partners.listAll(), Crumb.trail("Partners", PLAN)));
    }

    @GetMapping("/partners/{id}")
    Html partner(@PathVariable String id, Shell shell) {
        var partner = partners.find(id).orElseThrow(() -> new NotFound("Partner '" + id + "'"));
        var sections =
                speakers.stream()
                        .flatMap(speaker -> speaker.sections(partner, shell).stream())
                        .toList();
        return Html.ok(
                templates.partnersPartner(
                        shell,
                        partner,
                        sections,
                        Crumb.trail(partner.name(), PLAN, new Crumb("Partners", "/partners"))));
    }
}
