package nl.regiekamer.plan.cycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plans that follow each other: the one in force, those before it, and the one to come. */
@Component
public class CyclePlans {

    private final Plans plans;
    private final PlanVersions versions;
    private final Map<PlanVersion, PlanBook> books = new ConcurrentHashMap<>();

    CyclePlans(Plans plans, PlanVersions versions) {
        this.plans = plans;
        this.versions = versions;
    }

    /**
     * The plan that was asked for; without an id the one in force.
     *
     * @throws NotFound if it was never decided
     */
    public PlanBook get(@Nullable String id) {
        var current = plans.current();
        if (id == null || id.isEmpty() || id.equals(current.plan().id())) {
            return current;
        }
        return versions.listPlans().stream()
                .filter(id::equals)
                .flatMap(plan -> versions.findLast(plan).stream())
                .map(this::read)
                .findFirst()
                .orElseThrow(() -> new NotFound("Plan '%s'".formatted(id)));
    }

    /** What was decided never changes, so it is read once. */
    private PlanBook read(PlanVersion decided) {
        return books.computeIfAbsent(decided, plans::of);
    }

    public boolean isCurrent(PlanBook book) {
        return book.plan().id().equals(plans.current().plan().id());
    }

    /** The plans that were decided and ended before this one began, the last first. */
    public List<PlanBook> listBefore(PlanBook book) {
        var begin = book.plan().period().from();
        return versions.listPlans().stream()
                .filter(plan -> !plan.equals(book.plan().id()))
                .flatMap(plan -> versions.findLast(plan).stream())
                .map(this::read)
                .filter(other -> other.plan().term().lastDay().isBefore(begin))
                .sorted(
                        Comparator.comparing((PlanBook one) -> one.plan().period().from())
                                .reversed())
                .toList();
    }

    /** The first version of the plan after this one, under way or decided. */
    public Optional<PlanVersion> findNext(PlanBook book) {
        var last = book.plan().term().lastDay();
        return versions.listPlans().stream()
                .filter(plan -> !plan.equals(book.plan().id()))
                .flatMap(plan ->
                        versions.list(plan).stream()
                                .filter(version -> version.isOpen() || version.isDecided())
                                .limit(1))
                .filter(version -> firstDay(version).filter(day -> day.isAfter(last)).isPresent())
                .findFirst();
    }

    /** Of a draft its one line is looked up, and not all that it says: it is asked on each page. */
    private Optional<LocalDate> firstDay(PlanVersion version) {
        return version.isDecided()
                ? Optional.of(read(version).plan().term().from())
                : versions.findFirstDay(version);
    }
}
