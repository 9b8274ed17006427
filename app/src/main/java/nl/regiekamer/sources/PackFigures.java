package nl.regiekamer.sources;

import java.nio.file.Files;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.settings.InstallationSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the pack's own figures in at start, before the first page is served. What was read before
 * is known by its bytes and takes no time; it does not come back over what was delivered since.
 */
@Component
class PackFigures implements SmartLifecycle {

    /** As which it reads, and by which a delivery of the pack is known. */
    static final String READER = "pack";

    private static final Logger LOG = LoggerFactory.getLogger(PackFigures.class);

    private final SourceDefinitions definitions;
    private final Imports imports;
    private final InstallationSettings settings;
    private volatile boolean running;

    PackFigures(SourceDefinitions definitions, Imports imports, InstallationSettings settings) {
        this.definitions = definitions;
        this.imports = imports;
        this.settings = settings;
    }

    /** Before the web server, which comes among the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        CurrentActor.run(
                Actor.machine(READER, "cijfers van het pack inlezen"),
                () -> definitions.listPackDeliveries().forEach(this::read));
    }

    private void read(PackDelivery delivery) {
        var file = settings.pack().resolve(delivery.file()).normalize();
        if (!file.startsWith(settings.pack().normalize()) || !Files.isRegularFile(file)) {
            LOG.error(
                    "Levering '{}' noemt het bestand '{}', maar dat is er niet in het pack.",
                    delivery.id(),
                    delivery.file());
            return;
        }
        var request =
                new ImportRequest(
                        delivery.source(),
                        delivery.mapping(),
                        null,
                        Delivery.PACK_SUBJECT + delivery.id(),
                        delivery.subject(),
                        delivery.extractedOn());
        var outcome = imports.importOffered(file, request);
        if (outcome instanceof ImportOutcome.Refused) {
            LOG.error("Levering '{}': {}", delivery.id(), outcome.words());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
