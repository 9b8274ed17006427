package nl.regiekamer.platform.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.regiekamer.platform.definitions.Validity;
import org.jspecify.annotations.Nullable;

/**
 * One version of a definition of the kind {@code termijnregime}: how terms under it are counted.
 *
 * @param id unique per kind and validity
 * @param name citation title, shown in explanations
 * @param counting whole days, or moments in hours that really passed
 * @param rules what happens when a term ends on a day of rest
 * @param source the law or agreement
 * @param note what a reader should know besides
 * @param validity the days on which this version holds
 */
public record Regime(
        @JsonProperty("id") RegimeId id,
        @JsonProperty("naam") String name,
        @JsonProperty("telt") Counting counting,
        @JsonProperty("regels") DayRules rules,
        @JsonProperty("bron") LegalSource source,
        @JsonProperty("toelichting") @Nullable String note,
        @JsonProperty("geldig") @Nullable Validity validity) {

    /** What a term under the regime ends on. */
    public enum Counting {
        /** The end of a last day. */
        @JsonProperty("dagen")
        DAYS,
        /** A moment: a day is 24 hours, a month ends at the same time by the clock. */
        @JsonProperty("tijdstippen")
        MOMENTS
    }

    /**
     * What a regime does with days of rest; each part may be absent.
     *
     * @param restDays weekdays that are no ordinary days, beside the holidays
     * @param extension present when a term that ends on a day of rest runs on to an ordinary day
     * @param minimum how many ordinary days a term must contain
     * @param scope to which lengths extension and minimum do not apply
     */
    public record DayRules(
            @JsonProperty("rustdagen") Set<Weekday> restDays,
            @JsonProperty("verlenging") @Nullable Extension extension,
            @JsonProperty("minimum") @Nullable Minimum minimum,
            @JsonProperty("reikwijdte") @Nullable Scope scope) {

        public DayRules {
            restDays = Set.copyOf(restDays);
            if (restDays.size() == Weekday.values().length) {
                throw new IllegalArgumentException(
                        "Alle zeven dagen zijn rustdag, zo eindigt een termijn nooit. Misschien is"
                                + " alleen zaterdag en zondag bedoeld?");
            }
        }
    }

    /**
     * @param article of the regime's source
     */
    public record Extension(@JsonProperty("artikel") String article) {}

    /**
     * A term of {@code fromDays} or more contains at least {@code ordinaryDays}.
     *
     * @param fromDays shortest length in days to which it applies
     * @param ordinaryDays days that are no day of rest
     * @param article of the regime's source
     */
    public record Minimum(
            @JsonProperty("vanaf-dagen") int fromDays,
            @JsonProperty("gewone-dagen") int ordinaryDays,
            @JsonProperty("artikel") String article) {}

    /**
     * The longest terms that are still extended, by the unit in which they are written.
     *
     * @param atMost number per unit; 0 excludes the unit, an absent unit knows no limit
     * @param article of the regime's source
     */
    public record Scope(
            @JsonProperty("hoogstens") Map<TermUnit, Integer> atMost,
            @JsonProperty("artikel") String article) {

        public Scope {
            atMost = Map.copyOf(atMost);
        }

        boolean includes(TermLength length) {
            var limit = atMost.get(length.unit());
            return limit == null || length.value() <= limit;
        }
    }

    boolean isInForce(LocalDate day) {
        return validity == null || validity.contains(day);
    }

    Regime with(Validity newValidity) {
        return new Regime(id, name, counting, rules, source, note, newValidity);
    }

    boolean includes(TermLength length) {
        var scope = rules.scope();
        return scope == null || scope.includes(length);
    }
}
