package nl.regiekamer.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.launcher.Launcher.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher says when something is missing or wrong. It never starts a build for that. */
class LauncherTest {

    private static final String FREE_PORT = "19471";

    @TempDir Path machine;
    Launcher launcher;

    @BeforeEach
    void prepareTheMachine() throws IOException {
        launcher = Launcher.on(machine);
    }

    @Test
    void helpListsEveryCommand() throws Exception {
        var script = Files.readString(Reactor.root().resolve("regiekamer"));
        var commands =
                Pattern.compile("^cmd_(\\w+)\\(", Pattern.MULTILINE)
                        .matcher(script)
                        .results()
                        .map(found -> "./regiekamer " + found.group(1));

        var answer = launcher.run("help");

        assertThat(answer.code()).isZero();
        assertThat(commands)
                .hasSizeGreaterThan(6)
                .allSatisfy(command -> assertThat(answer.words()).contains(command));
    }

    @Test
    void helpListsEveryWayToImportAndEveryOption() throws Exception {
        assertThat(launcher.run("help").words())
                .contains("bestand BESTAND --bron X --toewijzing Y")
                .contains("cbs TABEL --area GM")
                .contains("antwoorden MAP --bron X")
                .contains("grenzen BESTAND --jaar N --uitgever X --licentie Y")
                .contains("--port", "--data-dir", "--pack", "--database-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpIsThereAfterEveryCommand(String option) throws Exception {
        assertThat(launcher.run("start", option).words())
                .isEqualTo(launcher.run(option).words())
                .isEqualTo(launcher.run("help").words());
    }

    @Test
    void refusesACommandThatDoesNotExist() throws Exception {
        assertRefused(launcher.run("strat"), "'strat' is geen opdracht van Regiekamer.");
    }

    @ParameterizedTest
    @CsvSource({"--prot, --port", "--datadir, --data-dir", "--databse-url=x, --database-url"})
    void refusesAnUnknownOptionAndNamesTheNearest(String typed, String meant) throws Exception {
        assertRefused(
                launcher.run("start", typed, "9000"),
                "De optie '%s' bestaat niet.\nBedoelt u %s?".formatted(typed, meant));
    }

    @Test
    void refusesAnUnknownOptionOfAnImport() throws Exception {
        assertRefused(
                launcher.run("import", "bestand", "x.csv", "--bon", "y"),
                "De optie '--bon' bestaat niet.\nBedoelt u --bron?");
    }

    @Test
    void refusesAWordThatStartDoesNotKnow() throws Exception {
        assertRefused(launcher.run("start", "9000"), "'9000' hoort niet bij start.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999999999999999999", "abc", "-1", "80 80"})
    void refusesAPortThatIsNone(String port) throws Exception {
        assertRefused(
                launcher.run("start", "--port=" + port),
                "'%s' is geen poortnummer.\nKies een getal van 1 tot 65535".formatted(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--data-dir", "--pack", "--database-url"})
    void asksForAValueThatIsMissing(String option) throws Exception {
        var words = "Bij %s hoort een waarde.".formatted(option);

        assertRefused(launcher.run("start", option), words);
        assertRefused(launcher.run("start", option, "--server.address=127.0.0.1"), words);
        assertRefused(launcher.run("start", option + "="), words);
    }

    @Test
    void refusesAPackThatIsNotThereAndNamesThoseThatAre() throws Exception {
        var packs = launcherWithPacks("heuvelrode", "waterlo");

        assertRefused(
                packs.run("start", "--pack", "zandhoek"),
                "municipalities/zandhoek.\nKies er een met --pack NAAM, of geef een map. Beschikbaar: heuvelrode waterlo.");
    }

    @Test
    void asksWhichPackWhenThereAreMore() throws Exception {
        assertRefused(
                launcherWithPacks("heuvelrode", "waterlo").run("start"),
                "Kies er een met --pack NAAM, of geef een map. Beschikbaar: heuvelrode waterlo.");
    }

    @Test
    void takesTheOnlyPackThatThereIs() throws Exception {
        var one = launcherWithPacks("heuvelrode").withoutJdk();

        assertRefused(one.run("start", "--port", FREE_PORT), "Er is geen JDK 25 gevonden");
    }

    @Test
    void saysThatThereIsNoJdk25() throws Exception {
        assertRefused(
                launcher.withoutJdk().run("start", "--port", FREE_PORT),
                "Er is geen JDK 25 gevonden (gezocht: JAVA_HOME, PATH en de gebruikelijke mappen).\nInstalleer een JDK 25");
    }

    @Test
    void doesNotTakeAnOlderJdk() throws Exception {
        var old = Files.createDirectories(machine.resolve("jvm/jdk-21/bin"));
        for (var program : new String[] {"java", "javac"}) {
            launcher.program(program, "echo 'openjdk version \"21.0.4\"' >&2");
            Files.move(machine.resolve("bin").resolve(program), old.resolve(program));
        }

        assertRefused(launcher.withoutJdk().run("start"), "Er is geen JDK 25 gevonden");
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            var port = taken.getLocalPort();

            assertRefused(
                    launcher.run("start", "--port", String.valueOf(port)),
                    "Poort %d is al in gebruik".formatted(port),
                    "./regiekamer start --port %d".formatted(port + 1));
        }
    }

    @Test
    void saysThatTheDiskIsFull() throws Exception {
        var full =
                launcher.program(
                        "df",
                        "printf 'Filesystem blocks Used Available\\n/dev/x 100 90 %d\\n'"
                                .formatted(12 * 1024));
        var data = machine.resolve("data").toString();

        assertRefused(
                full.run("start", "--port", FREE_PORT, "--data-dir", data),
                "Op de schijf van %s is nog 12 MB vrij; nodig is 400 MB.".formatted(data),
                "Maak ruimte vrij");
    }

    private Launcher launcherWithPacks(String... packs) throws IOException {
        return Launcher.withPacks(Files.createDirectories(machine.resolve("other")), packs);
    }

    private static void assertRefused(Answer answer, String... words) {
        assertThat(answer.words()).contains(words);
        assertThat(answer.code()).as(answer.words()).isEqualTo(1);
        assertThat(answer.built()).as("a build was started").isFalse();
    }
}
