package nl.regiekamer.sources;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.platform.door.DoorCommand;

/**
 * {@code ./regiekamer import}: reads a file or a table of CBS in, from the terminal. What cannot be
 * an order is answered here, without a start.
 */
public final class ImportCommand {

    private ImportCommand() {}

    /** Arguments that begin with {@code --regiekamer.} are settings of the application. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), DoorCommand.terminal()));
    }

    static int run(List<String> arguments, PrintStream out) {
        var settings = arguments.stream().filter(DoorCommand::isSetting).toList();
        var typed = arguments.stream().filter(one -> !DoorCommand.isSetting(one)).toList();
        if (typed.size() < 2) {
            out.println(ImportOrders.USAGE);
            return 2;
        }
        var order = new ArrayList<String>();
        order.add(ImportOrders.WORD);
        order.addAll(typed);
        if (!typed.getFirst().equals("cbs")) {
            order.set(2, Path.of(typed.get(1)).toAbsolutePath().toString());
        }
        order.addAll(settings);
        return DoorCommand.run(order, out);
    }
}
