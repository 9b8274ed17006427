package nl.regiekamer.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;
import nl.regiekamer.platform.settings.InstallationSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command in a terminal and a running door, over the real socket. */
class LocalDoorTests {

    @TempDir Path folder;

    private LocalDoor door;

    @BeforeEach
    void open() {
        door =
                new LocalDoor(
                        new InstallationSettings(folder, folder, folder),
                        List.of(new Echo(), new Broken()));
        door.start();
    }

    @AfterEach
    void close() {
        door.stop();
    }

    @Test
    void givesTheOrderWithItsArgumentsAndTellsWhatItSaysAndAnswers() {
        var told = ask("echo", "twee woorden", "--bron", "é");

        assertThat(told.lines).containsExactly("twee woorden", "--bron", "é");
        assertThat(told.answer).isEqualTo(3);
    }

    @Test
    void saysThatThereIsNoSuchOrder() {
        var told = ask("opruimen");

        assertThat(told.lines)
                .containsExactly(
                        "'opruimen' is geen opdracht van deze Regiekamer.",
                        "Zie ./regiekamer help.");
        assertThat(told.answer).isEqualTo(2);
    }

    @Test
    void tellsAFaultOfOursWithoutItsInsides() {
        var told = ask("stuk");

        assertThat(told.lines).singleElement().asString().contains("logboek");
        assertThat(told.answer).isEqualTo(1);
        assertThat(ask("echo", "nog").lines).as("the next order").containsExactly("nog");
    }

    @Test
    void isShutForAllButTheOwnerOfTheFolder() throws Exception {
        var socket = LocalDoor.place(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                .isEqualTo("rw-------");
        door.stop();
        assertThat(socket).doesNotExist();
    }

    private Told ask(String... order) {
        var bytes = new ByteArrayOutputStream();
        var arguments = new java.util.ArrayList<>(List.of(order));
        arguments.add("--regiekamer.data-dir=" + folder);
        var answer =
                DoorCommand.run(arguments, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Told(bytes.toString(StandardCharsets.UTF_8).lines().toList(), answer);
    }

    private record Told(List<String> lines, int answer) {}

    /** Says its arguments again and answers how many they were. */
    private static final class Echo implements LocalOrder {

        @Override
        public String word() {
            return "echo";
        }

        @Override
        public int run(List<String> arguments, Consumer<String> out) {
            arguments.forEach(out);
            return arguments.size();
        }
    }

    private static final class Broken implements LocalOrder {

        @Override
        public String word() {
            return "stuk";
        }

        @Override
        public int run(List<String> arguments, Consumer<String> out) {
            throw new IllegalStateException("niet voor de terminal bestemd");
        }
    }
}
