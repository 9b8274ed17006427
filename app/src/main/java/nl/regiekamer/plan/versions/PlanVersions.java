package nl.regiekamer.plan.versions;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.forms.NextId;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Municipality;
import nl.regiekamer.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/** The versions of plans: which there are, what each changed and what the plan said after it. */
@Service
public class PlanVersions {

    /** Fields that say in which plan a thing stands and where in its document. */
    private static final List<String> PLACE_IN_A_PLAN = List.of("plan", "regel", "sectie");

    private final Definitions definitions;
    private final PlanVersionStore store;
    private final String municipality;
    private final InstantSource clock;
    private final Map<String, PlanHistory> histories = new ConcurrentHashMap<>();

    /** Of this municipality; a map, so that who forgets waits for who reads. */
    private final Map<String, List<String>> plans = new ConcurrentHashMap<>();

    PlanVersions(
            Definitions definitions,
            PlanVersionStore store,
            Supplier<Municipality> municipality,
            InstantSource clock) {
        this.definitions = definitions;
        this.store = store;
        this.municipality = municipality.get().code();
        this.clock = clock;
    }

    /** The plans that were ever taken into use or begun, by id. */
    public List<String> listPlans() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? store.listPlans(municipality)
                : plans.computeIfAbsent(municipality, store::listPlans);
    }

    /**
     * The plan that people here took to count on a day, by id: of those in use by then, the one
     * that began last, each from the day of its first decision. Empty when none was in use.
     */
    public Optional<String> findPlanOn(LocalDate day) {
        return listPlans().stream()
                .map(this::history)
                .filter(history -> history.findKnownOn(day).isPresent())
                .map(history -> history.decided().getFirst())
                .max(
                        Comparator.comparing((PlanVersion first) -> first.isKnown(day))
                                .thenComparing(
                                        first -> first.findDecision().orElseThrow().appliesFrom()))
                .map(PlanVersion::plan);
    }

    /** Every version of a plan, also open and dropped ones, in the order in which they began. */
    public List<PlanVersion> list(String plan) {
        return history(plan).all();
    }

    /** A version of a plan that is under way; empty for none. */
    public Optional<PlanVersion> findOpen(String plan) {
        return list(plan).stream().filter(PlanVersion::isOpen).findFirst();
    }

    /**
     * One version.
     *
     * @throws NotFound if there is none of this number
     */
    public PlanVersion get(String plan, int number) {
        return history(plan)
                .find(number)
                .orElseThrow(() -> new NotFound("Versie %d van het plan".formatted(number)));
    }

    /**
     * The version with this number, whichever plan it is of.
     *
     * @throws NotFound if there is none
     */
    public PlanVersion get(int number) {
        return listPlans().stream()
                .flatMap(plan -> history(plan).find(number).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("Versie %d van het plan".formatted(number)));
    }

    /** The version that counts on a day; empty when the plan was not yet in use. */
    public Optional<PlanVersion> findOn(String plan, LocalDate day) {
        return history(plan).findOn(day);
    }

    /** The version that counts on a day by law, of whichever plan. */
    public Optional<PlanVersion> findOn(LocalDate day) {
        return listPlans().stream()
                .map(this::history)
                .filter(history -> history.findOn(day).isPresent())
                .max(
                        Comparator.comparing(history ->
                                history.decided()
                                        .getFirst()
                                        .findDecision()
                                        .orElseThrow()
                                        .appliesFrom()))
                .flatMap(history -> history.findOn(day));
    }

    /** The version that people here took to count on a day, by what had been put in by then. */
    public Optional<PlanVersion> findKnownOn(String plan, LocalDate day) {
        return history(plan).findKnownOn(day);
    }

    /** The last version that was decided, also when it has yet to begin. */
    public Optional<PlanVersion> findLast(String plan) {
        return history(plan).findLast();
    }

    /** The version by which this one no longer counts today; itself not taken back. */
    public Optional<PlanVersion> findTakenBackBy(PlanVersion version) {
        return takeBacks(version)
                .filter(one -> one.counts(today()) && findTakenBackBy(one).isEmpty())
                .findFirst();
    }

    /** Whether a version that takes this one back is under way, or was decided and stands. */
    public boolean isBeingTakenBack(PlanVersion version) {
        return takeBacks(version)
                .anyMatch(one -> one.isOpen() || one.isDecided() && !isBeingTakenBack(one));
    }

    private Stream<PlanVersion> takeBacks(PlanVersion version) {
        return list(version.plan()).stream()
                .filter(one -> one.takesBack() != null && one.takesBack() == version.number());
    }

    /** How many things a version changes. */
    public int countChanges(PlanVersion version) {
        return history(version.plan()).countChanges(version);
    }

    /**
     * The things of a kind that other plans have, or had at their end: by id the title of the plan.
     *
     * @param plan id of the plan that does not count
     */
    public Map<String, String> listInOtherPlans(String kind, String plan) {
        var found = new HashMap<String, String>();
        for (var other : listPlans()) {
            if (!other.equals(plan)) {
                var head = head(other);
                var title =
                        head.find("plan", other)
                                .map(content -> PlanWords.title(content, other))
                                .orElse(other);
                head.ids(kind).forEach(id -> found.put(id, title));
            }
        }
        return found;
    }

    /** What a version changes, in the order of the plan. */
    public List<PlanChange> listChanges(PlanVersion version) {
        return PlanWords.sorted(store.listChanges(municipality, version.plan(), version.number()));
    }

    /** The steps that a version went through, oldest first. */
    public List<VersionStep> listSteps(PlanVersion version) {
        return store.listSteps(municipality, version);
    }

    /**
     * The definitions as they are with this version: after its decision, or, for an open one, as
     * they would be if it were decided now.
     */
    public Definitions definitionsOf(PlanVersion version) {
        return sumOf(version).over(definitions);
    }

    /** The definitions as they would be with these changes of an open version. */
    public Definitions definitionsWith(PlanVersion version, List<PlanChange> changes) {
        return head(version.plan()).with(changes).over(definitions);
    }

    /**
     * The definitions with the plan as people here took it to count on a day; those of the files if
     * never in use.
     */
    public Definitions definitionsOn(String plan, LocalDate day) {
        return history(plan).findKnownOn(day).map(this::definitionsOf).orElse(definitions);
    }

    /**
     * Since when each thing of a kind stands in the plan without a break, by id: the day on which
     * the version that brought it began to count, or was put in, whichever is later, as far as a
     * day knows. Empty while the plan is not in use.
     */
    public Map<String, LocalDate> firstDays(String plan, String kind, LocalDate on) {
        return history(plan).firstDays(kind, on);
    }

    /** What must change to come from one version to another; backwards as well. */
    public List<PlanChange> listBetween(PlanVersion from, PlanVersion to) {
        return listBetween(from, to, sumOf(to));
    }

    /** The same to an open version that says this, as when it was sent round. */
    public List<PlanChange> listBetween(
            PlanVersion from, PlanVersion to, List<PlanChange> changes) {
        return listBetween(from, to, head(to.plan()).with(changes));
    }

    private List<PlanChange> listBetween(PlanVersion from, PlanVersion to, PlanSum sum) {
        var now = clock.instant();
        var isSamePlan = from.plan().equals(to.plan());
        return sumOf(from).to(sum).stream()
                .filter(one -> isSamePlan || !isCarriedOver(one))
                .map(one ->
                        new PlanChange(
                                one.key().kind(),
                                one.key().id(),
                                one.before(),
                                one.after(),
                                to.madeByName(),
                                now))
                .toList();
    }

    /** Whether a thing went unchanged into another plan: only its place in a document differs. */
    private static boolean isCarriedOver(PlanSum.Between one) {
        var before = one.before();
        var after = one.after();
        return before != null
                && after != null
                && before.deepCopy()
                        .remove(PLACE_IN_A_PLAN)
                        .equals(after.deepCopy().remove(PLACE_IN_A_PLAN));
    }

    /** Tells how a version stands: another text, another answer. */
    public String standOf(PlanVersion version) {
        return PlanWords.fingerprint(
                listChanges(version).stream()
                        .map(one ->
                                String.join(
                                        " ",
                                        one.kind(),
                                        one.id(),
                                        PlanWords.fingerprint(one.after())))
                        .collect(Collectors.joining("\n")));
    }

    /**
     * How each thing that a version changes stands, in it and in the plan: another text in one of
     * both, another answer. By {@link PlanWords#key}.
     */
    public Map<String, String> listStands(PlanVersion version) {
        var head = head(version.plan());
        return listChanges(version).stream()
                .collect(
                        Collectors.toMap(
                                one -> PlanWords.key(one.kind(), one.id()),
                                one ->
                                        PlanWords.fingerprint(one.after())
                                                + PlanWords.fingerprint(
                                                        head.find(one.kind(), one.id())
                                                                .orElse(null))));
    }

    Optional<PlanChange> findChange(PlanVersion version, String kind, String id) {
        return listChanges(version).stream()
                .filter(one -> one.kind().equals(kind) && one.id().equals(id))
                .findFirst();
    }

    /** The first day of the whole plan that an open version drafts; empty for an amendment. */
    public Optional<LocalDate> findFirstDay(PlanVersion version) {
        return store.findAfter(municipality, version, "plan", version.plan())
                .map(content -> content.at("/periode/van").asString(""))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse);
    }

    /** Changes of an open version of which the plan itself changed since they were written. */
    public List<PlanChange> listOvertaken(PlanVersion version) {
        if (!version.isOpen()) {
            return List.of();
        }
        var head = head(version.plan());
        return listChanges(version).stream()
                .filter(change ->
                        !PlanWords.fingerprint(change.before())
                                .equals(
                                        PlanWords.fingerprint(
                                                head.find(change.kind(), change.id())
                                                        .orElse(null))))
                .toList();
    }

    /** Today, in the municipality's own time. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
    }

    /** What the plan says after all that was decided. */
    PlanSum head(String plan) {
        var history = history(plan);
        return history.sum(history.decided().size());
    }

    /** What the plan said when it was taken into use. */
    PlanSum first(String plan) {
        return history(plan).sum(1);
    }

    /** Whether a thing stands, or ever stood, in what was decided of any plan. */
    boolean wasDecided(String kind, String id) {
        return listPlans().stream()
                .map(this::history)
                .anyMatch(history ->
                        IntStream.rangeClosed(1, history.decided().size())
                                .anyMatch(rank -> history.sum(rank).find(kind, id).isPresent()));
    }

    /**
     * Every id that a version of a plan ever gave to a thing of a kind, open and dropped ones too.
     */
    Set<String> listIdsEver(String plan, String kind) {
        return store.listIds(municipality, plan, kind);
    }

    /** An id for a new thing in a version of a plan, that none ever had. */
    public String nextId(PlanVersion version, String kind, String title) {
        return NextId.after(listIdsEver(version.plan(), kind), title);
    }

    PlanSum sumOf(PlanVersion version) {
        return version.isDecided()
                ? history(version.plan()).sum(version.rank())
                : head(version.plan()).with(listChanges(version));
    }

    /** Within a transaction it is read anew, so that nobody sees what may yet be undone. */
    PlanHistory history(String plan) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? read(plan)
                : histories.computeIfAbsent(plan, this::read);
    }

    private PlanHistory read(String plan) {
        return new PlanHistory(
                store.list(municipality, plan),
                this::listChanges,
                SingletonSupplier.of(() -> store.countChanges(municipality, plan)));
    }

    /** After a change of our own, the database is asked again. */
    void forget(String plan) {
        histories.remove(plan);
        plans.clear();
    }
}
