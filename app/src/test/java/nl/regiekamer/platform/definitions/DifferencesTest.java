package nl.regiekamer.platform.definitions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class DifferencesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void tellsWhatChangedWasAddedAndWentInDutch() {
        var text =
                text(
                        "{'dagen': 42, 'eenheid': 'dagen', 'open': true}",
                        "{'dagen': 28.5, 'open': false, 'bron': {'wet': 'Awb', 'art': 6}}");

        assertThat(text)
                .isEqualTo(
                        """
                        dagen gewijzigd: 42 wordt 28,5
                        eenheid vervallen: 'dagen'
                        open gewijzigd: ja wordt nee
                        bron toegevoegd: wet 'Awb', art 6\
                        """);
    }

    @Test
    void matchesItemsByTheIndicatorTheyAreAboutWhereTheyHaveNoId() {
        var text =
                text(
                        "{'meting': [{'indicator': 'misdrijven', 'eind': 1}, {'indicator': 'b'}]}",
                        "{'meting': [{'indicator': 'misdrijven', 'eind': 1, 'drempel': 45.5}]}");

        assertThat(text)
                .isEqualTo(
                        """
                        meting > misdrijven > drempel toegevoegd: 45,5
                        meting > b vervallen: indicator 'b'\
                        """);
    }

    @Test
    void matchesItemsOfAListByTheirIds() {
        var text =
                text(
                        "{'stappen': [{'id': 'hoor', 'dagen': 7}, {'id': 'weg', 'dagen': 1}]}",
                        "{'stappen': [{'id': 'nieuw', 'dagen': 2}, {'id': 'hoor', 'dagen': 9}]}");

        assertThat(text)
                .isEqualTo(
                        """
                        stappen > hoor > dagen gewijzigd: 7 wordt 9
                        stappen > weg vervallen: id 'weg', dagen 1
                        stappen > nieuw toegevoegd: id 'nieuw', dagen 2
                        stappen in andere volgorde: nieuw, hoor\
                        """);
    }

    @Test
    void matchesItemsWithoutIdByValue() {
        assertThat(text("{'partners': ['halt', 'om']}", "{'partners': ['om', 'politie']}"))
                .isEqualTo("partners vervallen: 'halt'\npartners toegevoegd: 'politie'");
        assertThat(text("{'partners': ['halt', 'om']}", "{'partners': ['om', 'halt']}"))
                .isEqualTo("partners in andere volgorde: 'om', 'halt'");
    }

    @Test
    void tellsWhatThePackMadeOfTheNationalDefault(@TempDir Path folder) {
        var definitions =
                new Workspace(folder)
                        .deadlines("  - {id: bezwaar, naam: Bezwaar, dagen: 42}\n")
                        .ownDeadlines("  - {id: bezwaar, past-aan: true, reden: Zo., dagen: 28}\n")
                        .load();

        var differences =
                Differences.fromNational(definitions.get("termijn", "bezwaar", Workspace.TODAY));

        assertThat(differences)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.where()).isEqualTo("dagen");
                    assertThat(one.change()).isEqualTo(Difference.Change.CHANGED);
                    assertThat(one.beforeText()).isEqualTo("42");
                    assertThat(one.afterText()).isEqualTo("28");
                });
    }

    @Test
    void tellsWhatDiffersBetweenTwoVersions(@TempDir Path folder) {
        var versions =
                new Workspace(folder)
                        .deadlines(
                                """
                                  - {id: bezwaar, naam: Oud, geldig: {tot: 2021-07-01}}
                                  - {id: bezwaar, naam: Nieuw, geldig: {vanaf: 2021-07-01}}
                                """)
                        .load()
                        .listVersions("termijn", "bezwaar");

        var differences = Differences.between(versions.getFirst(), versions.getLast());

        assertThat(Differences.text(differences)).isEqualTo("naam gewijzigd: 'Oud' wordt 'Nieuw'");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261124, 794})
    void findsNothingBetweenEqualsAndGivesTheNewWhenAppliedToTheOld(long seed) {
        var trees = new RandomTrees(new Random(seed));

        for (int i = 0; i < 400; i++) {
            var older = trees.object(3);
            var newer = trees.changed(older);

            assertThat(Differences.between(older, older.deepCopy())).isEmpty();
            assertThat(applied(older, Differences.between(older, newer)))
                    .as("seed %d, tree %d: %s to %s", seed, i, older, newer)
                    .isEqualTo(newer);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 20261124})
    void givesThePatchedDefinitionWhenTheDifferencesOfAPatchAreApplied(long seed) {
        var trees = new RandomTrees(new Random(seed));

        for (int i = 0; i < 400; i++) {
            var places = new Places();
            var base = trees.object(3);
            var change = trees.patch(base);
            trees.place(places, base);
            trees.place(places, change);

            var patched = new MergePatch(places).apply(base, change);

            assertThat(applied(base, Differences.between(base, patched)))
                    .as("seed %d, tree %d: %s with %s", seed, i, base, change)
                    .isEqualTo(patched);
            assertThat(patched.toString()).doesNotContain("null");
        }
    }

    private static String text(String older, String newer) {
        return Differences.text(Differences.between(json(older), json(newer)));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static JsonNode applied(ObjectNode older, List<Difference> differences) {
        var tree = older.deepCopy();
        for (var difference : differences) {
            apply(tree, difference);
        }
        return tree;
    }

    private static void apply(ObjectNode tree, Difference difference) {
        JsonNode parent = tree;
        for (var step : difference.path().subList(0, difference.path().size() - 1)) {
            parent = child(parent, step);
        }
        var last = difference.path().getLast();
        switch (difference.change()) {
            case ADDED -> {
                if (parent instanceof ArrayNode list) {
                    list.add(difference.after());
                } else {
                    ((ObjectNode) parent).set(last, difference.after());
                }
            }
            case REMOVED -> {
                if (parent instanceof ArrayNode list) {
                    list.remove(indexOf(list, requireNonNull(difference.before())));
                } else {
                    ((ObjectNode) parent).remove(last);
                }
            }
            case CHANGED -> ((ObjectNode) parent).set(last, difference.after());
            case REORDERED ->
                    reorder((ArrayNode) child(parent, last), requireNonNull(difference.after()));
        }
    }

    /** Puts the items in the order told, by id or value; takes nothing else from the new list. */
    private static void reorder(ArrayNode list, JsonNode order) {
        var items = new ArrayList<JsonNode>();
        for (var wanted : order) {
            var id = wanted.path("id").asString("");
            items.add(id.isEmpty() ? wanted : child(list, "[" + id + "]"));
        }
        assertThat(items).hasSize(list.size());
        list.removeAll();
        items.forEach(list::add);
    }

    private static JsonNode child(JsonNode node, String step) {
        if (!Difference.isItem(step)) {
            return node.get(step);
        }
        var id = step.substring(1, step.length() - 1);
        for (var item : node) {
            if (item.path("id").asString("").equals(id)) {
                return item;
            }
        }
        throw new AssertionError("no item " + step + " in " + node);
    }

    private static int indexOf(ArrayNode list, JsonNode item) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).equals(item)) {
                return i;
            }
        }
        throw new AssertionError("no item " + item + " in " + list);
    }
}
