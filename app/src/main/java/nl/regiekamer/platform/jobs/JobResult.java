package nl.regiekamer.platform.jobs;

import org.jspecify.annotations.Nullable;

/**
 * What came of a job.
 *
 * @param words Dutch, one or two sentences
 * @param path page with the result; null for none
 */
public record JobResult(String words, @Nullable String path) {}
