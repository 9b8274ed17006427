package nl.regiekamer.sources.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import nl.regiekamer.platform.web.Section;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.platform.web.StartSection;
import nl.regiekamer.sources.Deliveries;
import nl.regiekamer.sources.SourceDefinitions;
import org.springframework.stereotype.Component;

/** When the figures came in, on the start page. */
@Component
class StartDeliveries implements StartSection {

    private final Deliveries deliveries;
    private final SourceDefinitions definitions;
    private final StaticTemplates templates = new StaticTemplates();

    StartDeliveries(Deliveries deliveries, SourceDefinitions definitions) {
        this.deliveries = deliveries;
        this.definitions = definitions;
    }

    @Override
    public List<Section> startSections(Shell shell) {
        var page =
                DeliveryPages.overview(
                        deliveries.listAll(),
                        definitions.listSources(),
                        definitions.listPackDeliveries());
        return page.rows().isEmpty()
                ? List.of()
                : List.of(
                        Section.full(
                                        40,
                                        "Wanneer kwamen de gegevens binnen",
                                        templates.sourcesDeliveries(page.rows()))
                                .withAnchor("bronnen"));
    }
}
