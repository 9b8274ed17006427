package nl.regiekamer.platform.documents;

import java.time.Instant;
import java.util.List;

/**
 * A text to hand over, without any look of its own.
 *
 * @param name of the file, without an ending: lower case letters, digits and hyphens
 * @param title on top
 * @param facts one line each under the title: about when, by whom, which version
 * @param at the moment it tells about; the file carries no other, so that it can be made again
 * @param read whether a human has read it; until then every form of it says so
 * @param blocks in order
 */
public record Document(
        String name,
        String title,
        List<String> facts,
        Instant at,
        boolean read,
        List<Block> blocks) {

    /** What stands on a document that no human has read. */
    public static final String UNREAD =
            "Dit is een concept dat Regiekamer maakte. Er heeft nog niemand meegelezen.";

    public Document {
        facts = List.copyOf(facts);
        blocks = List.copyOf(blocks);
    }

    /** Its tables, in order. */
    public List<Block.Table> tables() {
        return blocks.stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    /** The same, read by a human. */
    public Document asRead() {
        return new Document(name, title, facts, at, true, blocks);
    }
}
