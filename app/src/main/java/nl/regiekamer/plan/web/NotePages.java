package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.notes.Note;
import nl.regiekamer.plan.notes.NoteContent;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/** Pages about notes. */
public final class NotePages {

    private NotePages() {}

    /**
     * All that the visitor may read.
     *
     * @param adopted those that were adopted, the last first
     * @param drafts those under way; empty for those who do not write
     * @param choices what can be drafted now; empty likewise
     */
    public record Overview(
            List<Crumb> crumbs,
            List<Row> adopted,
            List<Row> drafts,
            List<Choice> choices,
            Faults faults) {}

    /** One in a list. */
    public record Row(Note note, String at, String state, String readers) {}

    /** A sort of note with the periods for which it can be made. */
    public record Choice(String name, String text, List<Option> options) {}

    /** A value of the form and its words. */
    public record Option(String value, String words) {}

    /**
     * One on its own page.
     *
     * @param unread how many parts nobody has read
     * @param stand how it stands, for who decides on it
     * @param mayWithdraw whether the visitor may withdraw the decision on it
     * @param decision as it was typed
     * @param reason of a withdrawal, likewise
     */
    public record One(
            List<Crumb> crumbs,
            Note note,
            NoteContent content,
            List<Part> parts,
            int unread,
            String stand,
            boolean mayWrite,
            boolean mayWithdraw,
            Faults faults,
            DecisionForm decision,
            String reason) {}

    /** What was typed at a note, and what is wrong with it. */
    public record Typed(Faults faults, DecisionForm decision, String reason) {

        static final Typed NOTHING = new Typed(Faults.none(), DecisionForm.EMPTY, "");
    }

    /**
     * A part of it.
     *
     * @param mark what stands at it; empty for nothing
     * @param by who wrote it last and when; empty for those who need not know
     * @param seen its revision; 0 for a part that does not change any more
     */
    public record Part(
            String id,
            String title,
            boolean unread,
            String mark,
            String by,
            int seen,
            List<Block> blocks) {}

    /**
     * The form in which a part is written.
     *
     * @param path where it goes
     * @param seen the revision that the writer saw
     * @param tables what stands below the text, for reading
     * @param conflict who wrote meanwhile; empty for nobody
     * @param theirs what the other wrote
     */
    public record Edit(
            List<Crumb> crumbs,
            Note note,
            String title,
            String path,
            int seen,
            String text,
            List<Block> tables,
            String conflict,
            String theirs,
            Faults faults) {

        Edit with(Faults wrong) {
            return new Edit(crumbs, note, title, path, seen, text, tables, conflict, theirs, wrong);
        }
    }
}
