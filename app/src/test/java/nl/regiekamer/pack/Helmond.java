package nl.regiekamer.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.platform.definitions.Definition;
import nl.regiekamer.platform.definitions.Definitions;
import tools.jackson.databind.JsonNode;

/** The pack with published figures, as the engine reads it; loading refuses any wrong reference. */
final class Helmond {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Path FOLDER = Reactor.root().resolve("municipalities/helmond");
    static final Definitions ALL =
            Definitions.load(Reactor.root().resolve("definitions"), FOLDER, List.of());

    private Helmond() {}

    static List<JsonNode> list(String kind) {
        return ALL.listAll(kind, TODAY).stream().<JsonNode>map(Definition::content).toList();
    }

    static List<String> ids(String kind) {
        return list(kind).stream().map(one -> text(one, "id")).toList();
    }

    static JsonNode get(String kind, String id) {
        return ALL.get(kind, id, TODAY).content();
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    static List<String> texts(JsonNode node, String field) {
        return items(node, field).map(one -> one.asString("")).toList();
    }

    static Stream<JsonNode> items(JsonNode node, String field) {
        return node.path(field).valueStream();
    }
}
