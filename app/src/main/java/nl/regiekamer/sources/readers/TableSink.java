package nl.regiekamer.sources.readers;

import java.util.List;
import nl.regiekamer.sources.DataIssue;

/** Hears the rows of a table as they are read: first its head, then each row. */
interface TableSink {

    /** The names of the columns. */
    void head(long line, List<String> names);

    /** As many cells as the head has names. */
    void row(long line, List<String> cells);

    void issue(DataIssue issue);
}
