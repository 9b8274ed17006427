package nl.regiekamer.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the terminal makes of an application that goes away, played by a door of our own. */
class DoorCommandTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicInteger visits = new AtomicInteger();
    private Path dataDir;

    @BeforeEach
    void shortPath() throws IOException {
        dataDir = Files.createTempDirectory("rk");
    }

    @AfterEach
    void tidy() throws IOException {
        Files.deleteIfExists(LocalDoor.place(dataDir));
        Files.deleteIfExists(dataDir);
    }

    /** What the door does with a visitor before it closes. */
    private interface Behaviour {
        void meet(SocketChannel visitor) throws IOException;
    }

    @Test
    void doesNotStartAgainWhatTheRunningApplicationMayHaveBegun() throws Exception {
        var outcome = ask(visitor -> readLine(visitor));

        assertThat(outcome).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("brak af voordat zij klaar was")
                .contains("niets half gedaan")
                .doesNotContain("wordt hiervoor even gestart");
        assertThat(visits).hasValue(1);
    }

    @Test
    void doesNotStartASecondApplicationWhenTheConnectionIsReset() throws Exception {
        var outcome = ask(visitor -> Channels.newInputStream(visitor).read()); // leaves the rest

        assertThat(outcome).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("brak af voordat zij klaar was")
                .doesNotContain("wordt hiervoor even gestart");
        assertThat(visits).hasValue(1);
    }

    private int ask(Behaviour behaviour) throws Exception {
        try (var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            door.bind(UnixDomainSocketAddress.of(LocalDoor.place(dataDir)));
            var host = Thread.ofVirtual().start(() -> receive(door, behaviour));
            var outcome =
                    DoorCommand.run(
                            List.of(
                                    "--regiekamer.data-dir=" + dataDir,
                                    "import",
                                    "cbs",
                                    "47018NED"),
                            new PrintStream(said, true, StandardCharsets.UTF_8));
            host.join();
            return outcome;
        }
    }

    private void receive(ServerSocketChannel door, Behaviour behaviour) {
        try (var visitor = door.accept()) {
            visits.incrementAndGet();
            behaviour.meet(visitor);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static void readLine(SocketChannel visitor) throws IOException {
        new BufferedReader(Channels.newReader(visitor, StandardCharsets.UTF_8)).readLine();
    }
}
