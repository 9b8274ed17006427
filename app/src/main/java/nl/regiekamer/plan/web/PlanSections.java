package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.partners.Partner;
import nl.regiekamer.partners.PartnerPageSection;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.platform.web.Dutch;
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

    /** A partner's own actions, by the role that it has in them. */
    @Bean
    PartnerPageSection actionsOfPartner(Plans plans, PlanPages pages) {
        return (Partner partner, Shell shell) ->
                Arrays.stream(Action.Role.values())
                        .flatMap(role -> section(plans, pages, partner, role).stream())
                        .toList();
    }

    /** Taking part is always told, also when it is in none. */
    private static Optional<Section> section(
            Plans plans, PlanPages pages, Partner partner, Action.Role role) {
        var rows = pages.actions(plans.current().listActionsWith(partner.id(), role));
        if (rows.isEmpty() && role != Action.Role.TAKES_PART) {
            return Optional.empty();
        }
        var title =
                "%s: %d van de %d acties"
                        .formatted(Dutch.capital(role.dutch()), rows.size(), total(plans));
        var order = 10 + role.ordinal();
        return Optional.of(
                Section.full(order, title, new StaticTemplates().planActions(rows, true, false)));
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
