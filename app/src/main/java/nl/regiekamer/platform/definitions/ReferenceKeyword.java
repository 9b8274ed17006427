package nl.regiekamer.platform.definitions;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/**
 * The keyword {@code "verwijst-naar": "kind"}: the text is the id of a definition of that kind.
 *
 * <p>A keyword like any other, so that it works within {@code anyOf}, {@code $ref} and lists.
 */
final class ReferenceKeyword extends AbstractKeyword {

    static final String NAME = "verwijst-naar";

    private final KnownIds known;

    ReferenceKeyword(KnownIds known) {
        super(NAME);
        this.known = known;
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        return new Validator(this, value, location, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {
        private final KnownIds known;
        private final String kind;

        Validator(
                ReferenceKeyword keyword,
                JsonNode value,
                SchemaLocation location,
                Schema parent,
                SchemaContext context) {
            super(keyword, value, location, parent, context);
            this.known = keyword.known;
            this.kind = value.asString("");
        }

        @Override
        public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath at) {
            if (node.isString()) {
                check(context, node, at);
            }
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                check(context, node.get(i), at.append(i));
            }
        }

        private void check(ExecutionContext context, JsonNode node, NodePath at) {
            if (!node.isString() || known.holds(kind, node.stringValue())) {
                return;
            }
            context.addError(
                    error().instanceNode(node)
                            .instanceLocation(at)
                            .evaluationPath(context.getEvaluationPath())
                            .arguments(kind, node.stringValue(), known.of(kind))
                            .message("unknown reference")
                            .build());
        }
    }
}
