package nl.regiekamer.platform.documents;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A part of a document. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "soort")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "kop"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "alinea"),
    @JsonSubTypes.Type(value = Block.Bullets.class, name = "lijst"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "tabel")
})
public sealed interface Block {

    /**
     * A heading.
     *
     * @param level 1 for a chapter, to 3
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("A heading has level 1 to 3, not " + level);
            }
        }
    }

    /** Running text. */
    record Paragraph(String text) implements Block {}

    /** A list of points. */
    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * A table.
     *
     * @param caption what it tells
     * @param columns their heads; the first column names the row
     * @param rows as many cells as columns
     * @param source where the figures come from; may be empty
     */
    record Table(String caption, List<String> columns, List<List<String>> rows, String source)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "Row %s does not fit columns %s".formatted(row, columns));
                }
            }
        }
    }
}
