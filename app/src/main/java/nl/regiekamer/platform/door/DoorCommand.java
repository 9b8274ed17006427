package nl.regiekamer.platform.door;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;

/**
 * Gives an order from the terminal: {@code DoorCommand WORD ARGUMENT…}, for the {@link LocalOrder}
 * with that word.
 *
 * <p>Does Regiekamer run on this data folder, then it does the work, asked through {@link
 * LocalDoor}. Otherwise it is started here for as long as the work takes, on no public port.
 */
public final class DoorCommand {

    /**
     * Setting that only an application has which was started for one order: the port on which
     * Regiekamer will listen when it is started for people.
     */
    public static final String LATER_PORT = "regiekamer.later-port";

    private static final String SETTING = "--regiekamer.";
    private static final String DATA_DIR = SETTING + "data-dir=";

    private DoorCommand() {}

    /** The word first; arguments that begin with {@code --regiekamer.} are settings. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), terminal()));
    }

    /** The terminal, in UTF-8 whatever the machine is set to. */
    public static PrintStream terminal() {
        return new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /** Whether this argument is a setting of the application, and no part of an order. */
    public static boolean isSetting(String argument) {
        return argument.startsWith(SETTING);
    }

    /**
     * Gives the order and tells what comes of it.
     *
     * @param arguments word, arguments and settings
     * @return what the order answered, 1 when Regiekamer stopped before its end
     */
    public static int run(List<String> arguments, PrintStream out) {
        var settings = arguments.stream().filter(DoorCommand::isSetting).toList();
        var order = arguments.stream().filter(one -> !isSetting(one)).toList();
        var asked = askRunning(dataDir(settings), order, out);
        return asked.isPresent() ? asked.getAsInt() : runHere(settings, order, out);
    }

    private static Path dataDir(List<String> settings) {
        return settings.stream()
                .filter(one -> one.startsWith(DATA_DIR))
                .map(one -> Path.of(one.substring(DATA_DIR.length())))
                .findFirst()
                .orElse(Path.of("data"));
    }

    /** Empty when no application runs on this folder. */
    private static OptionalInt askRunning(Path dataDir, List<String> order, PrintStream out) {
        SocketChannel channel;
        try {
            channel = SocketChannel.open(UnixDomainSocketAddress.of(LocalDoor.place(dataDir)));
        } catch (IOException | IllegalArgumentException nobodyThere) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(ask(channel, order, out));
    }

    /** Once asked, an order is never carried out here as well: it may be under way. */
    private static int ask(SocketChannel open, List<String> order, PrintStream out) {
        try (var channel = open) {
            var writer = new PrintWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), true);
            writer.println(LocalDoor.JSON.writeValueAsString(order));
            var reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("=")) {
                    return Integer.parseInt(line.substring(1));
                }
                out.println(line);
            }
        } catch (IOException broken) {
            out.println("  (%s)".formatted(broken.getMessage()));
        }
        out.println(
                """
                De verbinding met de draaiende Regiekamer brak af voordat zij klaar was.
                Er is niets half gedaan. Kijk in Regiekamer of het gebeurd is (een bestand staat op de pagina Bronnen); vraag het anders opnieuw.\
                """);
        return 1;
    }

    private static int runHere(List<String> settings, List<String> order, PrintStream out) {
        out.println("Regiekamer draait niet op deze datamap; zij wordt hiervoor even gestart.");
        var arguments = new ArrayList<>(settings);
        arguments.addAll(Arrays.asList("--server.port=0", "--server.address=127.0.0.1"));
        if (settings.stream().noneMatch(one -> one.startsWith("--" + LATER_PORT + "="))) {
            arguments.add("--" + LATER_PORT + "=8080");
        }
        var application = new SpringApplication(applicationClass());
        try (var context = application.run(arguments.toArray(String[]::new))) {
            return context.getBean(LocalDoor.class).carryOut(order, out::println);
        }
    }

    /** By name: the modules do not know the class that starts them all. */
    private static Class<?> applicationClass() {
        try {
            return Class.forName("nl.regiekamer.Application");
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
