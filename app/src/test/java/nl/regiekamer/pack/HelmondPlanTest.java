package nl.regiekamer.pack;

import static nl.regiekamer.pack.Helmond.get;
import static nl.regiekamer.pack.Helmond.ids;
import static nl.regiekamer.pack.Helmond.items;
import static nl.regiekamer.pack.Helmond.list;
import static nl.regiekamer.pack.Helmond.text;
import static nl.regiekamer.pack.Helmond.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HelmondPlanTest {

    @Test
    @DisplayName("S001, S041, S042: holds the whole plan")
    void holdsTheWholePlan() {
        assertThat(list("plan")).hasSize(1);
        assertThat(list("veld")).hasSize(6);
        assertThat(list("thema")).hasSize(23);
        assertThat(pillars()).hasSize(10);
        assertThat(list("uitgangspunt")).hasSize(12);
        assertThat(list("partner")).hasSize(36);
        assertThat(list("samenwerkingslaag")).hasSize(3);
        assertThat(ids("actie"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 133).mapToObj("A%03d"::formatted).toList());
    }

    @Test
    @DisplayName("S043, S265: three themes are accents, known under all their names")
    void hasThreeAccentsWithTheirOtherNames() {
        var accents = list("thema").stream().filter(one -> one.path("accent").asBoolean()).toList();

        assertThat(accents)
                .extracting(one -> text(one, "id"))
                .containsExactly(
                        "risicojongeren", "ondermijning", "gedigitaliseerde-criminaliteit");
        assertThat(texts(get("thema", "risicojongeren"), "aliassen"))
                .contains("risicojeugd", "jonge aanwas");
        assertThat(texts(get("thema", "gedigitaliseerde-criminaliteit"), "aliassen"))
                .contains("digitale criminaliteit");
        assertThat(texts(get("thema", "sociale-kwaliteit"), "aliassen"))
                .contains("verward gedrag", "onbegrepen gedrag");
    }

    @Test
    void measuresWithFortyFiveIndicatorsBesidesTheBackground() {
        var judged =
                list("indicator").stream().filter(one -> one.path("achtergrond").isMissingNode());
        var used =
                list("thema").stream().flatMap(one -> texts(one, "indicatoren").stream()).toList();

        assertThat(judged.map(one -> text(one, "id")))
                .hasSize(45)
                .contains("misdrijven-totaal")
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(used));
    }

    @Test
    @DisplayName("S009, S015, S017, S020, S160: what the plan follows without a goal stands apart")
    void followsWithoutAGoalWhatThePlanOnlyMentions() {
        var apart =
                list("indicator").stream()
                        .filter(one -> text(one, "achtergrond").equals("zonder-doel"))
                        .map(one -> text(one, "id"))
                        .toList();
        var measured =
                list("doel").stream()
                        .flatMap(goal -> items(goal, "indicatoren"))
                        .map(measure -> text(measure, "indicator"));

        assertThat(apart)
                .containsExactly(
                        "overlast-vuurwerk",
                        "diefstal-uit-auto",
                        "overvallen",
                        "mishandelingen",
                        "aangiftebereidheid",
                        "wel-eens-onveilig",
                        "verwijzingen-halt");
        assertThat(measured).doesNotContainAnyElementsOf(apart);
        assertThat(get("indicator", "overlast-vuurwerk").path("regel").asInt()).isEqualTo(41);
    }

    @Test
    @DisplayName("S002: every theme has a goal, every action serves a goal of its own theme")
    void everyActionServesAGoalOfItsTheme() {
        var themeOf =
                list("doel").stream()
                        .collect(
                                Collectors.toMap(
                                        one -> text(one, "id"), one -> text(one, "thema")));
        var goals = themeOf.values();
        // This theme is measured by the main ambition itself.
        var ofThePlan = List.of("subjectieve-veiligheid");

        assertThat(goals).containsAll(ids("thema"));
        assertThat(list("actie"))
                .filteredOn(one ->
                        texts(one, "doelen").stream()
                                .noneMatch(goal -> text(one, "thema").equals(themeOf.get(goal))))
                .filteredOn(one -> !ofThePlan.contains(text(one, "thema")))
                .extracting(one -> text(one, "id"))
                .isEmpty();
        assertThat(list("actie"))
                .filteredOn(one -> texts(one, "doelen").isEmpty())
                .extracting(one -> text(one, "id"))
                .isEmpty();
    }

    @Test
    @DisplayName("S049, S063: an action may serve goals of several accents")
    void anActionMayServeSeveralAccents() {
        assertThat(texts(get("actie", "A095"), "doelen"))
                .contains("drempel-ondermijning", "jonge-aanwas", "helmond-west-uit-top-3");
    }

    @Test
    void everyPillarOfAnActionBelongsToItsTheme() {
        assertThat(list("actie"))
                .filteredOn(one -> one.has("pijler"))
                .allSatisfy(one ->
                        assertThat(pillars())
                                .contains(text(one, "thema") + "/" + text(one, "pijler")));
    }

    @Test
    @DisplayName("S080: Helmond-West must leave the national top 3")
    void hasARankGoal() {
        var goal = get("doel", "helmond-west-uit-top-3");

        assertThat(text(goal, "soort-doel")).isEqualTo("rang");
        assertThat(goal.at("/gebied/code").asString()).isEqualTo("WK079415");
        assertThat(goal.at("/indicatoren/0/rang-groter-dan").asInt()).isEqualTo(3);
        assertThat(get("indicator", "risicojongeren-drugs").has("rang")).isTrue();
    }

    @Test
    @DisplayName("S112: the acceptable level stays empty until the municipality fills it in")
    void leavesTheAcceptableLevelToTheMunicipality() {
        var goal = get("doel", "acceptabel-niveau");

        assertThat(text(goal, "soort-doel")).isEqualTo("drempel");
        assertThat(text(goal, "opmerking")).contains("door de gemeente in te vullen");
        assertThat(items(goal, "indicatoren"))
                .hasSize(2)
                .noneMatch(measure -> measure.has("drempel"));
    }

    @Test
    @DisplayName("S171, S187: the plan draws no border around the centre and the shops")
    void leavesTheBordersOfCentreAndShopsToTheMunicipality() {
        var centre = get("doel", "geen-ernstige-overlast-centrum");
        var shops = get("doel", "winkelgebieden-veilig");

        assertThat(text(centre, "soort-doel")).isEqualTo("drempel");
        assertThat(items(centre, "indicatoren")).noneMatch(measure -> measure.has("drempel"));
        assertThat(items(shops, "indicatoren")).hasSize(2);
        for (var goal : List.of(centre, shops)) {
            var set = get("gebiedenset", goal.at("/gebied/gebiedenset").asString());
            assertThat(items(set, "leden"))
                    .isNotEmpty()
                    .allMatch(member -> member.path("code").isNull())
                    .allMatch(member -> text(member, "opmerking").contains("in te vullen"));
        }
    }

    @Test
    @DisplayName("S014, S016: where a year of crimes is not out yet, its months make it")
    void takesMonthsWhereTheYearIsNotOut() {
        assertThat(list("indicator"))
                .filteredOn(one -> sourcesOf(one).contains("47018ned"))
                .hasSizeGreaterThan(9)
                .allSatisfy(one -> {
                    var year = series(one, "47018ned");
                    var months = series(one, "47022ned");
                    assertThat(months.path("kenmerken")).isEqualTo(year.path("kenmerken"));
                    assertThat(sourcesOf(one)).containsSubsequence("47018ned", "47022ned");
                });
    }

    private static List<String> sourcesOf(JsonNode indicator) {
        return items(indicator, "reeksen").map(one -> text(one, "bron")).toList();
    }

    private static JsonNode series(JsonNode indicator, String source) {
        return items(indicator, "reeksen")
                .filter(one -> text(one, "bron").equals(source))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("S184, S192, S219: milestones say what and by when")
    void hasMilestones() {
        assertThat(by("kvo-induma-oost")).isEqualTo("2026-12-31");
        assertThat(by("evenementenbeleid-2024")).isEqualTo("2024-12-31");
        assertThat(by("verkeersveiligheidsplan")).isEqualTo("2023-12-31");
    }

    @Test
    @DisplayName("S127, S240: norms that the plan does give; a limit is no direction")
    void hasNorms() {
        assertThat(measure("timeout-30-plaatsen", "norm")).isEqualTo(30);
        assertThat(text(get("doel", "timeout-30-plaatsen"), "soort-doel")).isEqualTo("norm");
        assertThat(text(get("indicator", "timeout-bezetting"), "gewenste-richting"))
                .as("up to the limit an empty place is no better than a taken one")
                .isEqualTo("binnen-grens");
        assertThat(measure("piket-dag-en-nacht", "norm")).isEqualTo(100);
        assertThat(measure("altijd-aangifte", "norm")).isEqualTo(100);
    }

    @Test
    @DisplayName("S113: one of the five vulnerable wijken is none of CBS's")
    void keepsTheFifthVulnerableWijkOpen() {
        var members = items(get("gebiedenset", "kwetsbare-wijken"), "leden").toList();

        assertThat(members).hasSize(5);
        assertThat(members)
                .filteredOn(one -> one.path("code").isNull())
                .singleElement()
                .satisfies(one -> assertThat(text(one, "naam")).isEqualTo("Binnenstad-Oost"));
        assertThat(items(get("gebiedenset", "onveilig-gevoel"), "leden")).hasSize(3);
    }

    @Test
    @DisplayName("S053: what counts effort carries words")
    void effortCarriesWords() {
        assertThat(list("indicator"))
                .filteredOn(one -> text(one, "soort-cijfer").equals("kwalitatief"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(text(one, "duiding")).isNotBlank());
    }

    @Test
    void nationalDefinitionsNameNoMunicipality() {
        assertThat(Helmond.ALL.listAll("indicator"))
                .allSatisfy(one -> {
                    var national = one.findNational().orElse(one);
                    assertThat(national.content().toString())
                            .doesNotContain("Helmond", "masterplan", "\"regel\"");
                });
    }

    private static List<String> pillars() {
        return list("thema").stream()
                .flatMap(theme ->
                        items(theme, "pijlers")
                                .map(one -> text(theme, "id") + "/" + text(one, "id")))
                .toList();
    }

    private static String by(String goal) {
        JsonNode node = get("doel", goal);
        assertThat(text(node, "soort-doel")).isEqualTo("mijlpaal");
        return node.at("/mijlpaal/uiterlijk").asString();
    }

    private static int measure(String goal, String field) {
        return get("doel", goal).path("indicatoren").path(0).path(field).asInt();
    }
}
