package nl.regiekamer.plan.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.versions.PlanChange;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersion.State;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.plan.versions.PlanWords;
import nl.regiekamer.plan.versions.SentRound;
import nl.regiekamer.plan.versions.SentRounds;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Versions as whoever looks may read them: who reads along with an amendment that was sent round
 * sees it as it was sent, not as it is being written.
 */
@Component
class VersionsSeen {

    private final PlanVersions versions;
    private final SentRounds rounds;

    VersionsSeen(PlanVersions versions, SentRounds rounds) {
        this.versions = versions;
        this.rounds = rounds;
    }

    /** What a version changes; of a whole plan what it says otherwise than the one before. */
    List<PlanChange> changes(PlanVersion version) {
        return asSent(version)
                .map(round -> changes(version, round))
                .orElseGet(() ->
                        isWhole(version) ? sincePrevious(version) : versions.listChanges(version));
    }

    /** The same as it was sent round. */
    List<PlanChange> changes(PlanVersion version, SentRound round) {
        return isWhole(version)
                ? findPrevious(version)
                        .map(previous -> versions.listBetween(previous, version, round.changes()))
                        .orElse(round.changes())
                : round.changes();
    }

    /** How many things a version says or changes. */
    int count(PlanVersion version) {
        return asSent(version)
                .map(round -> round.changes().size())
                .orElseGet(() -> versions.countChanges(version));
    }

    /** The definitions with this version. */
    Definitions definitions(PlanVersion version) {
        return asSent(version)
                .map(round -> versions.definitionsWith(version, round.changes()))
                .orElseGet(() -> versions.definitionsOf(version));
    }

    /** The decided version before one, of the same plan or of the plan before. */
    Optional<PlanVersion> findBefore(PlanVersion version) {
        return versions.list(version.plan()).stream()
                .filter(one -> one.isDecided() && one.rank() == version.rank() - 1)
                .findFirst()
                .or(() -> isWhole(version) ? findPrevious(version) : Optional.empty());
    }

    /** The definitions that a version changes: of the version before it, or the plan before. */
    Definitions before(PlanVersion version) {
        return findBefore(version)
                .or(() -> versions.findLast(version.plan()))
                .map(versions::definitionsOf)
                .orElseGet(() -> versions.definitionsOf(version));
    }

    private Optional<SentRound> asSent(PlanVersion version) {
        return version.state() == State.CONSULTATION
                        && !CurrentActor.get().may(AmendmentController.RIGHT)
                ? rounds.findLast(version)
                : Optional.empty();
    }

    /** When a version was sent round, the last first. */
    List<VersionPage.Round> rounds(PlanVersion version) {
        return rounds.list(version).stream()
                .map(one ->
                        new VersionPage.Round(
                                one.number(),
                                Dutch.moment(one.at()),
                                PlanVersionPages.changes(changes(version, one).size()),
                                one.note(),
                                "%s/rondes/%d".formatted(version.path(), one.number())))
                .toList()
                .reversed();
    }

    /**
     * One time that it was sent.
     *
     * @throws NotFound when there is none of this number
     */
    SentRound round(PlanVersion version, int number) {
        return rounds.list(version).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("Ronde %d".formatted(number)));
    }

    /** That an amendment was written on since it was last sent round; empty when it was not. */
    String sinceLastRound(PlanVersion version) {
        return rounds.findLast(version)
                .filter(round ->
                        !stand(round.changes()).equals(stand(versions.listChanges(version))))
                .map(round ->
                        "Sinds ronde %d (%s) is er aan deze wijziging geschreven; wie meelas, zag een andere tekst."
                                .formatted(round.number(), Dutch.moment(round.at())))
                .orElse("");
    }

    private static List<String> stand(List<PlanChange> changes) {
        return changes.stream()
                .map(one ->
                        PlanWords.key(one.kind(), one.id()) + PlanWords.fingerprint(one.after()))
                .sorted()
                .toList();
    }

    /** Whether an open version is to become the first of its plan. */
    boolean isFirst(PlanVersion version) {
        return version.isOpen() && versions.findLast(version.plan()).isEmpty();
    }

    /** Whether a version holds a whole plan, that can be set beside the one before. */
    private boolean isWhole(PlanVersion version) {
        return isFirst(version) || version.rank() == 1 || version.state() == State.WITHDRAWN;
    }

    /** Whether there is nothing that a version changes: it is the first of the first plan. */
    boolean isVeryFirst(PlanVersion version) {
        return version.rank() == 1 && findPrevious(version).isEmpty();
    }

    private List<PlanChange> sincePrevious(PlanVersion version) {
        return findPrevious(version)
                .map(previous -> versions.listBetween(previous, version))
                .orElseGet(() -> versions.listChanges(version));
    }

    /** The last version of another plan that was decided before this one was begun. */
    private Optional<PlanVersion> findPrevious(PlanVersion version) {
        return versions.listPlans().stream()
                .filter(plan -> !plan.equals(version.plan()))
                .flatMap(plan -> versions.list(plan).stream())
                .filter(other -> other.isDecided() && other.number() < version.number())
                .max(Comparator.comparingInt(PlanVersion::number));
    }
}
