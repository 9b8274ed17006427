package nl.regiekamer.sources;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.Actor.Grants;
import nl.regiekamer.platform.access.CurrentActor;
import org.springframework.context.ApplicationContext;

/**
 * A delivery that is not public and leaves figures of the one before out, so that every page about
 * a delivery is there to see; withdrawn afterwards.
 */
public final class ExampleDelivery implements AutoCloseable {

    private static final Actor ANALYST =
            new Actor(
                    "a-nalist",
                    Actor.Kind.PERSON,
                    "A. Nalist",
                    new Grants(Set.of("analist"), Set.of(Deliveries.READ, Deliveries.MANAGE)),
                    "cijfers inlezen");

    private final DeliveryCare care;
    private final Delivery first;
    private final Delivery last;

    public ExampleDelivery(ApplicationContext context) throws Exception {
        care = context.getBean(DeliveryCare.class);
        var imports = context.getBean(Imports.class);
        first = bring(imports, "GM0794,1999,kvo-terreinen,7,\nNL00,1999,kvo-terreinen,9,\n");
        last =
                bring(
                        imports,
                        "GM0794,1999,kvo-terreinen,8,\nGM9999,1999,kvo-terreinen,8,\nX,1999,a,1,\n");
    }

    private static Delivery bring(Imports imports, String rows) throws Exception {
        var text = "gebied,periode,maat,waarde,kwalificatie\n" + rows;
        return CurrentActor.call(
                ANALYST,
                () ->
                        imports.importFile(
                                        new ByteArrayInputStream(
                                                text.getBytes(StandardCharsets.UTF_8)),
                                        "voorbeeld.csv",
                                        ImportRequest.of("eigen-registratie", "maat-en-waarde"),
                                        Progress.NONE)
                                .delivery());
    }

    public String path() {
        return "/bronnen/leveringen/" + last.id();
    }

    @Override
    public void close() {
        CurrentActor.run(
                ANALYST,
                () -> {
                    care.withdraw(last.id(), "Een voorbeeld.");
                    care.withdraw(first.id(), "Een voorbeeld.");
                });
    }
}
