package nl.regiekamer.area;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import org.springframework.context.ApplicationContext;

/** An own work area and borders that wait, so that their pages are there to see. */
public final class ExampleAreas implements AutoCloseable {

    private final AreaImport borders;
    private final WorkAreas workAreas;
    private final Actor maker = Actor.machine("voorbeeld", "gebieden van een test");
    private final WorkArea workArea;
    private final BorderProposal proposal;

    public ExampleAreas(ApplicationContext context) throws Exception {
        borders = context.getBean(AreaImport.class);
        workAreas = context.getBean(WorkAreas.class);
        var buurt =
                context.getBean(Areas.class).listBuurten().getFirst().code(); // whichever is first
        workArea =
                CurrentActor.call(
                        maker, () -> workAreas.save("Voorbeeldgebied", "", Set.of(buurt)));
        var file =
                """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"statcode":"%s","statnaam":"Een buurt"},
                  "geometry":{"type":"Polygon","coordinates":
                   [[[173000,387000],[174000,387000],[174000,388000],[173000,387000]]]}}]}
                """
                        .formatted(buurt.value());
        proposal =
                CurrentActor.call(
                        maker,
                        () ->
                                borders.propose(
                                        new BorderRequest(
                                                "voorbeeld.geojson", 2024, "Voorbeeld", "CC0"),
                                        file.getBytes(UTF_8)));
    }

    @Override
    public void close() {
        CurrentActor.run(maker, () -> workAreas.delete(workArea.id()));
        CurrentActor.run(maker, () -> borders.discard(proposal.id()));
    }
}
