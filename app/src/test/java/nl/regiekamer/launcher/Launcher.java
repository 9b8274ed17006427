package nl.regiekamer.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nl.regiekamer.fixture.Reactor;

/**
 * The script {@code regiekamer} itself, run as a user would, on a machine of which a test says what
 * it has. Nothing is ever built: Maven is a program here that writes down that it was called.
 */
class Launcher {

    /** What the script finds on each machine; never a JDK. */
    private static final List<String> PROGRAMS =
            List.of(
                    "bash",
                    "env",
                    "awk",
                    "basename",
                    "cat",
                    "df",
                    "dirname",
                    "find",
                    "grep",
                    "head",
                    "id",
                    "ls",
                    "mkdir",
                    "paste",
                    "readlink",
                    "sed",
                    "tr",
                    "wc");

    private final Path machine;
    private final Path script;
    private final Map<String, String> environment = new TreeMap<>();

    private Launcher(Path machine, Path script) throws IOException {
        this.machine = machine;
        this.script = script;
        var bin = Files.createDirectories(machine.resolve("bin"));
        for (var program : PROGRAMS) {
            program(program, "exec %s \"$@\"".formatted(whereIs(program)));
        }
        program("mvn", "touch '%s'".formatted(machine.resolve("built")));
        environment.put("PATH", bin.toString());
        environment.put("HOME", machine.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("REGIEKAMER_JDKS", machine.resolve("jvm").toString());
        environment.put("LANG", "C.UTF-8");
    }

    /** The script where it stands. */
    static Launcher on(Path machine) throws IOException {
        return new Launcher(machine, Reactor.root().resolve("regiekamer"));
    }

    /** A copy of the script beside packs with these names. */
    static Launcher withPacks(Path machine, String... packs) throws IOException {
        var script = machine.resolve("regiekamer");
        Files.copy(Reactor.root().resolve("regiekamer"), script);
        for (var pack : packs) {
            var folder = Files.createDirectories(machine.resolve("municipalities").resolve(pack));
            Files.writeString(folder.resolve("pack.yaml"), "soort: pack\n");
        }
        return new Launcher(machine, script);
    }

    Launcher withoutJdk() {
        environment.remove("JAVA_HOME");
        return this;
    }

    /** Puts a program of our own before that of the system. */
    Launcher program(String name, String body) throws IOException {
        var file = machine.resolve("bin").resolve(name);
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("Cannot make %s executable".formatted(file));
        }
        return this;
    }

    /** What the user saw, and how it ended. */
    record Answer(int code, String words, boolean built) {}

    Answer run(String... arguments) throws IOException, InterruptedException {
        var output = machine.resolve("output");
        var command = new ProcessBuilder("bash", script.toString());
        command.command().addAll(List.of(arguments));
        command.environment().clear();
        command.environment().putAll(environment);
        command.command().set(0, machine.resolve("bin/bash").toString());
        var process =
                command.directory(machine.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "The launcher did not end: " + Files.readString(output));
        }
        return new Answer(
                process.exitValue(),
                Files.readString(output, StandardCharsets.UTF_8),
                Files.exists(machine.resolve("built")));
    }

    private static Path whereIs(String program) {
        return List.of("/usr/bin", "/bin", "/usr/local/bin").stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + program));
    }
}
