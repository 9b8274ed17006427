package nl.regiekamer.plan.versions;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nl.regiekamer.plan.versions.PlanVersion.State;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Writes versions, their changes and their steps: one writer at a time. */
@Component
class VersionWriter {

    private final PlanVersions versions;
    private final PlanVersionStore store;
    private final HandStore hands;
    private final SentRounds rounds;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final ApplicationEventPublisher listeners;
    private final String municipality;

    VersionWriter(
            PlanVersions versions,
            PlanVersionStore store,
            HandStore hands,
            SentRounds rounds,
            TransactionTemplate transaction,
            InstantSource clock,
            ApplicationEventPublisher listeners,
            Supplier<Municipality> municipality) {
        this.versions = versions;
        this.store = store;
        this.hands = hands;
        this.rounds = rounds;
        this.transaction = transaction;
        this.clock = clock;
        this.listeners = listeners;
        this.municipality = municipality.get().code();
    }

    /** Lets other writers wait until the transaction of the caller ends. */
    void hold() {
        store.lock(municipality);
    }

    /** One writer at a time, and afterwards everybody sees the outcome. */
    PlanVersion alone(String plan, Supplier<PlanVersion> work) {
        var done =
                transaction.execute(_ -> {
                    store.lock(municipality);
                    return work.get();
                });
        versions.forget(plan);
        return versions.get(plan, Objects.requireNonNull(done).number());
    }

    PlanVersion insert(String plan, String title, String reason, @Nullable Integer takesBack) {
        var actor = CurrentActor.get();
        var number = store.nextNumber(municipality);
        var version =
                new PlanVersion(
                        plan,
                        number,
                        title.strip(),
                        reason.strip(),
                        State.DRAFT,
                        actor.id(),
                        actor.name(),
                        clock.instant(),
                        null,
                        null,
                        0,
                        takesBack);
        store.insert(municipality, version);
        addStep(version, State.DRAFT, "");
        return version;
    }

    PlanVersion decided(PlanVersion version, Decision decision) {
        var rank = versions.history(version.plan()).decided().size() + 1;
        store.decide(municipality, version, decision, rank);
        addStep(version, State.DECIDED, "");
        if (rank == 1) {
            listeners.publishEvent(new PlanDecided(version));
        }
        return version;
    }

    /**
     * A change keeps what it was written on, so that it stays overtaken by what was decided since
     * until somebody chooses.
     */
    void overwrite(PlanVersion open, String kind, String id, @Nullable ObjectNode content) {
        var head = versions.head(open.plan()).find(kind, id).orElse(null);
        if (Objects.equals(head, content)) {
            leave(open, kind, id);
            return;
        }
        var change = versions.findChange(open, kind, id);
        write(open, kind, id, change.isPresent() ? change.get().before() : head, content);
    }

    void write(
            PlanVersion version,
            String kind,
            String id,
            @Nullable ObjectNode before,
            @Nullable ObjectNode after) {
        var actor = CurrentActor.get();
        var change = new PlanChange(kind, id, before, after, actor.name(), clock.instant());
        store.save(municipality, version, change, actor);
    }

    void addStep(PlanVersion version, State state, String note) {
        var actor = CurrentActor.get();
        var step = new VersionStep(clock.instant(), state, actor.name(), note.strip());
        store.addStep(municipality, version, step, actor);
    }

    PlanVersion requireOpen(PlanVersion version) {
        var now = versions.get(version.plan(), version.number());
        if (!now.isOpen()) {
            throw VersionRefused.closed(now);
        }
        return now;
    }

    void requireInUse(String plan) {
        if (versions.findLast(plan).isEmpty()) {
            throw VersionRefused.notInUse();
        }
    }

    void setState(PlanVersion version, State state, String note) {
        store.setState(municipality, version, state);
        addStep(version, state, note);
    }

    /** Keeps what is sent round as it is now. */
    void sendRound(PlanVersion version, String note) {
        setState(version, State.CONSULTATION, note);
        var number = rounds.list(version).size() + 1;
        rounds.insert(
                version,
                new SentRound(number, clock.instant(), CurrentActor.get().name(), note, List.of()));
    }

    /** The version no longer changes the thing; who did that is kept. */
    void leave(PlanVersion open, String kind, String id) {
        store.delete(municipality, open, kind, id);
        hands.addLeft(open, kind, id, CurrentActor.get(), clock.instant());
    }
}
