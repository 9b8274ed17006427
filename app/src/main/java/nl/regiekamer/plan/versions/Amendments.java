package nl.regiekamer.plan.versions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiekamer.plan.versions.PlanVersion.State;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a plan by versions: taking it into use, writing an amendment, sending it round, deciding
 * on it, taking it back. Writers wait for each other.
 */
@Service
public class Amendments {

    private final PlanVersions versions;
    private final HandStore hands;
    private final VersionWriter writer;
    private final Definitions definitions;
    private final DecisionDays days;

    Amendments(
            PlanVersions versions, HandStore hands, VersionWriter writer, Definitions definitions) {
        this.versions = versions;
        this.hands = hands;
        this.writer = writer;
        this.definitions = definitions;
        this.days = new DecisionDays(versions);
    }

    /**
     * Takes the plan of the pack into use: its first version, with all that it says. From that day
     * on the pack's files no longer change it.
     *
     * @throws VersionRefused when it is in use already, or the decision has yet to be taken
     */
    public PlanVersion takeIntoUse(String plan, String reason, Decision decision) {
        return writer.alone(
                plan,
                () -> {
                    if (versions.findLast(plan).isPresent()) {
                        throw VersionRefused.alreadyInUse();
                    }
                    versions.findOpen(plan)
                            .ifPresent(begun -> {
                                throw VersionRefused.alreadyBegun(begun);
                            });
                    days.requirePast(decision.on());
                    DecisionDays.requireWithin(
                            definitions.get("plan", plan, versions.today()),
                            decision.appliesFrom());
                    var version = writer.insert(plan, "In gebruik genomen", reason, null);
                    for (var one : PlanSum.EMPTY.to(PlanSum.of(definitions))) {
                        writer.write(version, one.key().kind(), one.key().id(), null, one.after());
                    }
                    return writer.decided(version, decision);
                });
    }

    /**
     * Begins an amendment.
     *
     * @throws VersionRefused when the plan is not in use yet
     */
    public PlanVersion begin(String plan, String title, String reason) {
        return writer.alone(
                plan,
                () -> {
                    writer.requireInUse(plan);
                    return writer.insert(plan, title, reason, null);
                });
    }

    /**
     * Begins the plan that follows one that is in use: its first version, to be changed, sent round
     * and decided like an amendment.
     *
     * @param beside what else is kept of it, in the same transaction
     * @throws VersionRefused when the other is not in use, or the new plan was begun already
     */
    public PlanVersion beginNext(NextBeginning next, Runnable beside) {
        return writer.alone(
                next.plan(),
                () -> {
                    writer.requireInUse(next.after());
                    next.contents().stream()
                            .filter(one -> one.kind().equals("plan"))
                            .forEach(one ->
                                    days.requireFree(
                                            one.findContent().orElseThrow(), next.after()));
                    var version = writer.insert(next.plan(), next.title(), next.reason(), null);
                    next.contents()
                            .forEach(one ->
                                    writer.write(
                                            version,
                                            one.kind(),
                                            one.id(),
                                            null,
                                            one.findContent().orElseThrow()));
                    beside.run();
                    return version;
                });
    }

    /**
     * Writes what a thing in the plan is to say.
     *
     * @param content as a whole; null to take it out
     * @param seen the fingerprint of what the writer saw when beginning
     * @throws ChangedMeanwhile when somebody else changed it since
     * @throws VersionRefused when the version is closed, or the plan itself would be taken out
     */
    public void put(
            PlanVersion version,
            String kind,
            String id,
            @Nullable ObjectNode content,
            String seen) {
        writer.alone(
                version.plan(),
                () -> {
                    var open = writer.requireOpen(version);
                    var now = versions.sumOf(open).find(kind, id).orElse(null);
                    if (!PlanWords.fingerprint(now).equals(seen)) {
                        throw new ChangedMeanwhile(kind, id, now, lastWriter(open, kind, id));
                    }
                    requireThePlan(open, kind, id, content);
                    writer.overwrite(open, kind, id, content);
                    return open;
                });
    }

    /**
     * Writes a new thing, under an id that no version of the plan ever used: what was reported of
     * one that was taken out does not come to stand at another.
     *
     * @param content without its id
     * @throws VersionRefused when the version is closed
     */
    public void add(PlanVersion version, String kind, ObjectNode content) {
        writer.alone(
                version.plan(),
                () -> {
                    var open = writer.requireOpen(version);
                    var id = versions.nextId(open, kind, PlanWords.title(content, ""));
                    writer.write(open, kind, id, null, PlanWords.withId(id, content));
                    return open;
                });
    }

    /** Lets other writers wait until the transaction of the caller ends. */
    void hold() {
        writer.hold();
    }

    /**
     * Writes what many things are to say, within the transaction of a caller that holds the plan.
     *
     * @param contents by id; empty to take a thing out
     * @param note where they came from
     * @throws VersionRefused when the version is closed
     */
    void putAll(
            PlanVersion version,
            String kind,
            Map<String, Optional<ObjectNode>> contents,
            String note) {
        var open = writer.requireOpen(version);
        contents.forEach((id, content) -> writer.overwrite(open, kind, id, content.orElse(null)));
        writer.addStep(open, open.state(), note);
    }

