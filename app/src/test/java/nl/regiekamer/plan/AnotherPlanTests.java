package nl.regiekamer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.platform.definitions.Definitions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another edition of the plan is other data: the same code reads it. */
class AnotherPlanTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir Path folder;

    @Test
    @DisplayName("S042, S048: a seventh field and a theme for the occasion are two files")
    void readsAnEditionWithAnotherNumberOfFields() throws IOException {
        var before = book(pack());

        write(
                "veld/extra.yaml",
                """
                soort: veld
                definities:
                  - id: V7
                    naam: Weerbaarheid
                    volgorde: 7
                    plan: %s
                """
                        .formatted(before.plan().id()));
        write(
                "thema/extra.yaml",
                """
                soort: thema
                definities:
                  - id: stroomuitval
                    naam: Langdurige stroomuitval
                    veld: V7
                    accent: true
                    sectie: '7.1'
                    indicatoren: [piket-dekking]
                """);
        var after = book(folder);

        assertThat(before.listFields()).hasSize(6);
        assertThat(after.listFields())
                .hasSize(7)
                .last()
                .extracting(Field::name)
                .isEqualTo("Weerbaarheid");
        assertThat(after.listThemesOf(after.listFields().getLast()))
                .extracting(Theme::id)
                .containsExactly("stroomuitval");
        assertThat(after.listAccents()).hasSize(4);
    }

    @Test
    @DisplayName("S112: a municipality fills in what is acceptable, one boundary per figure")
    void readsTheBoundariesThatAMunicipalityFillsIn() throws IOException {
        var before = book(pack()).findGoal("acceptabel-niveau").orElseThrow();
        var file = folder.resolve("doel/doelen.yaml");
        var text = Files.readString(file);
        var from = text.indexOf("- id: acceptabel-niveau");
        Files.writeString(
                file,
                text.substring(0, from)
                        + text.substring(from)
                                .replaceFirst(
                                        "richting: omlaag\n",
                                        "richting: omlaag\n        drempel: 55\n")
                                .replaceFirst(
                                        "richting: omhoog\n",
                                        "richting: omhoog\n        drempel: 7\n"));

        var goal = book(folder).findGoal("acceptabel-niveau").orElseThrow();

        assertThat(before.measures()).extracting(Goal.Measure::threshold).containsOnlyNulls();
        assertThat(goal.measures()).extracting(Goal.Measure::threshold).containsExactly(55.0, 7.0);
    }

    private Path pack() throws IOException {
        var pack = Reactor.root().resolve("municipalities/helmond");
        try (Stream<Path> files = Files.walk(pack)) {
            for (var file : files.toList()) {
                var copy = folder.resolve(pack.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return folder;
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static PlanBook book(Path pack) {
        var definitions = Definitions.load(Reactor.root().resolve("definitions"), pack, List.of());
        var plan = definitions.listAll("plan", TODAY, PolicyPlan.class).getFirst();
        return new PlanBook(definitions, plan, TODAY);
    }
}
