package nl.regiekamer.platform.sheets;

import java.util.List;
import java.util.function.Function;

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

    /** What heads are remembered for; kinds that are alike may share what they learned. */
    default String family() {
        return id();
    }

    /** Looks at one file, line by line in order; it may remember what it saw. */
    interface Reader {

        /**
         * Makes of what a line says what this kind would have said: a number that is found by a
         * name, a name that was spelled loosely.
         */
        SheetRow recognise(SheetRow row);

        /**
         * Looks at a change that is well formed: types are right, what is required is there.
         *
         * @return what is wrong with it; empty when it may be applied
         */
        List<RowFault> check(SheetChange change);

        /** A reader that takes each line as it is. */
        static Reader of(Function<SheetChange, List<RowFault>> check) {
            return new Reader() {
                @Override
                public SheetRow recognise(SheetRow row) {
                    return row;
                }

                @Override
                public List<RowFault> check(SheetChange change) {
                    return check.apply(change);
                }
            };
        }
    }

    /**
     * Begins to read a file.
     *
     * @param now all things as they are
     */
    Reader reader(List<SheetRow> now);

    /**
     * All things as they are now, read from the database within the transaction that asks.
     *
     * @return one row for each key, in the order of the file
     */
    List<SheetRow> export();

    /**
     * Carries out changes within the transaction that calls: all of them, or it throws.
     *
     * @param reason Dutch, for who looks back later: which file, or that it was undone
     */
    void apply(List<SheetChange> changes, String reason);

    /**
     * Takes changes back within the transaction that calls: all of them, or it throws. Nothing they
     * changed was changed since, as far as {@link #export} tells.
     *
     * @param changes as they were applied, in that order
     * @param reason Dutch, for who looks back later
     */
    default void undo(List<SheetChange> changes, String reason) {
        apply(changes.reversed().stream().map(SheetChange::inverse).toList(), reason);
    }

    /**
     * Lets other writers of these things wait until the transaction ends; called before what is
     * there is read, so that what was seen is what is changed.
     */
    default void hold() {}

    /** Called when changes stand in the database, to renew what is held in memory. */
    void settled();
}
