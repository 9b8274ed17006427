package nl.regiekamer.area.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.regiekamer.kernel.AreaCode;

/** Leads codes of one year's division to those of another, by the table of changes. */
public final class CodeHistory {

    private final List<CodeChange> changes;

    public CodeHistory(List<CodeChange> changes) {
        this.changes = List.copyOf(changes);
    }

    /** The table itself. */
    public List<CodeChange> changes() {
        return changes;
    }

    /**
     * The areas of a year to which the figures of an area belong, by code.
     *
     * <p>A code without changes stays itself. Towards the past only what was split is put together
     * again; when an area was merged from several, nobody knows its parts and the answer is empty.
     */
    public List<CodeShare> map(AreaCode code, int fromYear, int toYear) {
        Map<AreaCode, Double> shares = new TreeMap<>(Map.of(code, 1.0));
        return fromYear <= toYear
                ? listed(forward(shares, fromYear, toYear))
                : listed(backward(shares, fromYear, toYear));
    }

    private Map<AreaCode, Double> forward(Map<AreaCode, Double> start, int fromYear, int toYear) {
        var shares = start;
        var years = new TreeSet<Integer>();
        changes.forEach(change -> years.add(change.newYear()));
        for (var year : years.subSet(fromYear, false, toYear, true)) {
            var next = new TreeMap<AreaCode, Double>();
            shares.forEach((code, share) -> {
                var mine =
                        changes.stream()
                                .filter(change -> change.newYear() == year)
                                .filter(change -> change.oldCode().equals(code))
                                .toList();
                if (mine.isEmpty()) {
                    next.merge(code, share, Double::sum);
                }
                mine.forEach(change ->
                        next.merge(change.newCode(), share * change.share(), Double::sum));
            });
            shares = next;
        }
        return shares;
    }

    private Map<AreaCode, Double> backward(Map<AreaCode, Double> start, int fromYear, int toYear) {
        var shares = start;
        var years = new TreeSet<Integer>();
        changes.forEach(change -> years.add(change.newYear()));
        for (var year : years.subSet(toYear, false, fromYear, true).descendingSet()) {
            var next = new TreeMap<AreaCode, Double>();
            for (var entry : shares.entrySet()) {
                var origins =
                        changes.stream()
                                .filter(change -> change.newYear() == year)
                                .filter(change -> change.newCode().equals(entry.getKey()))
                                .map(CodeChange::oldCode)
                                .distinct()
                                .toList();
                if (origins.size() > 1) {
                    return Map.of();
                }
                next.merge(
                        origins.isEmpty() ? entry.getKey() : origins.getFirst(),
                        entry.getValue(),
                        Double::sum);
            }
            shares = next;
        }
        return shares;
    }

    private static List<CodeShare> listed(Map<AreaCode, Double> shares) {
        return shares.entrySet().stream()
                .map(entry -> new CodeShare(entry.getKey(), entry.getValue()))
                .toList();
    }
}
