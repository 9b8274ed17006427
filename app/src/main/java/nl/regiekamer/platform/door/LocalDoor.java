package nl.regiekamer.platform.door;

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
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.regiekamer.platform.settings.InstallationSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets an order from the terminal work through the running application: a socket in the data folder
 * that only the owner of that folder can open. Nothing of it is on the network.
 *
 * <p>One line of JSON comes in (the order's word and its arguments); lines of text go back, the
 * last of which is {@code =} and a number, 0 when done.
 */
@Component
class LocalDoor implements SmartLifecycle {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Logger LOG = LoggerFactory.getLogger(LocalDoor.class);
    private static final int LONGEST_PATH_BYTES = 100; // what the system allows for a socket

    private final Path place;
    private final Map<String, LocalOrder> orders;
    private volatile @Nullable ServerSocketChannel door;

    LocalDoor(InstallationSettings settings, List<LocalOrder> orders) {
        this.place = place(settings.dataDir());
        this.orders =
                orders.stream().collect(Collectors.toUnmodifiableMap(LocalOrder::word, one -> one));
    }

    static Path place(Path dataDir) {
        return dataDir.toAbsolutePath().normalize().resolve("regiekamer.sock");
    }

    @Override
    public void start() {
        if (place.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH_BYTES) {
            LOG.info(
                    "Het pad van de datamap is te lang voor opdrachten naast een draaiende Regiekamer.");
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
            LOG.warn(
                    "Opdrachten in de terminal werken nu alleen als Regiekamer is gestopt",
                    failure);
        }
    }

    private void serve(ServerSocketChannel opened) {
        while (opened.isOpen()) {
            try {
                var visitor = opened.accept();
                Thread.ofVirtual().name("local-order").start(() -> answer(visitor));
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
                var order = List.of(JSON.readValue(line, String[].class));
                out.println("=" + carryOut(order, out::println));
            }
        } catch (IOException gone) {
            LOG.info("Who gave a local order left before its end");
        } catch (JacksonException unreadable) {
            LOG.warn("A local order could not be read", unreadable);
        }
    }

    /**
     * Carries out an order.
     *
     * @param order its word, then its arguments
     * @return what the order answered; 2 when there is no such order
     */
    int carryOut(List<String> order, Consumer<String> out) {
        var wanted = order.isEmpty() ? null : orders.get(order.getFirst());
        if (wanted == null) {
            out.accept(
                    "'%s' is geen opdracht van deze Regiekamer.\nZie ./regiekamer help."
                            .formatted(order.isEmpty() ? "" : order.getFirst()));
            return 2;
        }
        try {
            return wanted.run(order.subList(1, order.size()), out);
        } catch (RuntimeException fault) {
            LOG.error("The local order {} failed", wanted.word(), fault);
            out.accept("Er ging iets mis aan onze kant; het logboek van Regiekamer zegt wat.");
            return 1;
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
