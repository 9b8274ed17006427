package nl.regiekamer.platform.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import nl.regiekamer.platform.access.CurrentActor;
import org.springframework.context.ApplicationContext;

/** A file with work areas that waits, so that its page is there to see. */
public final class ExampleSheet implements AutoCloseable {

    private final Sheets sheets;
    private final SheetImport waiting;

    public ExampleSheet(ApplicationContext context) throws Exception {
        sheets = context.getBean(Sheets.class);
        waiting =
                CurrentActor.call(
                        AdviserActor.ADVISER,
                        () ->
                                sheets.upload(
                                        sheets.getKind("werkgebieden"),
                                        "voorbeeld.csv",
                                        new ByteArrayInputStream(
                                                "Naam;Buurten\nStation;nergens\n;\nPlein\n"
                                                        .getBytes(UTF_8))));
    }

    @Override
    public void close() {
        CurrentActor.run(AdviserActor.ADVISER, () -> sheets.discard(waiting));
    }
}
