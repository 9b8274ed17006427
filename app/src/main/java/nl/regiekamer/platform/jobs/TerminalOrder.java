package nl.regiekamer.platform.jobs;

import java.util.Map;
import java.util.function.Consumer;

/**
 * A kind of {@code ./regiekamer import} that a module offers as a bean, whichever module answers
 * the terminal. It acts as the importer; a {@code Problem} that it throws is told as its detail.
 */
public interface TerminalOrder {

    /** The word after {@code import}. */
    String name();

    /**
     * Carries it out.
     *
     * @param subject the word after the name; a path is absolute
     * @param options by name, without hyphens
     * @param out hears lines of Dutch
     * @return 0 when it is done, 1 when not
     */
    int run(String subject, Map<String, String> options, Consumer<String> out);
}
