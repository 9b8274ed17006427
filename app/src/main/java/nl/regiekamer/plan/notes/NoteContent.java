package nl.regiekamer.plan.notes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.plan.versions.Withdrawal;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.documents.Document;

/**
 * All that a note says; of an adopted one this is what was frozen, and every form of it is made
 * from this alone.
 *
 * @param number of the note
 * @param title with its period
 * @param facts one line each: for whom, which version of the plan, which figures, which decision
 * @param at the moment that it tells about
 * @param parts in order
 */
public record NoteContent(
        int number, String title, List<String> facts, Instant at, List<NotePart> parts) {

    public NoteContent {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }

    /** The same with that the decision on it was withdrawn. */
    NoteContent withdrawn(Withdrawal withdrawal) {
        var told = new ArrayList<>(facts);
        told.add(withdrawal.words());
        return new NoteContent(number, title, told, at, parts);
    }

    public boolean isRead() {
        return parts.stream().noneMatch(NotePart::isUnread);
    }

    /** As a text to hand over. */
    public Document document(boolean seesClosed) {
        var blocks = new ArrayList<Block>();
        for (var part : parts) {
            blocks.add(new Block.Heading(1, part.title()));
            if (part.isUnread()) {
                blocks.add(new Block.Paragraph("[" + NotePart.UNREAD + "]"));
            }
            blocks.addAll(part.blocks(seesClosed));
        }
        return new Document("nota-" + number, title, facts, at, isRead(), blocks);
    }
}
