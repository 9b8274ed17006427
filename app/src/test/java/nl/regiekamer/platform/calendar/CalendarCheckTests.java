package nl.regiekamer.platform.calendar;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.platform.definitions.DefinitionFaults;
import nl.regiekamer.platform.definitions.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarCheckTests {

    @Test
    void refusesAWorkingDayTermThatRunsFromMomentToMomentAtItsPlace(@TempDir Path national)
            throws IOException {
        copyDefinitions(national);
        Files.writeString(
                national.resolve("termijn/fout.yaml"),
                """
                soort: termijn
                definities:
                  - id: fout
                    naam: Fout
                    regime: tijdstip
                    duur: {waarde: 3, eenheid: werkdagen}
                    begint: {gebeurtenis: iets}
                    bron: {regeling: Proefwet}
                """);

        assertThatThrownBy(() -> Definitions.loadNational(national))
                .isInstanceOf(DefinitionFaults.class)
                .hasMessageContaining("fout.yaml")
                .hasMessageContaining("telt werkdagen")
                .hasMessageContaining("'werkdagen'");
    }

    private static void copyDefinitions(Path target) throws IOException {
        for (var folder : new String[] {"schemas", "feestdag", "termijnregime", "termijn"}) {
            Files.createDirectories(target.resolve(folder));
            try (var files = Files.list(Reactor.root().resolve("definitions/" + folder))) {
                for (var file : files.toList()) {
                    var name = folder + "/" + file.getFileName();
                    var isOther =
                            folder.equals("schemas") && !name.matches(".*/(feestdag|termijn).*");
                    if (!isOther) {
                        Files.copy(file, target.resolve(name));
                    }
                }
            }
        }
    }
}
