package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiekamer.platform.definitions.PackCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pack check} looks into the files of a pack that are no definitions, too. */
class PackFilesCheckTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir Path folder;
    private Path pack;

    @BeforeEach
    void copyTheOwnPack() throws IOException {
        Path original;
        try (var packs = Files.list(PROJECT.resolve("municipalities"))) {
            original = packs.filter(Files::isDirectory).sorted().findFirst().orElseThrow();
        }
        pack = folder.resolve("municipalities").resolve(original.getFileName());
        try (var files = Files.walk(original)) {
            for (var file : files.toList()) {
                var target = pack.resolve(original.relativize(file));
                Files.createDirectories(target.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                } else {
                    Files.createDirectories(target);
                }
            }
        }
    }

    @Test
    void findsNothingInAPackThatIsInOrder() {
        assertThat(check()).contains(": in orde");
    }

    @Test
    void namesTheLineOfEachRowThatCannotBeRead() throws IOException {
        append("gebieden.csv", "BU99,Nergens,buurt,,,2024\n");
        append("gebieden.csv", "BU99990101,Elders,buurt,,,2024\n");
        append("gebieden.csv", "GM0794,Nog eens,gemeente,,,2024\n");
        append("gebieden.csv", "BU99990102,Kort\n");
        append("figures/misdrijven-buurt-2023.csv", "XX1,2023,3\n");
        append("figures/misdrijven-buurt-2023.csv", "BU99990101,2023,veel\n");

        assertThat(check())
                .contains("'BU99' is geen gebiedscode.")
                .contains("GM0794 staat er al eerder in.")
                .contains("BU99990101 ligt in WK999901, maar dat gebied staat er niet in.")
                .contains("De regel heeft 2 velden; de eerste regel heeft er 6.")
                .contains("figures/misdrijven-buurt-2023.csv:")
                .contains("'XX1' is geen gebiedscode.")
                .contains("'veel' is geen getal.")
                .contains("6 fouten in 2 bestanden");
    }

    @Test
    void namesAFileThatIsNotThereAndOutlinesThatAreBroken() throws IOException {
        Files.delete(pack.resolve("figures/misdrijven-buurt-2023.csv"));
        Files.writeString(pack.resolve("gebieden/omtrekken.json"), "{\"vorm\":");

        assertThat(check())
                .contains(
                        "Dit bestand is er niet, maar levering 'misdrijven-buurt-2023' noemt het.")
                .contains("is niet te lezen: het is geen geldige JSON.")
                .doesNotContain("Exception", "Unexpected");
    }

    private void append(String file, String line) throws IOException {
        var path = pack.resolve(file);
        var text = Files.readString(path);
        Files.writeString(path, (text.endsWith("\n") ? text : text + "\n") + line);
    }

    private String check() {
        var printed = new ByteArrayOutputStream();
        try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            PackCommand.run(PROJECT, new String[] {"check", pack.toString()}, out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
