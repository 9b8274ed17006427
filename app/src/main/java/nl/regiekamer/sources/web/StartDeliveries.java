package nl.regiekamer.sources.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import nl.regiekamer.platform.web.Section;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.platform.web.StartSection;
import nl.regiekamer.sources.Deliveries;
import nl.regiekamer.sources.Delivery;
import nl.regiekamer.sources.Figures;
import nl.regiekamer.sources.SourceDefinitions;
import org.springframework.stereotype.Component;

/** When the figures came in, on the start page. */
@Component
class StartDeliveries implements StartSection {

    private final Deliveries deliveries;
    private final SourceDefinitions definitions;
    private final Figures figures;
    private final StaticTemplates templates = new StaticTemplates();
    private volatile Known known = new Known(-1, List.of());

    /** The rows as they were at a version of the figures. */
    private record Known(long version, List<SourcePages.Row> rows) {}

    StartDeliveries(Deliveries deliveries, SourceDefinitions definitions, Figures figures) {
        this.deliveries = deliveries;
        this.definitions = definitions;
        this.figures = figures;
    }

    private List<SourcePages.Row> rows() {
        var version = figures.version();
        if (known.version() != version) {
            var page =
                    DeliveryPages.overview(
                            deliveries.listAll().stream().filter(Delivery::isInForce).toList(),
                            definitions.listSources(),
                            definitions.listPackDeliveries());
            known = new Known(version, page.rows());
        }
        return known.rows();
    }

    @Override
    public List<Section> startSections(Shell shell) {
        var rows = rows();
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        Section.full(
                                        40,
                                        "Wanneer kwamen de gegevens binnen",
                                        templates.sourcesDeliveries(rows))
                                .withAnchor("bronnen"));
    }
}
