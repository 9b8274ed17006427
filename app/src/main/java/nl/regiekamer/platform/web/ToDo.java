package nl.regiekamer.platform.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for whoever is signed in.
 *
 * @param order place of its group on the page, low first
 * @param group under which head it stands
 * @param what is to be done, in one sentence
 * @param why one or two sentences; may be empty
 * @param path where it can be done
 * @param by last day for it; null for none
 * @param late whether that day has passed, or it asks attention now
 */
public record ToDo(
        int order,
        String group,
        String what,
        String why,
        String path,
        @Nullable LocalDate by,
        boolean late) {}
