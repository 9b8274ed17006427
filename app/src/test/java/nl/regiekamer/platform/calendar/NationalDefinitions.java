package nl.regiekamer.platform.calendar;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.fixture.Reactor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the definitions in the repository as they are, without the engine. */
class NationalDefinitions {

    private static final YAMLMapper YAML = new YAMLMapper();

    private NationalDefinitions() {}

    static Calendar calendar() {
        return Calendar.of(
                read("feestdag", HolidayRule.class),
                read("termijnregime", Regime.class),
                read("termijn", TermDefinition.class));
    }

    static <T> List<T> read(String kind, Class<T> type) {
        return nodes(kind).stream().map(node -> YAML.treeToValue(node, type)).toList();
    }

    /** What the schema of the kind has against the definitions; empty when all is well. */
    static List<String> faults(String kind) {
        try {
            var text = Files.readString(folder().resolve("schemas/" + kind + ".schema.json"));
            var schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(text);
            var faults = new ArrayList<String>();
            for (var node : nodes(kind)) {
                // The engine knows this field on every kind; no schema lists it.
                ((ObjectNode) node).remove("geldig");
                schema.validate(node.toString(), InputFormat.JSON).stream()
                        .map(Error::toString)
                        .forEach(fault -> faults.add(node.path("id").asString() + ": " + fault));
            }
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> nodes(String kind) {
        try (var files = Files.list(folder().resolve(kind))) {
            var nodes = new ArrayList<JsonNode>();
            for (var file : files.sorted().toList()) {
                YAML.readTree(file.toFile()).path("definities").forEach(nodes::add);
            }
            return nodes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Reactor.root().resolve("definitions");
    }
}
