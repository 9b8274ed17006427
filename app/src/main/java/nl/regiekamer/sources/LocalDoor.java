package nl.regiekamer.sources;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import nl.regiekamer.platform.settings.InstallationSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets {@code ./regiekamer import} work through the running application: a socket in the data
 * folder that only the owner of that folder can open. Nothing of it is on the network.
 *
 * <p>One line of JSON comes in (the order); lines of text go back, the last of which is {@code =0}
 * or {@code =1}.
 */
@Component
class LocalDoor implements SmartLifecycle {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Logger LOG = LoggerFactory.getLogger(LocalDoor.class);
    private static final int LONGEST_PATH_BYTES = 100; // what the system allows for a socket

    private final Path place;
    private final ImportOrders orders;
    private volatile @Nullable ServerSocketChannel door;

    LocalDoor(InstallationSettings settings, ImportOrders orders) {
        this.place = place(settings.dataDir());
        this.orders = orders;
    }

    static Path place(Path dataDir) {
        return dataDir.toAbsolutePath().normalize().resolve("regiekamer.sock");
    }

    @Override
    public void start() {
        if (place.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH_BYTES) {
            LOG.info(
                    "Het pad van de datamap is te lang voor ./regiekamer import naast een draaiende Regiekamer.");
            return;
        }
        try {
            Files.createDirectories(place.resolveSibling("."));
            Files.deleteIfExists(place); // of a process that was killed
            var opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            opened.bind(UnixDomainSocketAddress.of(place));
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
            door = opened;
            Thread.ofVirtual().name("local-door").start(() -> serve(opened));
        } catch (IOException | UnsupportedOperationException failure) {
            LOG.warn("./regiekamer import werkt nu alleen als Regiekamer is gestopt", failure);
        }
    }

    private void serve(ServerSocketChannel opened) {
        while (opened.isOpen()) {
            try {
                var visitor = opened.accept();
                Thread.ofVirtual().name("local-import").start(() -> answer(visitor));
            } catch (AsynchronousCloseException closed) {
                return;
            } catch (IOException failure) {
                LOG.warn("A local order was lost", failure);
            }
        }
    }

    private void answer(SocketChannel visitor) {
        try (visitor;
                var in = new BufferedReader(Channels.newReader(visitor, StandardCharsets.UTF_8));
                var out =
                        new PrintWriter(
                                Channels.newWriter(visitor, StandardCharsets.UTF_8), true)) {
            var line = in.readLine();
            if (line != null) {
                var arguments = List.of(JSON.readValue(line, String[].class));
                out.println("=" + orders.run(arguments, out::println));
            }
        } catch (IOException gone) {
            LOG.info("Who asked for an import left before its end");
        }
    }

    @Override
    public void stop() {
        var opened = door;
        door = null;
        try {
            if (opened != null) {
                opened.close();
                Files.deleteIfExists(place);
            }
        } catch (IOException failure) {
            LOG.warn("The local door did not close", failure);
        }
    }

    @Override
    public boolean isRunning() {
        return door != null;
    }
}
