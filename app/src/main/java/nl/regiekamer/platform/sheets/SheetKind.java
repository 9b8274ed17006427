package nl.regiekamer.platform.sheets;

import java.util.List;

/**
 * Things that go out as a spreadsheet and may come in again; a module offers each kind as a bean.
 *
 * <p>A row that is not in a file is left alone: an import adds and changes, and only undoing it
 * takes away what it had added.
 */
public interface SheetKind {

    /** Names it in an address: lower case letters and hyphens. */
    String id();

    /** Dutch, plural, as a heading: "Werkgebieden". */
    String name();

    /** One Dutch sentence about what they are. */
    String lead();

    /** Who may import and export it: the id of a right. */
    String right();

    /** What it knows of each thing, in the order of the file; the first is its name for people. */
    List<SheetColumn> columns();

    /**
     * What tells one row from another.
     *
     * @return the same for the same thing, however it is spelled; empty when the row does not say
     */
    String key(SheetRow row);

    /**
     * All things as they are now, read from the database within the transaction that asks.
     *
     * @return one row for each key, in the order of the file
     */
    List<SheetRow> export();

    /**
     * Looks at a change that is well formed: types are right, what is required is there.
     *
     * @return what is wrong with it; empty when it may be applied
     */
    List<RowFault> check(SheetChange change);

    /**
     * Carries out changes within the transaction that calls: all of them, or it throws.
     *
     * @param reason Dutch, for who looks back later: which file, or that it was undone
     */
    void apply(List<SheetChange> changes, String reason);

    /** Called when changes stand in the database, to renew what is held in memory. */
    void settled();
}
