package nl.regiekamer.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.regiekamer.platform.files.Grid;
import nl.regiekamer.platform.files.Made;
import nl.regiekamer.platform.sheets.Preview.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of each line of a file that somebody filled in, good or bad. */
class PreviewerTests {

    private final ShiftSheet shifts =
            new ShiftSheet()
                    .with("Ochtend", "2026-03-01", "8", "vroeg")
                    .with("Avond", "2026-03-02", "7.5", "laat")
                    .with("Nacht", "", "", "");

    @TempDir Path folder;

    @Test
    void tellsNewChangedSameAndAbsent() throws IOException {
        var preview =
                preview(
                        Made.csv(
                                folder,
                                """
                                Naam;Dag;Uren;Soort
                                Ochtend;1-3-2026;8;Vroege dienst
                                AVOND;2-3-2026;6,5;laat
                                Middag;3 maart 2026;"1.234,5";
                                """));

        assertThat(fates(preview)).containsExactly("SAME", "CHANGED", "NEW");
        assertThat(changed(preview, 1)).containsExactly("naam", "uren");
        var added = after(preview.listChanges().getLast());
        assertThat(added.values())
                .isEqualTo(Map.of("naam", "Middag", "dag", "2026-03-03", "uren", "1234.5"));
        assertThat(preview.absent()).extracting(row -> row.get("naam")).containsExactly("Nacht");
    }

    @Test
    void findsTheHeadBelowATitleInAnyOrderAndByOtherNames() throws IOException {
        var grid =
                Made.xlsx(
                        folder,
                        sheet ->
                                Made.fill(
                                        sheet,
                                        new String[] {"Rooster van maart"},
                                        new String[] {},
                                        new String[] {"", "DÁTUM:", "Opmerking", "dienst"},
                                        new String[] {"", "5-3-2026", "let op", "Middag"}));

        var head = head(grid, Map.of());

        assertThat(head.line()).isEqualTo(3);
        assertThat(head.places()).isEqualTo(Map.of("dag", 1, "naam", 3));
        assertThat(fates(Previewer.preview(shifts, grid, head))).containsExactly("NEW");
    }

    @Test
    void usesTheHeadsThatWereMappedBefore() throws IOException {
        var grid = Made.csv(folder, "Wie;Wanneer\nMiddag;3-3-2026\n");

        assertThat(head(grid, Map.of()).listMissing(shifts.columns())).hasSize(1);
        assertThat(head(grid, Map.of("naam", "wie", "dag", "wanneer")).places())
                .isEqualTo(Map.of("naam", 0, "dag", 1));
    }

    @Test
    void leavesAColumnAsItIsThatTheFileLacksAndEmptiesWhatIsEmpty() throws IOException {
        var preview = preview(Made.csv(folder, "Naam;Uren\nOchtend;8\nAvond;\n"));

        assertThat(fates(preview)).containsExactly("SAME", "CHANGED");
        assertThat(changed(preview, 1)).containsExactly("uren");
        assertThat(after(preview.listChanges().getFirst()).get("dag")).isEqualTo("2026-03-02");
    }

    @Test
    void mapsNoColumnWhoseNameStandsTwice() throws IOException {
        var grid = Made.csv(folder, "Naam;Uren;naam\nMiddag;3;Avond\n");
        var head = head(grid, Map.of());

        assertThat(head.places()).isEqualTo(Map.of("uren", 1));
        assertThat(head.listMissing(shifts.columns()))
                .extracting(SheetColumn::name)
                .containsExactly("Naam");
        assertThat(Heads.listDoubled(head.names())).containsExactly("naam");
    }

