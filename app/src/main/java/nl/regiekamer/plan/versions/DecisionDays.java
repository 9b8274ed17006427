package nl.regiekamer.plan.versions;

import java.time.LocalDate;
import nl.regiekamer.platform.definitions.Definition;
import tools.jackson.databind.node.ObjectNode;

/** On which day something may be decided, and from which day it may count. */
final class DecisionDays {

    private static final String FIRST = "/periode/van";
    private static final String LAST = "/periode/tot-en-met";

    private final PlanVersions versions;

    DecisionDays(PlanVersions versions) {
        this.versions = versions;
    }

    /**
     * @throws VersionRefused when the day lies outside the plan, before that of an earlier version,
     *     or the decision lies ahead, was taken before the plan itself was or after it had ended
     */
    void require(PlanVersion version, Decision decision) {
        requirePast(decision.on());
        var from = decision.appliesFrom();
        var plan = versions.definitionsOf(version).get("plan", version.plan(), from);
        requireWithin(plan, from);
        if (decision.on().isAfter(day(plan.content(), LAST))) {
            throw VersionRefused.ended(decision.on(), day(plan.content(), LAST));
        }
        versions.history(version.plan()).decided().stream()
                .findFirst()
                .flatMap(PlanVersion::findDecision)
                .filter(first -> decision.on().isBefore(first.on()))
                .ifPresent(first -> {
                    throw VersionRefused.beforeThePlan(decision.on(), first.on());
                });
        versions.findLast(version.plan())
                .flatMap(PlanVersion::findDecision)
                .filter(previous -> from.isBefore(previous.appliesFrom()))
                .ifPresent(previous -> {
                    throw VersionRefused.tooEarly(from, "de vorige versie", previous.appliesFrom());
                });
    }

    /**
     * @throws VersionRefused when another plan than the one before was begun for the same time
     */
    void requireFree(ObjectNode next, String after) {
        versions.listPlans().stream()
                .filter(plan -> !plan.equals(after))
                .flatMap(plan -> versions.list(plan).stream())
                .filter(one -> one.isOpen() || one.isDecided())
                .filter(one ->
                        versions.sumOf(one)
                                .find("plan", one.plan())
                                .filter(other -> overlap(next, other))
                                .isPresent())
                .findFirst()
                .ifPresent(begun -> {
                    throw VersionRefused.alreadyBegun(begun);
                });
    }

    private static boolean overlap(ObjectNode one, ObjectNode other) {
        return !day(one, LAST).isBefore(day(other, FIRST))
                && !day(other, LAST).isBefore(day(one, FIRST));
    }

    private static LocalDate day(ObjectNode plan, String place) {
        return LocalDate.parse(plan.at(place).asString());
    }

    void requirePast(LocalDate decided) {
        if (decided.isAfter(versions.today())) {
            throw VersionRefused.decidedInFuture(decided);
        }
    }

    /**
     * @throws VersionRefused when a withdrawal lies ahead, or before the decision it withdraws
     */
    void requireAfter(PlanVersion version, WithdrawalOrder withdrawal) {
        requirePast(withdrawal.on());
        version.findDecision()
                .filter(decided -> withdrawal.on().isBefore(decided.on()))
                .ifPresent(decided -> {
                    throw VersionRefused.withdrawnTooEarly(withdrawal.on(), decided.on());
                });
    }

    static void requireWithin(Definition plan, LocalDate from) {
        var first = day(plan.content(), FIRST);
        var last = day(plan.content(), LAST);
        if (from.isBefore(first)) {
            throw VersionRefused.tooEarly(from, "het begin van het plan", first);
        }
        if (from.isAfter(last)) {
            throw VersionRefused.tooLate(from, last);
        }
    }
}
