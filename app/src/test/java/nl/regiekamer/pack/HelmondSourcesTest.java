package nl.regiekamer.pack;

import static nl.regiekamer.pack.Helmond.items;
import static nl.regiekamer.pack.Helmond.list;
import static nl.regiekamer.pack.Helmond.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiekamer.fixture.Reactor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every figure and every name of an area equals the source that it was taken from. */
@Tag("shared")
class HelmondSourcesTest {

    private static final Map<String, String> KEY_FIGURES_2022 =
            Map.of(
                    "inwoners", "population",
                    "leeftijd-15-24", "pop_15_24",
                    "leeftijd-65-plus", "pop_65plus",
                    "woningen", "dwelling_total",
                    "woningwaarde", "dwelling_value",
                    "koopwoningen", "dwelling_ownership",
                    "werkt", "employment_rate",
                    "laagste-40-inkomen", "income_low",
                    "hoogste-20-inkomen", "income_high");

    @Test
    void crimesPerBuurtEqualTheSource() {
        var source = shared("police/helmond_misdrijven_buurt_2023_totaal_47018NED.csv");
        var pack = Table.ofPack("figures/misdrijven-buurt-2023.csv");

        assertThat(pack.cells(field("gebied"), "misdrijven"))
                .isEqualTo(source.cells(field("buurtcode"), "geregistreerde_misdrijven"));
        assertThat(source.column("periode")).containsOnly("2023JJ00");
        assertThat(pack.column("periode")).containsOnly("2023");
    }

    @Test
    void residentsPerBuurtEqualTheSource() {
        assertThat(
                        Table.ofPack("figures/inwoners-2024.csv")
                                .cells(field("gebied"), "AantalInwoners_5"))
                .isEqualTo(
                        shared("key-figures/helmond_bevolking_buurten_2024.csv")
                                .cells(field("buurtcode"), "inwoners_2024"));
    }

    @Test
    void keyFiguresOf2020EqualTheSource() {
        var source = shared("key-figures/helmond_kwb2020_84799NED.csv");
        var pack = Table.ofPack("figures/kerncijfers-2020.csv");
        var measures = pack.columns().stream().skip(2).toList();

        assertThat(measures).hasSize(12);
        assertThat(measures)
                .allSatisfy(measure ->
                        assertThat(pack.cells(field("gebied"), measure))
                                .isEqualTo(source.cells(field("WijkenEnBuurten"), measure)));
    }

    @Test
    void keyFiguresOf2022EqualTheSource() {
        var pack = Table.ofPack("figures/kerncijfers-2022.csv");
        var wanted = new HashSet<>(pack.column("gebied"));
        var source =
                new Table(
                        Stream.of(
                                        "helmond_kerncijfers_wijken_2022",
                                        "nl_kerncijfers_gemeenten_2022")
                                .flatMap(file ->
                                        shared("key-figures/" + file + ".csv").rows().stream())
                                .filter(row -> wanted.contains(row.getField("code")))
                                .toList());

        assertThat(wanted).hasSize(12 + 9);
        KEY_FIGURES_2022.forEach((measure, column) ->
                assertThat(pack.cells(field("gebied"), measure))
                        .isEqualTo(source.cells(field("code"), column)));
    }

    @Test
    @DisplayName("S005: crimes of municipality and reference municipalities equal the source")
    void crimesPerMunicipalityEqualTheSource() {
        var until2020 = shared("police/nl_gemeenten_misdrijven_totaal_2010-2020_83648NED.csv");
        var of2022 = shared("police/nl_gemeenten_misdrijven_totaal_2022_83648NED.csv");
        var codes = codes(of2022);
        var expected = new LinkedHashMap<String, String>();
        for (var row : until2020.rows()) {
            var code = codes.get(row.getField("RegioS"));
            if (code != null) {
                expected.put(
                        code + " " + row.getField("Perioden"),
                        numbers(
                                row,
                                "TotaalGeregistreerdeMisdrijven_1",
                                "GeregistreerdeMisdrijvenPer1000Inw_3",
                                "TotaalOpgehelderdeMisdrijven_4",
                                "RegistratiesVanVerdachten_6"));
            }
        }
        for (var row : of2022.rows()) {
            if (codes.containsValue(row.getField("statcode"))) {
                expected.put(
                        row.getField("statcode") + " 2022",
                        numbers(
                                row,
                                "Geregistreerde Misdrijven",
                                "Misdrijven Per 1000 Inw",
                                "Opgehelderde Misdrijven",
                                "Registraties Van Verdachten"));
            }
        }

        var pack = Table.ofPack("figures/misdrijven-gemeenten.csv");

        assertThat(pack.rows())
                .hasSize(108)
                .allSatisfy(row ->
                        assertThat(
                                        numbers(
                                                row,
                                                pack.columns().stream()
                                                        .skip(2)
                                                        .toArray(String[]::new)))
                                .isEqualTo(
                                        expected.get(
                                                row.getField("gebied")
                                                        + " "
                                                        + row.getField("periode"))));
    }

    @Test
    void areasEqualTheOfficialCodeList() {
        var official =
                shared("boundaries/helmond_regiocodes_2024.csv").rows().stream()
                        .map(row ->
                                row.getField("Key").strip()
                                        + " "
                                        + row.getField("Title")
                                                .strip()
                                                .replaceFirst("^Wijk \\d+ ", ""))
                        .toList();

        assertThat(Table.ofPack("gebieden.csv").rows())
                .extracting(row -> row.getField("code") + " " + row.getField("naam"))
                .containsExactlyInAnyOrderElementsOf(official);
    }

    @Test
    void codesOfCrimeAndNuisanceStandInTheCodeLists() {
        var crimes = keys("police/code_soortmisdrijf_47018NED.csv");
        var nuisance = keys("police/code_overlast.csv");
        var features =
                list("indicator").stream()
                        .flatMap(one -> items(one, "reeksen"))
                        .map(one -> one.path("kenmerken"))
                        .toList();

        assertThat(features)
                .filteredOn(one -> one.has("SoortMisdrijf"))
                .hasSizeGreaterThan(7)
                .allMatch(one -> crimes.contains(text(one, "SoortMisdrijf")));
        assertThat(features)
                .filteredOn(one -> one.has("Overlast"))
                .hasSize(2)
                .allMatch(one -> nuisance.contains(text(one, "Overlast")));
    }

    /** The earlier file names municipalities; Hengelo in Overijssel is told from its namesake. */
    private static Map<String, String> codes(Table of2022) {
        var wanted =
                Stream.concat(
                                Stream.of("GM0794"),
                                items(Helmond.get("referentiegemeenten", "voorbeeld"), "leden")
                                        .map(one -> text(one, "code")))
                        .toList();
        return of2022.rows().stream()
                .filter(row -> wanted.contains(row.getField("statcode")))
                .collect(
                        Collectors.toMap(
                                row ->
                                        row.getField("statnaam").equals("Hengelo")
                                                ? "Hengelo (O.)"
                                                : row.getField("statnaam"),
                                row -> row.getField("statcode")));
    }

    private static Set<String> keys(String file) {
        return shared(file).column("Key").stream().map(String::strip).collect(Collectors.toSet());
    }

    private static String numbers(NamedCsvRecord row, String... columns) {
        return Stream.of(columns).map(row::getField).map(Table::number).toList().toString();
    }

    private static Function<NamedCsvRecord, String> field(String name) {
        return row -> row.getField(name).strip();
    }

    private static Table shared(String file) {
        return Table.read(Reactor.shared("data/" + file));
    }
}
