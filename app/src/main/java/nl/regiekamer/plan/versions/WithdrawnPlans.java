package nl.regiekamer.plan.versions;

import java.time.InstantSource;
import java.util.Optional;
import nl.regiekamer.plan.versions.PlanVersion.State;
import nl.regiekamer.plan.versions.WithdrawnDecisions.Subject;
import org.springframework.stereotype.Service;

/**
 * Withdraws the decision on a whole plan that has yet to begin. Its text goes on as a draft; one
 * that has begun is amended instead.
 */
@Service
public class WithdrawnPlans {

    private final PlanVersions versions;
    private final VersionWriter writer;
    private final WithdrawnDecisions store;
    private final InstantSource clock;
    private final DecisionDays days;

    WithdrawnPlans(
            PlanVersions versions,
            VersionWriter writer,
            WithdrawnDecisions store,
            InstantSource clock) {
        this.versions = versions;
        this.writer = writer;
        this.store = store;
        this.clock = clock;
        this.days = new DecisionDays(versions);
    }

    /** By which decision that on this version was withdrawn; empty for none. */
    public Optional<Withdrawal> find(PlanVersion version) {
        return version.state() == State.WITHDRAWN
                ? Optional.ofNullable(store.list(Subject.VERSION).get(version.number()))
                : Optional.empty();
    }

    /** Whether the decision on this version can be withdrawn as a whole. */
    public boolean isPossible(PlanVersion version) {
        return version.rank() == 1
                && !version.counts(versions.today())
                && versions.findLast(version.plan()).filter(version::equals).isPresent();
    }

    /**
     * Withdraws it.
     *
     * @param order by which; its day not before that of the decision it withdraws
     * @return the draft with the same text
     * @throws VersionRefused when the plan has begun, was amended or is being amended, or the day
     *     cannot be
     */
    public PlanVersion withdraw(PlanVersion version, WithdrawalOrder order) {
        return writer.alone(
                version.plan(),
                () -> {
                    var now = versions.get(version.plan(), version.number());
                    if (!isPossible(now)) {
                        throw VersionRefused.cannotWithdraw(now);
                    }
                    versions.findOpen(now.plan())
                            .ifPresent(open -> {
                                throw VersionRefused.stillOpen(open);
                            });
                    days.requireAfter(now, order);
                    var contents = versions.listChanges(now);
                    var withdrawal = order.signed(clock.instant());
                    store.insert(Subject.VERSION, now.number(), withdrawal);
                    writer.setState(now, State.WITHDRAWN, withdrawal.words());
                    var draft = writer.insert(now.plan(), now.title(), order.reason(), null);
                    contents.forEach(
                            one -> writer.write(draft, one.kind(), one.id(), null, one.after()));
                    return draft;
                });
    }
}
