package nl.regiekamer.plan.cycle;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions with partners on the way to the next plan, and what they yield: input for the safety
 * analysis, and shared goals for the draft. Participants are organisations, never persons.
 */
@Service
public class PartnerSessions {

    private final Plans plans;
    private final Partners partners;
    private final SessionStore store;
    private final PriorityStore locks;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    PartnerSessions(
            Plans plans,
            Partners partners,
            SessionStore store,
            PriorityStore locks,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.plans = plans;
        this.partners = partners;
        this.store = store;
        this.locks = locks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The sessions in the time of a plan, by day; also those that were dropped. */
    public List<PartnerSession> list(PlanBook book) {
        return store.list().stream()
                .filter(one -> one.plan().equals(book.plan().id()))
                .sorted(Comparator.comparing(one -> one.setup().on()))
                .toList();
    }

    /**
     * One session, of whichever plan.
     *
     * @throws NotFound if there is none of this number
     */
    public PartnerSession get(int number) {
        return store.list().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("Sessie %d".formatted(number)));
    }

    /** The session as it was each time that it was written, the last first. */
    public List<PartnerSession> listRevisions(PartnerSession session) {
        return store.listAll().stream()
                .filter(one -> one.number() == session.number())
                .toList()
                .reversed();
    }

    /** What a session yielded and was not taken back. */
    public List<SessionOutcome> listOutcomes(PartnerSession session) {
        return store.listOutcomes().stream()
                .filter(one -> one.session() == session.number() && !one.dropped())
                .toList();
    }

    /** An outcome as it was each time that it was written, the last first. */
    public List<SessionOutcome> listRevisions(SessionOutcome outcome) {
        return store.listAllOutcomes().stream()
                .filter(one -> one.key().equals(outcome.key()))
                .toList()
                .reversed();
    }

    /**
     * One outcome, also one that was taken back.
     *
     * @throws NotFound if the session has none of this number
     */
    public SessionOutcome getOutcome(PartnerSession session, int number) {
        return store.listOutcomes().stream()
                .filter(one -> one.session() == session.number() && one.number() == number)
                .findFirst()
                .orElseThrow(() ->
                        new NotFound(
                                "Uitkomst %d van sessie %d".formatted(number, session.number())));
    }

    /** Something that counts: an outcome with the session that yielded it. */
    public record Yield(PartnerSession session, SessionOutcome outcome) {}

    /** What all sessions of a plan yielded, of those that were not dropped, by day. */
    public List<Yield> listYields(PlanBook book) {
        var outcomes =
                store.listOutcomes().stream()
                        .filter(one -> !one.dropped())
                        .collect(Collectors.groupingBy(SessionOutcome::session));
        return list(book).stream()
                .filter(session -> !session.dropped())
                .flatMap(session ->
                        outcomes.getOrDefault(session.number(), List.of()).stream()
                                .map(outcome -> new Yield(session, outcome)))
                .toList();
    }

    /** The shared goals among them. */
    public List<Yield> listSharedGoals(PlanBook book) {
        return listYields(book).stream()
                .filter(one -> one.outcome().kind() == SessionOutcome.Kind.GOAL)
                .toList();
    }

    /** What was said of a theme, as contributions to the safety analysis. */
    List<ThemeAnalysis.Input> listInputs(PlanBook book, Theme theme) {
        return listYields(book).stream()
                .filter(one -> one.outcome().kind() == SessionOutcome.Kind.INPUT)
                .filter(one -> one.outcome().said().theme().equals(theme.id()))
                .map(one ->
                        new ThemeAnalysis.Input(
                                ThemeAnalysis.Voice.PARTNER,
                                origin(one),
                                one.outcome().said().text(),
                                one.outcome().signature()))
                .toList();
    }

    /** "Politie en Openbaar Ministerie, in de sessie ‘Jeugd’ van 12-5-2026". */
    public String origin(Yield one) {
        return "%s, in de sessie ‘%s’ van %s"
                .formatted(
                        Dutch.list(partners.names(one.outcome().said().organisations())),
                        one.session().setup().title(),
                        Dutch.date(one.session().setup().on()));
    }

