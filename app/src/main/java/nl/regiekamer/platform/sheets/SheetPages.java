package nl.regiekamer.platform.sheets;

import java.util.List;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;
import org.jspecify.annotations.Nullable;

/** What the pages of imports show; numbers and dates are written out already. */
public final class SheetPages {

    private SheetPages() {}

    /**
     * All kinds, and the last imports.
     *
     * @param kinds that the reader may import
     * @param imports newest first
     */
    public record Overview(List<Crumb> crumbs, List<KindLine> kinds, List<ImportLine> imports) {}

    /** A kind in the list. */
    public record KindLine(String path, String name, String lead) {}

    /**
     * An import in the list.
     *
     * @param outcome what became of it
     * @param counts lines by fate; empty before it was applied
     */
    public record ImportLine(
            String path, String file, String kind, String sent, String outcome, String counts) {}

    /**
     * One kind: send a file, fetch one.
     *
     * @param path of this page
     * @param columns what a file may hold
     * @param kept how long a file stays that is not applied
     * @param faults what is wrong with the file that was sent
     */
    public record Kind(
            String path,
            KindLine kind,
            List<Crumb> crumbs,
            List<ColumnLine> columns,
            List<ImportLine> imports,
            String kept,
            Faults faults) {}

    /** A column that a file may hold. */
    public record ColumnLine(String name, String holds, String use, String aliases) {}

    /**
     * A file that waits.
     *
     * @param path of this page
     * @param file its name
     * @param lead what it would do, in a sentence
     * @param before what was said about this very file before; empty for nothing
     * @param notes how the file was read
     * @param lines what becomes of its lines; null while the columns are not known
     * @param mapping which column holds what
     */
    public record Waiting(
            String path,
            String file,
            String lead,
            Said before,
            List<Crumb> crumbs,
            List<String> notes,
            @Nullable Lines lines,
            Mapping mapping) {}

    /** Words that lead to another page; both empty for nothing. */
    public record Said(String words, String path) {
        static final Said NOTHING = new Said("", "");
    }

    /**
     * What becomes of the lines.
     *
     * @param seen tells these changes from others
     * @param apply words of the button; empty when there is nothing to apply
     * @param tabs which lines may be shown
     * @param heading of the lines that are shown
     * @param rows the lines on this sheet
     * @param pages words and links of the other sheets
     */
    public record Lines(
            String seen,
            String apply,
            List<Tab> tabs,
            String heading,
            List<Row> rows,
            List<Tab> pages) {}

    /** A choice of lines. */
    public record Tab(String path, String label, String count, boolean here) {}

    /**
     * A line of the file.
     *
     * @param number where it stands; empty for what is not in the file
     * @param label which thing
     * @param fate what becomes of it
     * @param style of the fate
     * @param details what changes, or why it is refused
     */
    public record Row(
            String number, String label, String fate, String style, List<Detail> details) {}

    /** A column and what is to be said of it; the column is empty for the whole line. */
    public record Detail(String column, String words) {}

    /**
     * Which column holds what.
     *
     * @param heads lines that may be the head
     * @param places our columns, with where they stand
     * @param unused columns of the file that nobody reads; in words, empty for none
     */
    public record Mapping(
            List<Option> heads, List<PlaceField> places, String unused, Faults faults) {}

    /** One of our columns, with the columns of the file to choose from. */
    public record PlaceField(String id, String label, List<Option> options) {}

    /** A choice in a list. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * An import that was applied.
     *
     * @param path of this page
     * @param facts who did what
     * @param mayUndo whether it still stands
     * @param rows what it changed
     * @param notShown how many changes are not shown; empty for none
     */
    public record Done(
            String path,
            String title,
            String lead,
            List<Crumb> crumbs,
            List<Detail> facts,
            boolean mayUndo,
            List<Row> rows,
            String notShown) {}
}
