package nl.regiekamer.pack;

import static nl.regiekamer.pack.Helmond.items;
import static nl.regiekamer.pack.Helmond.list;
import static nl.regiekamer.pack.Helmond.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HelmondFiguresTest {

    @Test
    void addsUpToThePublishedTotals() {
        var crimes = Table.ofPack("figures/misdrijven-buurt-2023.csv");
        var residents = Table.ofPack("figures/inwoners-2024.csv");

        assertThat(crimes.rows()).hasSize(44);
        assertThat(crimes.sum("misdrijven")).isEqualTo(5556);
        assertThat(residents.rows()).hasSize(44);
        assertThat(residents.sum("AantalInwoners_5")).isEqualTo(95870);
    }

    @Test
    void knowsEveryAreaOfTheDivision() {
        var areas = Table.ofPack("gebieden.csv");
        var byLevel =
                areas.column("niveau").stream()
                        .collect(Collectors.groupingBy(one -> one, Collectors.counting()));

        assertThat(byLevel)
                .containsOnly(
                        Map.entry("gemeente", 1L), Map.entry("wijk", 12L), Map.entry("buurt", 44L));
        assertThat(areas.column("code")).doesNotHaveDuplicates();
        assertThat(areas.column("naam"))
                .allMatch(name -> !name.startsWith("Wijk ") && name.equals(name.strip()));
        assertThat(areas.column("code"))
                .containsAll(
                        areas.column("deel-van").stream().filter(one -> !one.isEmpty()).toList());
    }

    @Test
    void everyFigureStandsInAKnownArea() {
        var known = new HashSet<>(Table.ofPack("gebieden.csv").column("code"));
        items(Helmond.get("referentiegemeenten", "voorbeeld"), "leden")
                .forEach(one -> known.add(text(one, "code")));

        assertThat(list("levering"))
                .hasSize(6)
                .allSatisfy(one -> {
                    var file = Helmond.FOLDER.resolve(text(one, "bestand"));
                    assertThat(file).isRegularFile();
                    assertThat(known).containsAll(Table.read(file).column("gebied"));
                });
    }

    @Test
    void everyGoalScopeAndAreaSetNamesAKnownArea() {
        var known = Table.ofPack("gebieden.csv").column("code");
        var named = new ArrayList<String>();
        list("doel").forEach(one -> named.add(one.at("/gebied/code").asString("")));
        list("gebiedenset")
                .forEach(one -> items(one, "leden").forEach(area -> named.add(text(area, "code"))));

        assertThat(named).filteredOn(code -> !code.isEmpty()).hasSize(9).allMatch(known::contains);
    }

    @Test
    @DisplayName("S007, S008, S013, S024, S027, S028, S077, S093, S095: the plan's own figures")
    void holdsTheFiguresOfThePlan() {
        var plan = Table.ofPack("figures/plan.csv");

        assertThat(
                        plan.cells(
                                row -> row.getField("maat") + " " + row.getField("periode"),
                                "waarde"))
                .contains(
                        "veilig-eigen-buurt 2021=80.0",
                        "vaak-onveilig 2021=3.0",
                        "overlast-hangjeugd 2021=10.0",
                        "onbegrepen-gedrag 2018=100.0",
                        "onbegrepen-gedrag 2021=160.0",
                        "rapportcijfer-veiligheid 2021=7.2",
                        "rapportcijfer-veiligheid-laagste-wijk 2021=6.6",
                        "rapportcijfer-veiligheid-hoogste-wijk 2021=8.0",
                        "risicojongeren-drugs =14.0",
                        "risicojongeren-drugs-rang =1.0",
                        "slachtofferschap-online 2021=17.0",
                        "online-fraude 2018=168.0",
                        "online-fraude 2021=453.0");
    }

    @Test
    @DisplayName("what is not published is empty, never zero: figures in words only have no value")
    void givesNoNumberWhereThePlanGivesNone() {
        var words =
                Table.ofPack("figures/plan.csv").rows().stream()
                        .filter(row -> row.getField("waarde").isEmpty())
                        .toList();

        assertThat(words)
                .extracting(row -> row.getField("maat"))
                .contains("woninginbraken", "jeugdverdachten", "drugsincidenten");
        assertThat(words).allSatisfy(row -> assertThat(row.getField("tekst")).isNotBlank());
    }

    @Test
    void everySeriesWithAFileInThePackIsAMeasureOfThatFile() {
        Set<String> delivered = new HashSet<>();
        for (var delivery : list("levering")) {
            var table = Table.ofPack(text(delivery, "bestand"));
            measures(table).forEach(one -> delivered.add(text(delivery, "bron") + " " + one));
        }
        delivered.add("47018ned GeregistreerdeMisdrijven_1"); // renamed by its mapping

        // The plan and tables of which the pack holds a part name more measures than are delivered.
        assertThat(List.of("indicator", "noemer").stream().flatMap(kind -> list(kind).stream()))
                .flatMap(one -> items(one, "reeksen").toList())
                .filteredOn(one ->
                        Set.of("84799ned", "85984ned", "kwb-2022", "83648ned")
                                .contains(text(one, "bron")))
                .isNotEmpty()
                .extracting(one -> text(one, "bron") + " " + text(one, "maat"))
                .allMatch(delivered::contains);
    }

    @Test
    @DisplayName(
            "S005: municipality and reference municipalities over 2010-2020 and 2022, gap kept")
    void holdsTwelveYearsOfNineMunicipalities() throws Exception {
        var table = Table.ofPack("figures/misdrijven-gemeenten.csv");

        assertThat(table.rows()).hasSize(9 * 12);
        assertThat(table.column("periode")).doesNotContain("2021");
        assertThat(items(Helmond.get("referentiegemeenten", "voorbeeld"), "leden")).hasSize(8);
        assertThat(Files.readString(Helmond.FOLDER.resolve("BRONNEN.md")))
                .contains(
                        list("levering").stream()
                                .map(one -> text(one, "bestand").replace("figures/", ""))
                                .toList());
    }

    private static List<String> measures(Table table) {
        var columns = table.columns();
        return columns.contains("maat")
                ? table.column("maat")
                : columns.stream()
                        .filter(one -> !Set.of("gebied", "periode").contains(one))
                        .toList();
    }
}
