package nl.regiekamer.platform.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.WorkAreas;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.sheets.SheetImport.State;
import nl.regiekamer.platform.sql.DatabaseAccess;
import nl.regiekamer.platform.web.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that are kept, applied and undone, on the work areas of a real database. */
@RegiekamerTest
class SheetsTest {

    private static final long SEED = 20261125;
    private static final int ROUNDS = 25;

    @Autowired Sheets sheets;
    @Autowired Areas areas;
    @Autowired WorkAreas workAreas;
    @Autowired DatabaseAccess database;

    @AfterEach
    void leaveNothingBehind() throws Exception {
        areas.listWorkAreas().forEach(area -> workAreas.delete(area.id()));
        sql("delete from platform.sheet_import");
        sql("delete from platform.sheet_head");
    }

    @Test
    void anyImportThatIsAppliedAndUndoneLeavesTheStateAsItWas() throws Exception {
        var random = new Random(SEED);

        for (var round = 0; round < ROUNDS; round++) {
            var before = kind().export();
            var one = upload(randomFile(random, before));
            var changes = preview(one).listChanges();
            if (changes.isEmpty()) {
                continue;
            }
            apply(one);
            assertThat(preview(upload(textOf(one))).listChanges())
                    .as("the file again, seed %d, round %d", SEED, round)
                    .isEmpty();
            assertThat(kind().export()).isNotEqualTo(before);
            undo(one);

            assertThat(kind().export())
                    .as("seed %d, round %d", SEED, round)
                    .containsExactlyInAnyOrderElementsOf(before);
            if (random.nextBoolean()) {
                apply(upload(randomFile(random, before) + "# %d;;\n".formatted(round)));
            }
        }
    }

