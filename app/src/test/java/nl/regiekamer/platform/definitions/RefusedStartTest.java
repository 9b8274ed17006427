package nl.regiekamer.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.regiekamer.Application;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.fixture.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * A start that cannot go on stops, and says all that is wrong in words that an administrator reads.
 */
class RefusedStartTest {

    @TempDir Path folder;

    /** How a start ended. */
    private record End(int code, String output) {}

    @Test
    void tellsEveryFaultOfTheDefinitionsAtOnce() throws Exception {
        var pack = folder.resolve("municipalities/helmond");
        FileSystemUtils.copyRecursively(Reactor.root().resolve("municipalities/helmond"), pack);
        replace(pack.resolve("doel/doelen.yaml"), "soort-doel: richting", "soort-doel: rigting");
        replace(pack.resolve("pack.yaml"), "openbaar:", "openbar:");

        var end = startOn(pack);

        assertThat(end.output())
                .contains("De bestanden van de gemeente zijn niet in orde; Regiekamer start niet.")
                .containsPattern("doelen\\.yaml:\\d+:\\d+ .*rigting")
                .containsPattern("pack\\.yaml:\\d+:\\d+ .*openbar")
                .contains("./regiekamer pack check")
                .doesNotContain("\tat ", "Exception");
        assertThat(end.code()).isEqualTo(1);
    }

    @Test
    void tellsWhichLinesOfTheAreasCannotBeRead() throws Exception {
        var pack = folder.resolve("municipalities/helmond");
        FileSystemUtils.copyRecursively(Reactor.root().resolve("municipalities/helmond"), pack);
        replace(pack.resolve("gebieden.csv"), "WK079410,", "WK7941,");

        var end = startOn(pack);

        assertThat(end.output())
                .containsPattern("helmond/gebieden\\.csv:3:1 .*'WK7941' is geen gebiedscode\\.")
                .containsPattern("gebieden\\.csv:\\d+:1 .*ligt in WK079410, maar dat gebied")
                .contains("./regiekamer pack check")
                .doesNotContain("\tat ", "Exception");
        assertThat(end.code()).isEqualTo(1);
    }

    @Test
    void tellsWhichSettingOfTheDatabaseIsMissing() throws Exception {
        var end =
                start(
                        "--regiekamer.pack=" + Reactor.root().resolve("municipalities/helmond"),
                        "--regiekamer.database.url=jdbc:postgresql://localhost:1/geen");

        assertThat(end.output())
                .contains("De instelling regiekamer.database.owner ontbreekt.")
                .contains("docs/database.md")
                .doesNotContain("\tat ", "Exception");
        assertThat(end.code()).isEqualTo(1);
    }

    private static void replace(Path file, String from, String to) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replaceFirst(from, to));
    }

    private End startOn(Path pack) throws Exception {
        var database = TestServer.newDatabase();
        return start(
                "--regiekamer.pack=" + pack,
                "--regiekamer.database.url=" + database.url(),
                "--regiekamer.database.owner=" + database.owner().role(),
                "--regiekamer.database.owner-password=" + database.owner().password(),
                "--regiekamer.database.user=" + database.application().role(),
                "--regiekamer.database.password=" + database.application().password());
    }

    /** Starts the application as its main class does, in a process of its own. */
    private End start(String... settings) throws Exception {
        var classes =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classes, Application.class.getName(), "--server.port=0"));
        command.add("--regiekamer.definitions=" + Reactor.root().resolve("definitions"));
        command.add("--regiekamer.data-dir=" + folder.resolve("data"));
        command.addAll(List.of(settings));
        var output = folder.resolve("output.txt");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it stops").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new End(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
