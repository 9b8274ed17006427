package nl.regiekamer.sources;

import java.time.LocalDate;
import nl.regiekamer.kernel.AreaCode;
import org.springframework.stereotype.Component;

/** What stands between a reader and the database: checks, and the way to the current areas. */
@Component
class ReadingChecks {

    private final FigureNames names;
    private final FigureStore figures;
    private final DeliveryStore deliveries;
    private final SourceDefinitions definitions;
    private final KnownAreas areas;

    ReadingChecks(
            FigureNames names,
            FigureStore figures,
            DeliveryStore deliveries,
            SourceDefinitions definitions,
            KnownAreas areas) {
        this.names = names;
        this.figures = figures;
        this.deliveries = deliveries;
        this.definitions = definitions;
        this.areas = areas;
    }

    KnownAreas areas() {
        return areas;
    }

    /** Reads everything, and tells what was about other municipalities. */
    Delivery.Elsewhere read(Imports.Reader reader, FigureSink target, LocalDate today) {
        var own = new AreaCode(deliveries.municipality());
        var references = names.listReferences().keySet();
        var corrections = deliveries.corrections();
        var unlikely =
                new UnlikelyFigures(
                        definitions.listPlausibilityRules(),
                        series -> Supersession.inForce(figures.listOwn(series, own), corrections),
                        area -> area.isIn(own),
                        target);
        var elsewhere =
                new RowsElsewhere(area -> area.isIn(own) || references.contains(area), unlikely);
        var moved = new MovedFigures(areas, elsewhere);
        reader.readInto(new PossibleFigures(moved, today, names::findKind));
        moved.end();
        unlikely.end();
        return elsewhere.counted();
    }
}