    @Test
    void refusesToUndoWhatWasChangedAfterwards() throws Exception {
        var one = upload("Naam;Buurten\nStation;%s\nPlein;%s\n".formatted(buurt(0), buurt(1)));
        apply(one);
        as(() -> workAreas.save("Plein", "met de hand", java.util.Set.of(code(2))));

        assertThatThrownBy(() -> undo(one))
                .isInstanceOf(SheetRefused.class)
                .hasMessageContaining("daarna is nog iets gewijzigd aan 'Plein'");
        assertThat(areas.listWorkAreas()).hasSize(2);
        assertThat(get(one).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void appliesOnlyWhatWasSeenAndOnlyOnce() throws Exception {
        var one = upload("Naam;Buurten\nStation;%s\n".formatted(buurt(0)));
        var seen = preview(one).fingerprint();
        as(() -> workAreas.save("Station", "er was al een", java.util.Set.of(code(1))));

        assertThatThrownBy(() -> apply(one, seen))
                .isInstanceOf(SheetRefused.class)
                .hasMessageContaining("is er iets veranderd");
        apply(one);
        assertThatThrownBy(() -> apply(one, seen))
                .isInstanceOf(SheetRefused.class)
                .hasMessageContaining("is al toegepast");
        assertThat(areas.findWorkArea("station").orElseThrow().members()).containsExactly(code(0));
    }

    @Test
    void leavesABorderAloneAndRefusesBuurtenBesideIt() throws Exception {
        var border =
                "{\"type\":\"Polygon\",\"coordinates\":[[[173000,387000],[174000,387000],[174000,388000],[173000,387000]]]}";
        as(() -> workAreas.saveBorder("Kanaal", "", "grens", border.getBytes(UTF_8)));

        var refused = preview(upload("Naam;Buurten\nKanaal;%s\n".formatted(buurt(0))));
        apply(upload("Naam;Toelichting;Buurten\nKanaal;langs het water;\n"));

        assertThat(refused.lines().getFirst().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("heeft een eigen grens"));
        var kanaal = areas.findWorkArea("kanaal").orElseThrow();
        assertThat(kanaal.note()).isEqualTo("langs het water");
        assertThat(kanaal.polygon()).isNotNull();
    }

    @Test
    void keepsOneFileOnceAndThrowsAwayWhatNobodyApplied() throws Exception {
        var one = upload("Naam;Buurten\nStation;%s\n".formatted(buurt(0)));
        var again = upload("Naam;Buurten\nStation;%s\n".formatted(buurt(0)));
        assertThat(again.id()).isEqualTo(one.id());

        sql("update platform.sheet_import set uploaded_at = uploaded_at - interval '13 days'");
        sheets.deleteOld();
        assertThat(get(one).state()).isEqualTo(State.WAITING);
        sql("update platform.sheet_import set uploaded_at = uploaded_at - interval '2 days'");
        sheets.deleteOld();

        assertThatThrownBy(() -> get(one)).isInstanceOf(NotFound.class);
    }

    @Test
    void hidesAKindFromWhoMayNotImportIt() {
        var visitor = Actor.machine("iemand", "proef");

        CurrentActor.run(
                visitor,
                () -> {
                    assertThat(sheets.listKinds()).isEmpty();
                    assertThatThrownBy(() -> sheets.getKind("werkgebieden"))
                            .isInstanceOf(NotFound.class);
                });
    }

    /** Some work areas as they are, some changed, some new, and some that are refused. */
    private String randomFile(Random random, List<SheetRow> current) {
        var lines = new ArrayList<String>();
        for (var row : current) {
            switch (random.nextInt(4)) {
                case 0 -> lines.add(row.get("naam") + ";;" + row.get("buurten").replace(";", "|"));
                case 1 ->
                        lines.add(
                                row.get("naam")
                                        + ";anders "
                                        + random.nextInt(9)
                                        + ";"
                                        + some(random));
                default -> {}
            }
        }
        for (var i = random.nextInt(6); i >= 0; i--) {
            var name = random.nextInt(8) == 0 ? "" : "Gebied " + random.nextInt(40);
            lines.add(name + ";nieuw " + random.nextInt(3) + ";" + some(random));
        }
        lines.add("Altijd " + random.nextInt(1_000_000) + ";;" + buurt(0));
        java.util.Collections.shuffle(lines, random);
        return "Naam;Toelichting;Buurten\n"
                + String.join("\n", lines.stream().map(SheetsTest::quoted).toList())
                + "\n";
    }

    private static String quoted(String line) {
        var parts = line.split(";", 3);
        return "%s;%s;\"%s\"".formatted(parts[0], parts[1], parts[2].replace('|', ';'));
    }

    private String some(Random random) {
        var count = random.nextInt(4); // none is refused
        var names = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            names.add(buurt(random.nextInt(areas.listBuurten().size())));
        }
        return String.join("|", names);
    }

    private String buurt(int at) {
        return code(at).value();
    }

    private AreaCode code(int at) {
        return areas.listBuurten().get(at).code();
    }

    private SheetKind kind() throws Exception {
        return CurrentActor.call(AdviserActor.ADVISER, () -> sheets.getKind("werkgebieden"));
    }

    private SheetImport upload(String text) throws Exception {
        var kind = kind();
        return CurrentActor.call(
                AdviserActor.ADVISER,
                () ->
                        sheets.upload(
                                kind, "proef.csv", new ByteArrayInputStream(text.getBytes(UTF_8))));
    }

    /** The same lines in a file that is not the same, so that it is looked at anew. */
    private String textOf(SheetImport one) {
        return new String(content(one), UTF_8) + ";;\n";
    }

    private byte[] content(SheetImport one) {
        return sheets.content(one);
    }

    private SheetImport get(SheetImport one) throws Exception {
        return sheets.get(kind(), one.id().toString());
    }

    private Preview preview(SheetImport one) throws Exception {
        return sheets.open(kind(), get(one)).preview().orElseThrow();
    }

    private void apply(SheetImport one) throws Exception {
        apply(one, preview(one).fingerprint());
    }

    private void apply(SheetImport one, String seen) throws Exception {
        var kind = kind();
        as(() -> sheets.apply(kind, one, seen));
    }

    private void undo(SheetImport one) throws Exception {
        var kind = kind();
        as(() -> sheets.undo(kind, one));
    }

    private static void as(Runnable work) {
        CurrentActor.run(AdviserActor.ADVISER, work);
    }

    private void sql(String statement) throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(),
                                database.owner().role(),
                                database.owner().password());
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }
}
