package nl.regiekamer.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pack is meant when nobody chose one. */
class OnlyPackTest {

    @TempDir Path folder;
    Path definitions;

    @BeforeEach
    void nameTheDefinitions() {
        definitions = folder.resolve("definitions");
    }

    @Test
    void takesTheOnlyPack() throws IOException {
        pack("heuvelrode");
        Files.createDirectories(folder.resolve("municipalities/geen-pack"));

        assertThat(settings(null).pack()).isEqualTo(folder.resolve("municipalities/heuvelrode"));
    }

    @Test
    void takesThePackThatIsTold() throws IOException {
        pack("heuvelrode");
        pack("waterlo");
        var told = folder.resolve("municipalities/waterlo");

        assertThat(settings(told).pack()).isEqualTo(told);
    }

    @Test
    void namesThePacksWhenThereAreMore() throws IOException {
        pack("waterlo");
        pack("heuvelrode");

        assertThatThrownBy(() -> settings(null))
                .isInstanceOf(PackNotChosen.class)
                .hasMessageContaining("heuvelrode, waterlo")
                .hasMessageContaining("--regiekamer.pack=MAP");
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> settings(null))
                .isInstanceOf(PackNotChosen.class)
                .hasMessageContaining("Er is geen pack in " + folder.resolve("municipalities"));
    }

    private InstallationSettings settings(@Nullable Path pack) {
        return new InstallationSettings(folder.resolve("data"), definitions, pack);
    }

    private void pack(String name) throws IOException {
        var pack = Files.createDirectories(folder.resolve("municipalities").resolve(name));
        Files.writeString(pack.resolve("pack.yaml"), "soort: pack\n");
    }
}