    @Test
    void prefersAColumnsOwnNameToAnotherNameForIt() throws IOException {
        var grid = Made.csv(folder, "Dienst;Naam\nx;Middag\n");

        assertThat(head(grid, Map.of()).places()).isEqualTo(Map.of("naam", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "31-2-2026 | De dag '31-2-2026' bestaat niet.",
                "3/4/2026 | '3/4/2026' kan 3 april of 4 maart zijn.",
                "1-3-26 | '1-3-26' heeft een jaar van twee cijfers.",
                "volgende week | 'volgende week' is geen datum.",
                "45000 | '45000' is geen datum."
            })
    void refusesADayAsTextThatSaysNothingOrTwoThings(String typed, String reason)
            throws IOException {
        var preview = preview(Made.csv(folder, "Naam;Dag\nOchtend;%s\n".formatted(typed)));

        assertThat(reasons(preview)).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"1-3-2026", "01-03-2026", "2026-03-01", "1 maart 2026", "1 mrt. 2026"})
    void readsADayAsTextThatSaysOneThing(String typed) throws IOException {
        var preview = preview(Made.csv(folder, "Naam;Dag\nOchtend;%s\n".formatted(typed)));

        assertThat(fates(preview)).containsExactly("SAME");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1.234 | '1.234' kan duizenden of decimalen betekenen.",
                "acht | 'acht' is geen getal.",
                "8 uur | '8 uur' is geen getal.",
                "1e9 | '1e9' is geen getal."
            })
    void refusesANumberThatSaysNothingOrTwoThings(String typed, String reason) throws IOException {
        var preview = preview(Made.csv(folder, "Naam;Uren\nOchtend;%s\n".formatted(typed)));

        assertThat(reasons(preview)).containsExactly(reason);
    }

    @Test
    void refusesWhatFormulasMergedCellsAndHiddenLinesLeaveInDoubt() throws IOException {
        var grid =
                Made.xlsx(
                        folder,
                        sheet -> {
                            Made.fill(
                                    sheet,
                                    new String[] {"Naam", "Uren", "Soort"},
                                    new String[] {"Formule"},
                                    new String[] {"Eerste", "8"},
                                    new String[] {"Tweede"},
                                    new String[] {"Verborgen", "3"});
                            sheet.formula(1, 1, "4*2");
                            sheet.range(2, 1, 3, 1).merge();
                            sheet.hideRow(4);
                        });

        var preview = preview(grid);

        assertThat(fates(preview)).containsExactly("REFUSED", "NEW", "REFUSED", "REFUSED");
        assertThat(reasons(preview))
                .containsExactly(
                        "De formule heeft geen uitkomst die in het bestand is bewaard.",
                        "De cel hoort bij B3:B4, dat is samengevoegd; alleen de eerste cel heeft een waarde.",
                        "De regel is verborgen in het werkblad, misschien door een filter.");
        assertThat(preview.notes()).singleElement().asString().contains("'Uren' heeft formules");
    }

    @Test
    void refusesADateThatASpreadsheetMadeOfText() throws IOException {
        var grid =
                Made.xlsx(
                        folder,
                        sheet -> {
                            Made.fill(sheet, new String[] {"Naam", "Uren"}, new String[] {"", "8"});
                            sheet.value(1, 0, LocalDate.of(2026, 2, 1));
                            sheet.style(1, 0).format("d-m").set();
                        });

        assertThat(reasons(preview(grid)))
                .containsExactly("Hier staat een datum (1-2-2026) in plaats van tekst.");
    }

    @Test
    void refusesAnUnknownChoiceAndSaysWhatWasPerhapsMeant() throws IOException {
        var preview = preview(Made.csv(folder, "Naam;Soort\nOchtend;vroege\nAvond;ander\n"));

        assertThat(faults(preview))
                .extracting(RowFault::advice)
                .containsExactly(
                        "Misschien is bedoeld: Vroege dienst.",
                        "Kies uit: Vroege dienst en Late dienst.");
    }

    @Test
    void leavesAValueAloneThatIsNoLongerAChoiceAndWasNotTouched() throws IOException {
        shifts.with("Oud", "", "", "afgeschaft");

        var preview = preview(Made.csv(folder, "Naam;Soort\nOud;afgeschaft\nNieuw;afgeschaft\n"));

        assertThat(fates(preview)).containsExactly("SAME", "REFUSED");
    }

    @Test
    void refusesALineWithoutNameADoubledOneAndOneOfAnotherWidth() throws IOException {
        var preview =
                preview(
                        Made.csv(
                                folder,
                                "Naam;Dag;Uren\n;1-3-2026;4\nMiddag;;3\nmiddag;;4\nTeveel;;1;5\nTekort;\n"));

        assertThat(fates(preview))
                .containsExactly("REFUSED", "NEW", "REFUSED", "REFUSED", "REFUSED");
        assertThat(reasons(preview))
                .containsExactly(
                        "'Naam' is leeg.",
                        "Hetzelfde staat al op regel 3.",
                        "De regel heeft 4 velden; de kopregel heeft er 3.",
                        "De regel heeft 2 velden; de kopregel heeft er 3.");
        assertThat(faults(preview)).allSatisfy(fault -> assertThat(fault.advice()).isNotBlank());
    }

    @Test
    void tellsTheSameChangesByOneFingerprintAndOthersByAnother() throws IOException {
        var grid = Made.csv(folder, "Naam;Uren\nOchtend;9\n");
        var before = preview(grid).fingerprint();

        assertThat(preview(grid).fingerprint()).isEqualTo(before);
        shifts.with("Ochtend", "2026-03-01", "7", "vroeg");
        assertThat(preview(grid).fingerprint()).isNotEqualTo(before);
    }

    private Preview preview(Grid grid) {
        return Previewer.preview(shifts, grid, head(grid, Map.of()));
    }

    private Head head(Grid grid, Map<String, String> remembered) {
        return new Heads(grid, shifts.columns(), remembered).find();
    }

    private static List<String> fates(Preview preview) {
        return preview.lines().stream().map(line -> line.fate().name()).toList();
    }

    private List<String> changed(Preview preview, int line) {
        var change = Objects.requireNonNull(preview.lines().get(line).change());
        return change.listChanged(shifts.columns()).stream().map(SheetColumn::id).toList();
    }

    private static SheetRow after(SheetChange change) {
        return Objects.requireNonNull(change.after());
    }

    private static List<RowFault> faults(Preview preview) {
        return preview.of(Fate.REFUSED).flatMap(line -> line.faults().stream()).toList();
    }

    private static List<String> reasons(Preview preview) {
        return faults(preview).stream().map(RowFault::reason).toList();
    }
}
