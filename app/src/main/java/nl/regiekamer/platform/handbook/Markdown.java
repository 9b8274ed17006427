package nl.regiekamer.platform.handbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Turns Markdown into HTML by the house rules: sections with ids, tables that scroll with heads.
 */
final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer WORDS = TextContentRenderer.builder().build();

    private Markdown() {}

    /** The text as HTML, and its sections. */
    record Rendered(String html, List<Chapter.Heading> headings) {}

    static Rendered render(String text) {
        var document = PARSER.parse(text);
        var ids = nameHeadings(document);
        boxTables(document);
        var headings = sections(document, ids);
        var renderer =
                HtmlRenderer.builder()
                        .extensions(EXTENSIONS)
                        .escapeHtml(true)
                        .sanitizeUrls(true)
                        .nodeRendererFactory(Wrapped.Renderer::new)
                        .attributeProviderFactory(
                                _ -> (node, _, attributes) -> decorate(node, ids, attributes))
                        .build();
        return new Rendered(renderer.render(document), headings);
    }

    /** Ids by heading: the words in small letters with hyphens, a number behind a repeated one. */
    private static Map<Node, String> nameHeadings(Node document) {
        Map<Node, String> ids = new HashMap<>();
        for (var node : children(document)) {
            if (node instanceof Heading) {
                var wish = slug(WORDS.render(node));
                var id = wish;
                for (var number = 2; ids.containsValue(id); number++) {
                    id = wish + "-" + number;
                }
                ids.put(node, id);
            }
        }
        return ids;
    }

    private static String slug(String words) {
        return Normalizer.normalize(words.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** A wide table scrolls in its box, which a keyboard can reach; its name is its heading. */
    private static void boxTables(Node document) {
        var name = "Tabel";
        for (var node : children(document)) {
            if (node instanceof Heading) {
                name = WORDS.render(node).strip();
            }
            if (node instanceof TableBlock) {
                var box =
                        new Wrapped(
                                "div",
                                Map.of(
                                        "class", "scroll",
                                        "tabindex", "0",
                                        "role", "region",
                                        "aria-label", name));
                node.insertBefore(box);
                box.appendChild(node);
            }
        }
    }

    /** Gathers each heading of the second level and what follows it in a section. */
    private static List<Chapter.Heading> sections(Node document, Map<Node, String> ids) {
        List<Chapter.Heading> headings = new ArrayList<>();
        Wrapped section = null;
        for (var node : children(document)) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                var id = ids.getOrDefault(node, "");
                headings.add(new Chapter.Heading(id, WORDS.render(node).strip()));
                section = new Wrapped("section", Map.of("class", "sec stack"));
                node.insertBefore(section);
            }
            if (section != null) {
                section.appendChild(node);
            }
        }
        return headings;
    }

    /** Fills the attributes of one element, as an {@link AttributeProvider} does. */
    private static void decorate(Node node, Map<Node, String> ids, Map<String, String> attributes) {
        switch (node) {
            case Heading heading -> attributes.put("id", ids.getOrDefault(heading, "kop"));
            case BulletList _, OrderedList _ -> attributes.put("class", "list");
            case TableBlock _ -> attributes.put("class", "tbl");
            case TableCell cell when cell.isHeader() -> attributes.put("scope", "col");
            default -> {}
        }
    }

    /** A copy, so that the tree may change while one walks it. */
    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