    /**
     * Leaves a thing as the plan has it: the version no longer changes it.
     *
     * @param seen how it stood when the writer looked, as {@link PlanVersions#listStands} says
     * @throws WrittenMeanwhile when another was at it since
     * @throws VersionRefused when the version is closed, or would be without the plan itself
     */
    public void leave(PlanVersion version, String kind, String id, String seen) {
        writer.alone(
                version.plan(),
                () -> {
                    var open = writer.requireOpen(version);
                    if (versions.findChange(open, kind, id).isPresent()) {
                        requireSeen(open, kind, id, seen);
                        var head = versions.head(open.plan()).find(kind, id).orElse(null);
                        requireThePlan(open, kind, id, head);
                        writer.leave(open, kind, id);
                    }
                    return open;
                });
    }

    /**
     * Keeps a change of an open version, though the plan changed under it.
     *
     * @param seen how it stood when the writer looked, as {@link PlanVersions#listStands} says
     * @throws WrittenMeanwhile when another was at it since
     */
    public void keep(PlanVersion version, String kind, String id, String seen) {
        writer.alone(
                version.plan(),
                () -> {
                    var open = writer.requireOpen(version);
                    requireSeen(open, kind, id, seen);
                    var before = versions.head(open.plan()).find(kind, id).orElse(null);
                    versions.findChange(open, kind, id)
                            .ifPresent(
                                    change -> writer.write(open, kind, id, before, change.after()));
                    return open;
                });
    }

    /**
     * Sends an amendment round to partners. It can still be changed; who reads along sees what was
     * sent, until it is sent again.
     *
     * @throws VersionRefused when it is closed, or changes nothing
     */
    public void consult(PlanVersion version, String note) {
        writer.alone(
                version.plan(),
                () -> {
                    var open = writer.requireOpen(version);
                    if (versions.listChanges(open).isEmpty()) {
                        throw VersionRefused.empty(open);
                    }
                    writer.sendRound(open, note.strip());
                    return open;
                });
    }

    /** Lets an amendment go; it stays to be read. */
    public void drop(PlanVersion version, String note) {
        writer.alone(
                version.plan(),
                () -> {
                    var open = writer.requireOpen(version);
                    writer.setState(open, State.DROPPED, note);
                    return open;
                });
    }

    /**
     * Puts a decision on an amendment: from its day on it counts.
     *
     * @param seen how the version stood when it was read; empty where nobody read it here
     * @throws VersionRefused when it was written on since, changes nothing, is wrong in itself, was
     *     overtaken, or has a day outside the plan or before an earlier version
     */
    public PlanVersion decide(PlanVersion version, Decision decision, String seen) {
        return writer.alone(
                version.plan(),
                () -> {
                    var open = writer.requireOpen(version);
                    if (!seen.isEmpty() && !seen.equals(versions.standOf(open))) {
                        throw VersionRefused.changedSince(open);
                    }
                    if (versions.listChanges(open).isEmpty()) {
                        throw VersionRefused.empty(open);
                    }
                    days.require(open, decision);
                    var overtaken = versions.listOvertaken(open);
                    if (!overtaken.isEmpty()) {
                        throw VersionRefused.overtaken(overtaken);
                    }
                    var faults = versions.definitionsOf(open).faultsIn(Set.copyOf(PlanWords.KINDS));
                    if (!faults.isEmpty()) {
                        throw VersionRefused.faulty(faults);
                    }
                    return writer.decided(open, decision);
                });
    }

    /**
     * Begins the amendment that undoes a decided one: when a decision is withdrawn.
     *
     * @throws VersionRefused when it was not decided, is the first, or was taken back before
     */
    public PlanVersion takeBack(PlanVersion version, String reason) {
        return writer.alone(
                version.plan(),
                () -> {
                    if (version.rank() < 2 || versions.isBeingTakenBack(version)) {
                        throw VersionRefused.cannotTakeBack(version);
                    }
                    var title =
                            "Terugnemen van versie %d: %s"
                                    .formatted(version.number(), version.title());
                    var back = writer.insert(version.plan(), title, reason, version.number());
                    versions.listChanges(version).stream()
                            .map(PlanChange::reversed)
                            .forEach(one ->
                                    writer.write(
                                            back, one.kind(), one.id(), one.before(), one.after()));
                    return back;
                });
    }

    /**
     * Lets who decides on a thing go on, unless another was at it since.
     *
     * @param seen how it stood in the version and in the plan, as {@link PlanVersions#listStands}
     */
    private void requireSeen(PlanVersion open, String kind, String id, String seen) {
        if (!versions.listStands(open).getOrDefault(PlanWords.key(kind, id), "").equals(seen)) {
            var title =
                    versions.sumOf(open)
                            .find(kind, id)
                            .map(content -> PlanWords.title(content, id))
                            .orElse(id);
            WrittenMeanwhile.requireOwn(
                    hands.findLast(open, kind, id).map(hand -> hand.deed(title)).stream().toList());
        }
    }

    /** What says which plan it is and for which years cannot be missed on any page. */
    private static void requireThePlan(
            PlanVersion open, String kind, String id, @Nullable ObjectNode content) {
        if (content == null && kind.equals("plan") && id.equals(open.plan())) {
            throw VersionRefused.withoutPlan();
        }
    }

    private String lastWriter(PlanVersion version, String kind, String id) {
        return hands.findLast(version, kind, id).map(Hand::name).orElse("Iemand anders");
    }
}
