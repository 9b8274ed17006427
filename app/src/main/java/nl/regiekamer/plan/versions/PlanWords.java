package nl.regiekamer.plan.versions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How things in a plan are named and told apart. */
public final class PlanWords {

    /** What a plan consists of, in the order in which a plan is read. */
    public static final List<String> KINDS =
            List.of(
                    "plan",
                    "veld",
                    "thema",
                    "doel",
                    "actie",
                    "uitgangspunt",
                    "samenwerkingslaag",
                    "beleidsrelatie",
                    "programma",
                    "budget",
                    "handelingskader",
                    "convenant");

    private PlanWords() {}

    /** Changes in the order in which a plan is read. */
    static List<PlanChange> sorted(List<PlanChange> changes) {
        return KINDS.stream()
                .flatMap(kind -> changes.stream().filter(one -> one.kind().equals(kind)))
                .toList();
    }

    /** The name by which people know a thing: its title or name, else its id. */
    public static String title(ObjectNode content, String id) {
        for (var field : List.of("titel", "naam")) {
            if (content.path(field).isString()) {
                return content.path(field).asString();
            }
        }
        return id;
    }

    /** Tells a thing from every other in a plan. */
    public static String key(String kind, String id) {
        return kind + "/" + id;
    }

    /** The same with an id in front. */
    public static ObjectNode withId(String id, ObjectNode written) {
        var content = JsonNodeFactory.instance.objectNode();
        content.put("id", id);
        content.setAll(written);
        return content.put("id", id);
    }

    /** Sixteen hex digits that tell two contents apart; "leeg" for a thing that is not there. */
    public static String fingerprint(@Nullable ObjectNode content) {
        return content == null ? "leeg" : fingerprint(content.toString());
    }

    /** The same of a text. */
    static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
