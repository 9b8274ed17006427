package nl.regiekamer.platform.web;

import java.util.List;

/**
 * The last background jobs.
 *
 * @param rows newest first
 */
public record JobListPage(List<Row> rows) {

    /**
     * A job.
     *
     * @param path of its own page
     * @param title what it does
     * @param state where it stands, in words
     * @param words what is being done, what came of it, or why it failed
     * @param askedBy who ordered it
     * @param askedAt when, in words
     */
    public record Row(
            String path,
            String title,
            String state,
            String words,
            String askedBy,
            String askedAt) {}
}
