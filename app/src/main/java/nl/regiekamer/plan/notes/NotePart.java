package nl.regiekamer.plan.notes;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.platform.documents.Block;

/**
 * What a part of a note says.
 *
 * @param id name within the note
 * @param title its heading
 * @param mark whether a human has read it
 * @param text running text: paragraphs parted by an empty line, points by a hyphen. What the system
 *     writes here rests on public figures alone
 * @param tables for colleagues; what is not public yet says so
 * @param publicTables the same for everybody, without what is not public yet
 */
public record NotePart(
        String id,
        String title,
        Mark mark,
        String text,
        List<Block.Table> tables,
        List<Block.Table> publicTables) {

    /** What stands at a part that no human has read. */
    public static final String UNREAD = "Door het systeem geschreven, nog niet gelezen.";

    public NotePart {
        tables = List.copyOf(tables);
        publicTables = List.copyOf(publicTables);
    }

    /** Whether a human has read a part. */
    public enum Mark {
        /** Written by the system, and not read yet. */
        GENERATED,
        /** Read by a human, and left as it is. */
        READ,
        /** Written or rewritten by a human. */
        EDITED
    }

    public boolean isUnread() {
        return mark == Mark.GENERATED;
    }

    public boolean isEmpty() {
        return text.isBlank() && tables.isEmpty();
    }

    NotePart marked(Mark other) {
        return new NotePart(id, title, other, text, tables, publicTables);
    }

    NotePart saying(String other) {
        return new NotePart(id, title, Mark.EDITED, other, tables, publicTables);
    }

    /** Its text and tables, without heading and mark. */
    public List<Block> blocks(boolean seesClosed) {
        var blocks = new ArrayList<>(blocksOf(text));
        blocks.addAll(seesClosed ? tables : publicTables);
        return blocks;
    }

    private static List<Block> blocksOf(String text) {
        var blocks = new ArrayList<Block>();
        for (var chunk : text.strip().split("\\R\\s*\\R")) {
            var lines = chunk.strip().lines().map(String::strip).toList();
            var points = lines.stream().filter(line -> line.startsWith("- ")).toList();
            var running = lines.stream().filter(line -> !line.startsWith("- ")).toList();
            if (!running.isEmpty() && !String.join("", running).isEmpty()) {
                blocks.add(new Block.Paragraph(String.join(" ", running)));
            }
            if (!points.isEmpty()) {
                blocks.add(
                        new Block.Bullets(
                                points.stream().map(point -> point.substring(2).strip()).toList()));
            }
        }
        return blocks;
    }
}
