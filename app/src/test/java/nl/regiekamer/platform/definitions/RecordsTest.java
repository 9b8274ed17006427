package nl.regiekamer.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {

    enum Unit {
        @JsonProperty("dagen")
        DAYS,
        @JsonProperty("weken")
        WEEKS
    }

    record Step(String id, int dagen) {}

    record Deadline(
            String id,
            @JsonProperty("naam") String name,
            @Nullable Integer dagen,
            @Nullable Unit eenheid,
            @Nullable LocalDate sinds,
            List<String> partners,
            List<Step> stappen,
            @Nullable String gewensteRichting) {}

    record Unfitting(String id, String naam, LocalDate sinds) {}

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void prepare() {
        workspace =
                new Workspace(folder)
                        .partners("halt")
                        .file(
                                "definitions/schemas/termijn.schema.json",
                                "{\"type\": \"object\", \"properties\": {\"id\": {}}}");
    }

    @Test
    void readsADefinitionAsARecord() {
        workspace.deadlines(
                """
                  - id: bezwaar
                    naam: Bezwaar
                    dagen: 6
                    eenheid: weken
                    sinds: 2021-07-01
                    partners: [halt]
                    stappen: [{id: hoor, dagen: 7}]
                    gewenste-richting: omlaag
                """);

        var deadline = workspace.load().listAll("termijn", Workspace.TODAY, Deadline.class);

        assertThat(deadline)
                .containsExactly(
                        new Deadline(
                                "bezwaar",
                                "Bezwaar",
                                6,
                                Unit.WEEKS,
                                LocalDate.of(2021, 7, 1),
                                List.of("halt"),
                                List.of(new Step("hoor", 7)),
                                "omlaag"));
    }

    @Test
    void fillsWhatIsAbsentWithNullOrAnEmptyList() {
        workspace.deadlines("  - {id: bezwaar, naam: Bezwaar}\n");

        var deadline =
                workspace.load().get("termijn", "bezwaar", Workspace.TODAY).as(Deadline.class);

        assertThat(deadline)
                .isEqualTo(
                        new Deadline(
                                "bezwaar", "Bezwaar", null, null, null, List.of(), List.of(),
                                null));
    }

    @Test
    void refusesWithPlaceWhatTheRecordDoesNotTake() {
        workspace.deadlines(
                """
                  - {id: ontbreekt, dagen: 1}
                  - {id: onbekend, naam: Bezwaar, dage: 1}
                  - {id: leeg, naam: null}
                  - {id: woord, naam: Bezwaar, eenheid: jaren}
                  - {id: soort, naam: Bezwaar, stappen: [{id: hoor, dagen: veel}]}
                """);

        assertThat(workspace.faults(Check.fits("termijn", Deadline.class)))
                .extracting(line -> line.substring(0, line.indexOf("  ")))
                .containsExactly(
                        "definitions/termijn/wet.yaml:3:5",
                        "definitions/termijn/wet.yaml:4:41",
                        "definitions/termijn/wet.yaml:5:22",
                        "definitions/termijn/wet.yaml:6:41",
                        "definitions/termijn/wet.yaml:7:60");
    }

    @Test
    void namesTheRecordThatDoesNotFit() {
        workspace.deadlines("  - {id: bezwaar, naam: Bezwaar}\n");
        var definition = workspace.load().get("termijn", "bezwaar", Workspace.TODAY);

        assertThatThrownBy(() -> definition.as(Unfitting.class))
                .isInstanceOf(DefinitionFaults.class)
                .hasMessageContaining("definitions/termijn/wet.yaml:3:5")
                .hasMessageContaining("Unfitting")
                .hasMessageContaining("sinds");
    }

    @Test
    void tellsTheFaultsOfAModulesOwnCheck() {
        workspace.deadlines(
                "  - {id: bezwaar, naam: Bezwaar, dagen: 9, stappen: [{id: a, dagen: 4}]}\n");
        var sums = new SumCheck(Set.of("termijn", "partner"));

        assertThat(workspace.faults(sums))
                .containsExactly(
                        "definitions/termijn/wet.yaml:3:41  De stappen tellen op tot 4, niet tot 9."
                                + " Misschien ontbreekt een stap.");
    }

    @Test
    void runsACheckOnlyWhereItsKindsAreSound() {
        workspace
                .deadlines("  - {id: bezwaar, naam: Bezwaar, dagen: 9}\n")
                .file(
                        "definitions/partner/kapot.yaml",
                        "soort: partner\ndefinities: []\nrest: 1\n");

        assertThat(workspace.faults(new SumCheck(Set.of("termijn", "partner")))).hasSize(1);
        assertThat(workspace.faults(new SumCheck(Set.of("termijn", "weg")))).hasSize(1);
        assertThat(workspace.faults(new SumCheck(Set.of("termijn")))).hasSize(2);
    }

    @Test
    void refusesToLookForAKindThatDoesNotExist() {
        var definitions = workspace.load();

        assertThatThrownBy(() -> definitions.listAll("temijn", Workspace.TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("temijn")
                .hasMessageContaining("termijn");
    }

    /** The steps of a deadline must add up to its days. */
    private record SumCheck(Set<String> kinds) implements Check {
        @Override
        public List<DefinitionFault> check(Definitions all) {
            return all.listAll("termijn").stream()
                    .filter(definition -> sum(definition) != days(definition))
                    .map(definition ->
                            definition.fault(
                                    List.of("dagen"),
                                    "De stappen tellen op tot %d, niet tot %d."
                                            .formatted(sum(definition), days(definition)),
                                    "Misschien ontbreekt een stap."))
                    .toList();
        }

        private static int sum(Definition definition) {
            return definition.as(Deadline.class).stappen().stream().mapToInt(Step::dagen).sum();
        }

        private static int days(Definition definition) {
            return definition.content().path("dagen").intValue();
        }
    }
}
