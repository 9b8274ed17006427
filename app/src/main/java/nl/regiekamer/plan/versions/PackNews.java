package nl.regiekamer.plan.versions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in the municipality's pack and not in its plan in force. Once a plan is in use the
 * pack's files no longer change it; what is added to them later waits here until an adviser takes
 * it over into an amendment, so that a decision stands under it.
 */
@Service
public class PackNews {

    /** What a version is called that was begun for what stands in the pack. */
    private static final String TITLE = "Uit het gemeentepakket";

    private final PlanVersions versions;
    private final Amendments amendments;
    private final Definitions pack;
    private volatile @Nullable PlanSum said;

    PackNews(PlanVersions versions, Amendments amendments, Definitions pack) {
        this.versions = versions;
        this.amendments = amendments;
        this.pack = pack;
    }

    /**
     * Something of the pack that the plan does not say.
     *
     * @param kind the Dutch word of its kind
     * @param id of the thing
     * @param title the name by which people know it
     * @param isNew whether the plan never had it; else the pack says something else of it than when
     *     the plan was taken into use
     * @param seen the fingerprint of what the plan, or the version, says of it now
     * @param draft the open version that brings it; empty for none
     */
    public record Item(
            String kind,
            String id,
            String title,
            boolean isNew,
            String seen,
            Optional<PlanVersion> draft) {}

    /** What the plan does not say after all that was decided; nothing while it is not in use. */
    public List<Item> list(String plan) {
        return list(plan, versions.head(plan));
    }

    /** What an open version does not say either. */
    public List<Item> list(PlanVersion version) {
        return list(version.plan(), versions.sumOf(version));
    }

    private List<Item> list(String plan, PlanSum now) {
        if (versions.findLast(plan).isEmpty() || isAboutAnotherPlan()) {
            return List.of();
        }
        var news =
                now.to(said()).stream()
                        .filter(one -> one.after() != null && isNews(plan, one))
                        .toList();
        if (news.isEmpty()) {
            return List.of();
        }
        var open = new LinkedHashMap<PlanVersion, PlanSum>();
        versions.list(plan).stream()
                .filter(PlanVersion::isOpen)
                .forEach(version -> open.put(version, versions.sumOf(version)));
        return news.stream().map(one -> item(one, open)).toList();
    }

    /** All that the pack says; kept, for it never changes while the application runs. */
    private PlanSum said() {
        var known = said;
        if (known == null) {
            known = PlanSum.of(pack);
            said = known;
        }
        return known;
    }

    /** A pack that already holds the next plan has nothing to add to this one. */
    private boolean isAboutAnotherPlan() {
        return findPlanOfPack().filter(versions.listPlans()::contains).isEmpty();
    }

    private Optional<String> findPlanOfPack() {
        return pack.findPack().flatMap(one -> one.findText("/plan"));
    }

    /** New to every plan that was ever decided, or written anew since the plan was taken over. */
    private boolean isNews(String plan, PlanSum.Between one) {
        var key = one.key();
        if (one.before() == null) {
            return !versions.wasDecided(key.kind(), key.id());
        }
        return findPlanOfPack().filter(plan::equals).isPresent()
                && versions.first(plan)
                        .find(key.kind(), key.id())
                        .filter(then -> !then.equals(one.after()))
                        .isPresent();
    }

    private Item item(PlanSum.Between one, Map<PlanVersion, PlanSum> open) {
        var key = one.key();
        var content = Objects.requireNonNull(one.after());
        return new Item(
                key.kind(),
                key.id(),
                PlanWords.title(content, key.id()),
                one.before() == null,
                PlanWords.fingerprint(one.before()),
                open.entrySet().stream()
                        .filter(version ->
                                version.getValue()
                                        .find(key.kind(), key.id())
                                        .filter(content::equals)
                                        .isPresent())
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    /**
     * Takes one thing over into an open version, or into a new one.
     *
     * @param into the version; null to begin one
     * @param seen the fingerprint of what the writer saw the plan say
     * @return the version that it went into
     * @throws NotFound when the pack says nothing else of it than the plan
     * @throws ChangedMeanwhile when somebody else wrote the same thing since
     */
    public PlanVersion takeOver(
            String plan, @Nullable PlanVersion into, String kind, String id, String seen) {
        var news = into == null ? list(plan) : list(into);
        var item =
                news.stream()
                        .filter(one -> one.kind().equals(kind) && one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> absent(kind, id));
        if (into == null && !item.seen().equals(seen)) {
            throw meanwhile(plan, kind, id);
        }
        var version =
                into == null
                        ? amendments.begin(
                                plan,
                                TITLE,
                                "Dit staat in het gemeentepakket en nog niet in het plan.")
                        : into;
        amendments.put(version, kind, id, content(kind, id), seen);
        return version;
    }

    private static NotFound absent(String kind, String id) {
        return new NotFound("%s '%s' uit het gemeentepakket".formatted(kind, id));
    }

    /** Told before a draft is begun, so that none is left behind empty. */
    private ChangedMeanwhile meanwhile(String plan, String kind, String id) {
        var by = versions.findLast(plan).map(PlanVersion::madeByName).orElse("Iemand anders");
        return new ChangedMeanwhile(kind, id, versions.head(plan).find(kind, id).orElse(null), by);
    }

    /** The draft that was begun for what stands in the pack; empty when none is open. */
    public Optional<PlanVersion> findDraft(String plan) {
        return versions.list(plan).stream()
                .filter(one -> one.state() == PlanVersion.State.DRAFT)
                .filter(one -> one.title().equals(TITLE))
                .reduce((_, later) -> later);
    }

    private ObjectNode content(String kind, String id) {
        return said().find(kind, id).orElseThrow().deepCopy();
    }
}
