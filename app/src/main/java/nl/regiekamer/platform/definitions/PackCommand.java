package nl.regiekamer.platform.definitions;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * {@code ./regiekamer pack check [folder]} and {@code pack diff [folder]}: looks at packs without
 * starting the application.
 *
 * <p>Without a folder it takes every pack in {@code municipalities}.
 */
public final class PackCommand {

    private static final String USAGE =
            """
            Gebruik:
              pack check [map]   controleert de definities van een gemeente
              pack diff [map]    toont wat een gemeente anders heeft dan landelijk\
            """;

    private final Path home;
    private final PrintStream out;

    private PackCommand(Path home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int code = run(arguments, out);
        out.flush();
        System.exit(code);
    }

    /**
     * Runs in the current folder, which holds {@code definitions} and {@code municipalities}.
     *
     * @return 0 if all is well, 1 on faults, 2 if the command was not understood
     */
    public static int run(String[] arguments, PrintStream out) {
        return run(Path.of(""), arguments, out);
    }

    /** The same in another folder. */
    public static int run(Path home, String[] arguments, PrintStream out) {
        return new PackCommand(home.toAbsolutePath().normalize(), out).run(List.of(arguments));
    }

    private int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            out.println(USAGE);
            return 2;
        }
        var national = home.resolve("definitions");
        var packs = arguments.size() == 2 ? List.of(home.resolve(arguments.get(1))) : listPacks();
        if (packs.isEmpty()) {
            out.println(
                    "Er is geen map van een gemeente in '%s'. Geef de map op: pack check <map>."
                            .formatted(home.resolve("municipalities")));
            return 2;
        }
        return switch (arguments.getFirst()) {
            case "check" -> worst(packs, pack -> PackCheck.run(national, pack, out));
            case "diff" -> worst(packs, pack -> PackDiff.run(national, pack, out));
            default -> {
                out.println(USAGE);
                yield 2;
            }
        };
    }

    private static int worst(List<Path> packs, ToIntFunction<Path> command) {
        int code = 0;
        for (var pack : packs) {
            code = Math.max(code, command.applyAsInt(pack));
        }
        return code;
    }

    private List<Path> listPacks() {
        var folder = home.resolve("municipalities");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var packs = Files.list(folder)) {
            return packs.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            out.println("De map '%s' kan niet worden gelezen.".formatted(folder));
            return List.of();
        }
    }
}
