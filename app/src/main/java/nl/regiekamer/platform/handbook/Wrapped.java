package nl.regiekamer.platform.handbook;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** An element around other blocks that Markdown has no sign for: a section, a box that scrolls. */
final class Wrapped extends CustomBlock {

    private final String tag;
    private final Map<String, String> attributes;

    Wrapped(String tag, Map<String, String> attributes) {
        this.tag = tag;
        this.attributes = Map.copyOf(attributes);
    }

    /** Writes the element and what is in it. */
    record Renderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Wrapped.class);
        }

        @Override
        public void render(Node node) {
            var wrapped = (Wrapped) node;
            var html = context.getWriter();
            html.line();
            html.tag(wrapped.tag, wrapped.attributes);
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            html.tag("/" + wrapped.tag);
            html.line();
        }
    }
}
