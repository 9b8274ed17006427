package nl.regiekamer.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * The progress of a job.
 *
 * @param path of this page, to look again
 * @param title what the job does
 * @param state where it stands, in words
 * @param words what is being done, what came of it, or why it failed
 * @param count how far, in words; null when it is over
 * @param done parts done
 * @param total parts in all; null when unknown
 * @param over whether nothing more will happen
 * @param failed whether it failed
 * @param resultPath page with the result; null for none
 * @param changedAt moment of the last news, in words
 */
public record JobPage(
        String path,
        String title,
        String state,
        String words,
        @Nullable String count,
        long done,
        @Nullable Long total,
        boolean over,
        boolean failed,
        @Nullable String resultPath,
        String changedAt) {}
