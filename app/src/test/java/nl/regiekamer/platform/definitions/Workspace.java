package nl.regiekamer.platform.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A small country with one municipality, written to a folder by a test. */
final class Workspace {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final String DEADLINE =
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "required": ["id", "naam"],
              "properties": {
                "id": {"type": "string", "pattern": "^[a-z0-9-]+$"},
                "naam": {"type": "string", "minLength": 3},
                "dagen": {"type": "integer", "minimum": 1, "maximum": 365},
                "eenheid": {"enum": ["dagen", "weken", "maanden"]},
                "sinds": {"type": "string", "format": "date"},
                "regime": {"const": "awb"},
                "partners": {
                  "type": "array", "minItems": 1, "maxItems": 3, "uniqueItems": true,
                  "items": {"type": "string", "verwijst-naar": "partner"}
                },
                "bij": {
                  "oneOf": [
                    {
                      "type": "object", "required": ["code"], "additionalProperties": false,
                      "properties": {"code": {"type": "string"}}
                    },
                    {
                      "type": "object", "required": ["partner"], "additionalProperties": false,
                      "properties": {"partner": {"type": "string", "verwijst-naar": "partner"}}
                    }
                  ]
                },
                "stappen": {
                  "type": "array",
                  "items": {
                    "type": "object", "required": ["id"], "additionalProperties": false,
                    "properties": {"id": {"type": "string"}, "dagen": {"type": "integer"}}
                  }
                }
              },
              "additionalProperties": false
            }
            """;
    private static final String PARTNER =
            """
            {
              "type": "object",
              "required": ["id", "naam"],
              "properties": {"id": {"type": "string"}, "naam": {"type": "string"}},
              "additionalProperties": false
            }
            """;
    private static final String PACK =
            """
            {
              "type": "object",
              "required": ["gemeente"],
              "properties": {
                "gemeente": {"type": "string"},
                "huispartner": {"type": "string", "verwijst-naar": "partner"}
              },
              "additionalProperties": false
            }
            """;

    private final Path root;

    Workspace(Path root) {
        this.root = root;
        file("definitions/schemas/termijn.schema.json", DEADLINE);
        file("definitions/schemas/partner.schema.json", PARTNER);
        file("definitions/schemas/pack.schema.json", PACK);
        file("municipalities/dorp/pack.yaml", "gemeente: Dorp\n");
    }

    Path root() {
        return root;
    }

    Workspace file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Workspace file(String path, byte[] bytes) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** National deadlines; line 3 of the file is the first line of the text. */
    Workspace deadlines(String items) {
        return file("definitions/termijn/wet.yaml", "soort: termijn\ndefinities:\n" + items);
    }

    /** The municipality's deadlines; line 3 of the file is the first line of the text. */
    Workspace ownDeadlines(String items) {
        return file(
                "municipalities/dorp/termijn/eigen.yaml", "soort: termijn\ndefinities:\n" + items);
    }

    Workspace partners(String... ids) {
        var text = new StringBuilder("soort: partner\ndefinities:\n");
        for (var id : ids) {
            text.append("  - id: %s%n    naam: De %s%n".formatted(id, id));
        }
        return file("definitions/partner/partners.yaml", text.toString());
    }

    Definitions load(Check... checks) {
        return Definitions.load(
                root.resolve("definitions"), root.resolve("municipalities/dorp"), List.of(checks));
    }

    /** The faults as lines; none if all is well. */
    List<String> faults(Check... checks) {
        try {
            load(checks);
            return List.of();
        } catch (DefinitionFaults e) {
            return e.faults().stream().map(DefinitionFault::toString).toList();
        }
    }
}
