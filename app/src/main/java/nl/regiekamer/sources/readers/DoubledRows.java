package nl.regiekamer.sources.readers;

import java.util.Optional;
import nl.regiekamer.sources.DataIssue;

/** Tells a row that came before: the same again is a remark, a contradiction is refused. */
public final class DoubledRows {

    private final RowsSeen seen = new RowsSeen();

    /**
     * Looks at a row.
     *
     * @param key what tells the row from others
     * @param content what it holds
     * @param line where it stands
     * @param area to name in the issue
     * @return the issue if the row came before, and is not to be read again
     */
    public Optional<DataIssue> look(String key, String content, long line, String area) {
        return switch (seen.add(key, RowsSeen.hash(content))) {
            case NEW -> Optional.empty();
            case SAME ->
                    Optional.of(
                            DataIssue.note(
                                    line,
                                    "",
                                    area,
                                    "De regel staat er dubbel, met dezelfde waarden; zij telt één keer.",
                                    "Haal de tweede regel weg."));
            case OTHER ->
                    Optional.of(
                            DataIssue.row(
                                    line,
                                    "",
                                    area,
                                    "De regel staat er dubbel, met andere waarden; deze regel is niet gelezen.",
                                    "Kijk welke van de twee klopt, haal de andere weg en lees het bestand opnieuw in."));
        };
    }
}
