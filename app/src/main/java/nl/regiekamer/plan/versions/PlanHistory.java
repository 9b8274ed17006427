package nl.regiekamer.plan.versions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The decided versions of one plan and what the plan said after each. Sums are made when first
 * asked and kept: what was decided never changes.
 */
final class PlanHistory {

    private final List<PlanVersion> all;
    private final List<PlanVersion> decided;
    private final Function<PlanVersion, List<PlanChange>> changes;
    private final Map<Integer, PlanSum> sums = new ConcurrentHashMap<>();

    PlanHistory(List<PlanVersion> all, Function<PlanVersion, List<PlanChange>> changes) {
        this.all = all;
        this.changes = changes;
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
