package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import nl.regiekamer.partners.Partner;
import nl.regiekamer.partners.PartnerPageSection;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.platform.web.NavigationItem;
import nl.regiekamer.platform.web.Section;
import nl.regiekamer.platform.web.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the plan shows on the pages of others. */
@Configuration(proxyBeanMethods = false)
class PlanSections {

    @Bean
    NavigationItem planNavigation() {
        return NavigationItem.forAll(10, "/plan", "nav.plan");
    }

    /** A partner's own actions. */
    @Bean
    PartnerPageSection actionsOfPartner(Plans plans, PlanPages pages) {
        return (Partner partner, Shell shell) -> {
            var actions = plans.current().listActionsWith(partner.id());
            var rows = pages.actions(actions);
            var title = "%d van de %d acties".formatted(rows.size(), total(plans));
            return List.of(
                    Section.full(10, title, new StaticTemplates().planActions(rows, true, false)));
        };
    }

    /** The covenants to which a partner is a party. */
    @Bean
    PartnerPageSection covenantsOfPartner(CovenantPages pages) {
        return (Partner partner, Shell shell) -> {
            var rows = pages.ofPartner(partner.id());
            return rows.isEmpty()
                    ? List.of()
                    : List.of(
                            Section.full(
                                    20,
                                    "Convenanten",
                                    new StaticTemplates()
                                            .planCovenantrows(
                                                    rows, "Convenanten van " + partner.name())));
        };
    }

    private static int total(Plans plans) {
        return plans.current().listActions().size();
    }
}
