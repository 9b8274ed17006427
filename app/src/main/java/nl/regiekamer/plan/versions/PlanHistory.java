package nl.regiekamer.plan.versions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.regiekamer.platform.web.Dutch;

/**
 * The decided versions of one plan and what the plan said after each. Sums are made when first
 * asked and kept: what was decided never changes.
 */
final class PlanHistory {

    private final List<PlanVersion> all;
    private final List<PlanVersion> decided;
    private final Function<PlanVersion, List<PlanChange>> changes;
    private final Supplier<Map<Integer, Integer>> counts;
    private final Map<Integer, PlanSum> sums = new ConcurrentHashMap<>();

    /**
     * @param changes what a version changes
     * @param counts how many things each version changes, by its number; asked once at most
     */
    PlanHistory(
            List<PlanVersion> all,
            Function<PlanVersion, List<PlanChange>> changes,
            Supplier<Map<Integer, Integer>> counts) {
        this.all = all;
        this.changes = changes;
        this.counts = counts;
        this.decided =
                all.stream()
                        .filter(PlanVersion::isDecided)
                        .sorted(Comparator.comparingInt(PlanVersion::rank))
                        .toList();
    }

    List<PlanVersion> all() {
        return all;
    }

    List<PlanVersion> decided() {
        return decided;
    }

    int countChanges(PlanVersion version) {
        return counts.get().getOrDefault(version.number(), 0);
    }

    Optional<PlanVersion> find(int number) {
        return all.stream().filter(one -> one.number() == number).findFirst();
    }

    Optional<PlanVersion> findLast() {
        return decided.isEmpty() ? Optional.empty() : Optional.of(decided.getLast());
    }

    /** The version that counts on a day. */
    Optional<PlanVersion> findOn(LocalDate day) {
        return decided.stream().filter(one -> one.counts(day)).reduce((_, later) -> later);
    }

    /**
     * The version that people here took to count on a day: of those put in by the end of it the
     * last. While none was, as for the years before the plan was put in here, the first.
     */
    Optional<PlanVersion> findKnownOn(LocalDate day) {
        return decided.stream()
                .filter(one -> one.isKnown(day))
                .reduce((_, later) -> later)
                .or(() -> decided.stream().filter(one -> one.counts(day)).findFirst());
    }

    /** Since when each thing of a kind stands in the plan; of versions that count on a day. */
    Map<String, LocalDate> firstDays(String kind, LocalDate on) {
        var days = new HashMap<String, LocalDate>();
        for (var version : decided) {
            if (version.isKnown(on)) {
                var ids = sum(version.rank()).ids(kind);
                days.keySet().retainAll(ids);
                ids.forEach(id -> days.putIfAbsent(id, start(version)));
            }
        }
        return days;
    }

    /** A decision may be put in long after its day; only from then on can anybody know of it. */
    private static LocalDate start(PlanVersion version) {
        var putIn = LocalDate.ofInstant(Objects.requireNonNull(version.decidedAt()), Dutch.ZONE);
        return version.findDecision()
                .map(Decision::appliesFrom)
                .filter(putIn::isBefore)
                .orElse(putIn);
    }

    /** What the plan said after the version of this rank; rank 0 is before the first. */
    PlanSum sum(int rank) {
        var known = sums.get(rank);
        if (known != null) {
            return known;
        }
        // From the nearest sum that is known, so that a long history is added up once.
        var from =
                IntStream.iterate(rank - 1, one -> one > 0, one -> one - 1)
                        .filter(sums::containsKey)
                        .findFirst()
                        .orElse(0);
        var sum = from == 0 ? PlanSum.EMPTY : sum(from);
        for (var version : decided.subList(from, rank)) {
            sum = sum.with(changes.apply(version));
        }
        sums.put(rank, sum);
        return sum;
    }
}
