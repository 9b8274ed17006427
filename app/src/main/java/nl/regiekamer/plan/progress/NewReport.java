package nl.regiekamer.plan.progress;

import java.util.List;
import java.util.Optional;

/**
 * A report on its way in, checked.
 *
 * @param action id of the action
 * @param seen number of the last report that the writer saw; 0 for none
 * @param state id of the state
 * @param light how it goes
 * @param reason why, in a sentence
 * @param results numbers with a unit
 * @param evidence what can be looked at
 */
public record NewReport(
        String action,
        int seen,
        String state,
        Light light,
        String reason,
        List<Report.Result> results,
        List<NewEvidence> evidence) {

    public NewReport {
        results = List.copyOf(results);
        evidence = List.copyOf(evidence);
    }

    /** Most characters of the sentence why. */
    public static final int LONGEST_REASON = 600;

    private static final int FEWEST_WORDS = 3;

    /** Whether a text says why in a sentence: more than a word or two. */
    public static boolean isSentence(String text) {
        return text.split("\\s+").length >= FEWEST_WORDS;
    }

    /** Evidence on its way in: an address, or a file. */
    public record NewEvidence(String label, String address, Optional<SentFile> file) {}
}
