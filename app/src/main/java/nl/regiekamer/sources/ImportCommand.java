package nl.regiekamer.sources;

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
 * {@code ./regiekamer import}: reads a file or a table of CBS in, from the terminal.
 *
 * <p>Does Regiekamer run on this data folder, then it does the work, asked through {@link
 * LocalDoor}. Otherwise it is started here for as long as the work takes, on no public port.
 */
public final class ImportCommand {

    private static final String DATA_DIR = "--regiekamer.data-dir=";

    private ImportCommand() {}

    /** Arguments that begin with {@code --regiekamer.} are settings of the application. */
    public static void main(String[] arguments) {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    static int run(List<String> arguments, PrintStream out) {
        var settings = arguments.stream().filter(one -> one.startsWith("--regiekamer.")).toList();
        var order = new ArrayList<>(arguments);
        order.removeAll(settings);
        if (order.size() < 2) {
            out.println(ImportOrders.USAGE);
            return 2;
        }
        if (!order.getFirst().equals("cbs")) {
            order.set(1, Path.of(order.get(1)).toAbsolutePath().toString());
        }
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
                Er is niets half ingelezen. Kijk op de pagina Bronnen of het bestand er is; vraag het anders opnieuw.\
                """);
        return 1;
    }

    private static int runHere(List<String> settings, List<String> order, PrintStream out) {
        out.println("Regiekamer draait niet op deze datamap; zij wordt hiervoor even gestart.");
        var arguments = new ArrayList<>(settings);
        arguments.addAll(Arrays.asList("--server.port=0", "--server.address=127.0.0.1"));
        var application = new SpringApplication(applicationClass());
        try (var context = application.run(arguments.toArray(String[]::new))) {
            return context.getBean(ImportOrders.class).run(order, out::println);
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