    /** Whether it can still be written: only in the time of its own plan. */
    public boolean isOpen(PartnerSession session) {
        return session.plan().equals(plans.current().plan().id());
    }

    /** Whether outcomes can be written down: it is open, goes on, and its day has come. */
    public boolean takesOutcomes(PartnerSession session) {
        return isOpen(session) && !session.dropped() && session.hasBegun(plans.today());
    }

    /** Puts a session in. */
    public PartnerSession begin(PartnerSession.Setup setup) {
        var plan = plans.current().plan().id();
        return alone(() -> {
            var number = store.list().stream().mapToInt(PartnerSession::number).max().orElse(0) + 1;
            var session = new PartnerSession(number, 1, plan, setup, false, sign());
            store.insert(session);
            return session;
        });
    }

    /**
     * Changes a session, or drops it, or takes it up again.
     *
     * @param seen the revision that the writer saw
     * @throws SessionChangedMeanwhile when another wrote since
     * @throws SessionRefused when its plan has ended, or it loses what an outcome speaks of
     */
    public void change(int number, int seen, PartnerSession.Setup setup, boolean dropped) {
        alone(() -> {
            var now = get(number);
            requireOpen(now);
            if (now.revision() != seen) {
                throw new SessionChangedMeanwhile(now.signature());
            }
            requireKept(now, setup);
            var next = new PartnerSession(number, seen + 1, now.plan(), setup, dropped, sign());
            store.insert(next);
            return next;
        });
    }

    /** What was said by whom of what may not lose its session. */
    private void requireKept(PartnerSession now, PartnerSession.Setup setup) {
        var book = plans.current();
        var outcomes = listOutcomes(now);
        var themes =
                outcomes.stream()
                        .map(one -> one.said().theme())
                        .filter(theme -> !setup.themes().contains(theme))
                        .map(theme -> book.findTheme(theme).map(Theme::shortName).orElse(theme));
        var organisations =
                outcomes.stream()
                        .flatMap(one -> one.said().organisations().stream())
                        .filter(id -> !setup.organisations().contains(id))
                        .map(id -> partners.names(List.of(id)).getFirst());
        var lost = Stream.concat(themes, organisations).distinct().toList();
        if (!lost.isEmpty()) {
            throw SessionRefused.stillUsed(lost);
        }
    }

    /**
     * Writes down what a session yielded.
     *
     * @throws SessionRefused before its day, when it was dropped, or when its plan has ended
     */
    public void add(int number, SessionOutcome.Kind kind, SessionOutcome.Said said) {
        alone(() -> {
            var session = get(number);
            requireOutcomes(session);
            var next =
                    1
                            + (int)
                                    store.listOutcomes().stream()
                                            .filter(one -> one.session() == number)
                                            .count();
            store.insert(new SessionOutcome(number, next, 1, kind, said, false, sign()));
            return session;
        });
    }

    /**
     * Changes an outcome, or takes it back.
     *
     * @param seen as the writer saw it
     * @throws SessionChangedMeanwhile when another wrote since
     * @throws SessionRefused as for a new one
     */
    public void change(SessionOutcome seen, SessionOutcome.Said said, boolean dropped) {
        alone(() -> {
            var session = get(seen.session());
            requireOutcomes(session);
            var now = getOutcome(session, seen.number());
            if (now.revision() != seen.revision()) {
                throw new SessionChangedMeanwhile(now.signature());
            }
            store.insert(
                    new SessionOutcome(
                            now.session(),
                            now.number(),
                            now.revision() + 1,
                            now.kind(),
                            said,
                            dropped,
                            sign()));
            return session;
        });
    }

    private void requireOpen(PartnerSession session) {
        if (!isOpen(session)) {
            throw SessionRefused.closed(session);
        }
    }

    private void requireOutcomes(PartnerSession session) {
        requireOpen(session);
        if (session.dropped()) {
            throw SessionRefused.dropped(session);
        }
        if (!session.hasBegun(plans.today())) {
            throw SessionRefused.tooEarly(session);
        }
    }

    private Signature sign() {
        return Signature.of(clock.instant());
    }

    /** Writers wait for each other: numbers run through all plans. */
    private PartnerSession alone(Supplier<PartnerSession> work) {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    locks.lock("sessions");
                    return work.get();
                }));
    }
}
