package nl.regiekamer.plan.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of an action at one moment.
 *
 * @param action id of the action
 * @param number from 1 per action; a later report has a higher one
 * @param state id of the state where it then stood
 * @param light how it went, by the judgement of whoever wrote it
 * @param reason why, in a sentence
 * @param at when
 * @param by who wrote it; only for those who work on the plan
 * @param actor the same by id, to tell whoever has the same name apart
 */
public record Report(
        String action,
        int number,
        String state,
        Light light,
        String reason,
        Instant at,
        String by,
        String actor) {

    /** A result: "32 winkeliers met een keurmerk". */
    public record Result(String what, BigDecimal amount, String unit) {

        /** "1.250,5". */
        public String number() {
            var bare = amount.stripTrailingZeros();
            return Dutch.number(bare.doubleValue(), Math.max(0, bare.scale()));
        }

        /** "bezochte winkels: 1.250,5 winkels". */
        public String words() {
            return "%s: %s %s".formatted(what, number(), unit);
        }
    }

    /**
     * Evidence: an address, or a file.
     *
     * @param place its place in the report, from 1
     * @param label what it is
     * @param address where it stands; null for a file
     * @param file its name; null for an address
     */
    public record Evidence(
            int place, String label, @Nullable String address, @Nullable String file) {}

    /**
     * That a report was taken back; it stays to be read.
     *
     * @param reason why
     * @param at when
     * @param by who did it; only for those who work on the plan
     */
    public record Withdrawal(String reason, Instant at, String by) {}

    /**
     * A report with all that belongs to it.
     *
     * @param withdrawn how it was taken back; empty while it stands
     */
    public record Whole(
            Report report,
            List<Result> results,
            List<Evidence> evidence,
            Optional<Withdrawal> withdrawn) {

        public Whole {
            results = List.copyOf(results);
            evidence = List.copyOf(evidence);
        }

        /** As it was known before a moment: what was taken back since, still stood. */
        Whole asOf(Instant end) {
            return new Whole(
                    report, results, evidence, withdrawn.filter(one -> one.at().isBefore(end)));
        }
    }
}
