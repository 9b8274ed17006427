package nl.regiekamer.platform.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change to one thing.
 *
 * @param key what tells it from others, by {@link SheetKind#key}
 * @param before as it was; null when it was not there
 * @param after as it will be; null when it goes, which only undoing does
 */
public record SheetChange(String key, @Nullable SheetRow before, @Nullable SheetRow after) {

    /** The change that takes this one back. */
    public SheetChange inverse() {
        return new SheetChange(key, after, before);
    }

    public boolean isNew() {
        return before == null;
    }

    /** Columns in which it makes a difference. */
    public List<SheetColumn> listChanged(List<SheetColumn> columns) {
        return columns.stream()
                .filter(SheetColumn::isWritable)
                .filter(column -> !value(before, column).equals(value(after, column)))
                .toList();
    }

    static String value(@Nullable SheetRow row, SheetColumn column) {
        return row == null ? "" : row.get(column.id());
    }
}
