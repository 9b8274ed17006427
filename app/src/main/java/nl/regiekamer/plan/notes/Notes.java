package nl.regiekamer.plan.notes;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.versions.WithdrawalOrder;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes about the plan, from draft to decision. A draft is for who writes notes; an adopted one is
 * for everybody, and is what it was.
 */
@Service
public class Notes {

    /** Right of those who write notes and have them adopted. */
    public static final String WRITE = "nota-schrijven";

    private final Definitions definitions;
    private final Plans plans;
    private final NoteWriter writer;
    private final NoteStore store;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Notes(
            Definitions definitions,
            Plans plans,
            NoteWriter writer,
            NoteStore store,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.definitions = definitions;
        this.plans = plans;
        this.writer = writer;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The sorts of notes, in order. */
    public List<NoteKind> listKinds() {
        return definitions.listAll("nota", plans.today(), NoteKind.class).stream()
                .sorted(Comparator.comparingInt(NoteKind::order))
                .toList();
    }

    /**
     * The periods of which a note of a sort can be made today, the last first. Of the last year of
     * a plan one tells when the next has begun.
     */
    public List<NotePeriod> listPeriods(NoteKind kind) {
        var periods =
                new ArrayList<>(
                        NotePeriod.list(kind.span(), plans.current().plan().term(), plans.today()));
        if (kind.span() != NoteKind.Span.DAY) {
            plans.before()
                    .map(old -> old.plan().term())
                    .ifPresent(term ->
                            NotePeriod.list(kind.span(), term, plans.today()).stream()
                                    .filter(one -> one.from().getYear() == term.lastDay().getYear())
                                    .filter(one -> !one.lastDay().isAfter(term.lastDay()))
                                    .forEach(periods::add));
        }
        return periods;
    }

    /** Those that whoever asks may read, the last first. */
    public List<Note> list() {
        return store.list(writes());
    }

    /**
     * One.
     *
     * @throws NotFound if there is none, or it is not for whoever asks
     */
    public Note get(int number) {
        return list().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> absent(number));
    }

    private static NotFound absent(int number) {
        return new NotFound("Nota %d".formatted(number));
    }

    /** What a note says: of an adopted one what was frozen, of another how it stands. */
    public NoteContent content(Note note) {
        if (note.isAdopted()) {
            var frozen =
                    store.findFrozen(note.number())
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            "Note %d is not what was frozen"
                                                    .formatted(note.number())));
            return note.findWithdrawal().map(frozen::withdrawn).orElse(frozen);
        }
        var parts = store.listParts(note.number());
        var last =
                parts.stream()
                        .map(PartRevision::at)
                        .max(Comparator.naturalOrder())
                        .orElse(note.madeAt());
        return content(note, parts, facts(note), last);
    }

    private static NoteContent content(
            Note note, List<PartRevision> parts, List<String> facts, Instant at) {
        return new NoteContent(
                note.number(),
                note.head().title(),
                facts,
                at,
                parts.stream().map(PartRevision::part).toList());
    }

    private static List<String> facts(Note note) {
        var head = note.head();
        return List.of(
                "Voor: " + head.readers(),
                "Over: " + head.periodWords(),
                "Plan: " + head.planWords(),
                "Cijfers en standen: zoals bekend op " + Dutch.date(head.figuresOn()));
    }

    /** The parts of a draft with who wrote them last. */
    public List<PartRevision> listParts(Note note) {
        return store.listParts(note.number());
    }

    /**
     * One part of a draft.
     *
     * @throws NotFound if the note has no such part
     */
    public PartRevision getPart(Note note, String part) {
        return listParts(note).stream()
                .filter(one -> one.part().id().equals(part))
                .findFirst()
                .orElseThrow(
                        () -> new NotFound("Deel '%s' van nota %d".formatted(part, note.number())));
    }

    /**
     * Drafts a note.
     *
     * @throws NoteRefused when there is no such sort, or the period has yet to begin
     */
    public Note begin(String kindId, String periodId) {
        var kind =
                listKinds().stream()
                        .filter(one -> one.id().equals(kindId))
                        .findFirst()
                        .orElseThrow(NoteRefused::noSuchKind);
        var period = period(kind, periodId);
        var parts = writer.write(kind.parts(), period);
        return alone(() -> {
            var by = CurrentActor.get();
            var note =
                    new Note(
                            store.nextNumber(),
                            head(kind, period),
                            Note.State.DRAFT,
                            clock.instant(),
                            by.name(),
                            null,
                            null);
            store.insert(note, by);
            var place = 1;
            for (var part : parts) {
                var first = new PartRevision(1, part, note.madeAt(), by.name());
                store.addPart(note.number(), place++, first, by);
            }
            return note;
        });
    }

    private NotePeriod period(NoteKind kind, String id) {
        return listPeriods(kind).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NoteRefused::noSuchKind);
    }

    private Note.Head head(NoteKind kind, NotePeriod period) {
        var book = writer.book(period);
        return new Note.Head(
                kind.id(),
                "%s, %s".formatted(kind.name(), period.words()),
                kind.readers(),
                book.plan().id(),
                writer.planWords(book),
                period.id(),
                period.words(),
                plans.today());
    }

    /**
     * Puts another text in a part.
     *
     * @param seen the revision that the writer saw
     * @throws NoteChangedMeanwhile when another wrote since
     */
    public void write(int number, String part, String text, int seen) {
        revise(number, part, seen, now -> now.saying(text));
    }

    /** Says that a human has read a part and leaves it as it is. */
    public void read(int number, String part, int seen) {
        revise(number, part, seen, now -> now.isUnread() ? now.marked(NotePart.Mark.READ) : now);
    }

    private interface Change {
        NotePart of(NotePart now);
    }

    private void revise(int number, String part, int seen, Change change) {
        alone(() -> {
            var note = draft(number);
            var all = listParts(note);
            var now = getPart(note, part);
            if (now.number() != seen) {
                throw new NoteChangedMeanwhile(now);
            }
            var by = CurrentActor.get();
            var next =
                    new PartRevision(
                            now.number() + 1, change.of(now.part()), clock.instant(), by.name());
            store.addPart(number, all.indexOf(now) + 1, next, by);
            return note;
        });
    }

    private Note draft(int number) {
        var note = get(number);
        if (!note.isDraft()) {
            throw NoteRefused.closed(note);
        }
        return note;
    }

    /**
     * Adopts a draft and freezes it.
     *
     * @param seen how the note stood when it was read; empty where nobody read it here
     * @throws NoteRefused when it was written on since, a part is unread or empty, or the decision
     *     cannot be of that day
     */
    public Note adopt(int number, NoteDecision decision, String seen) {
        return alone(() -> {
            var note = draft(number);
            var parts = listParts(note);
            if (!seen.isEmpty() && !seen.equals(stand(parts))) {
                throw NoteRefused.changedSince();
            }
            requireReady(note, parts, decision);
            var facts = new ArrayList<>(facts(note));
            facts.add(words(decision));
            var content = content(note, parts, facts, clock.instant());
            store.adopt(note, decision, content, CurrentActor.get());
            return note;
        });
    }

    /** Tells how a note stands: the revisions of its parts, in order. */
    public static String stand(List<PartRevision> parts) {
        return parts.stream()
                .map(one -> String.valueOf(one.number()))
                .collect(Collectors.joining("-"));
    }

    private void requireReady(Note note, List<PartRevision> parts, NoteDecision decision) {
        var unread = titles(parts.stream().filter(one -> one.part().isUnread()).toList());
        if (!unread.isEmpty()) {
            throw NoteRefused.unread(unread);
        }
        var empty = titles(parts.stream().filter(one -> one.part().isEmpty()).toList());
        if (!empty.isEmpty()) {
            throw NoteRefused.empty(empty);
        }
        if (decision.on().isAfter(today())) {
            throw NoteRefused.decidedInFuture(decision.on());
        }
        if (decision.on().isBefore(note.head().figuresOn())) {
            throw NoteRefused.decidedTooEarly(decision.on(), note.head().figuresOn());
        }
    }

    private static List<String> titles(List<PartRevision> parts) {
        return parts.stream().map(one -> one.part().title()).toList();
    }

    /** "Vastgesteld door het college, 5-3-2024, RB 12". */
    public static String words(NoteDecision decision) {
        var number = decision.number().isBlank() ? "" : ", " + decision.number();
        var document = decision.document().isBlank() ? "" : "; zie " + decision.document();
        return "Vastgesteld door: %s, %s%s%s"
                .formatted(decision.body().dutch(), Dutch.date(decision.on()), number, document);
    }

    /**
     * Withdraws the decision on an adopted note. What was frozen stays to be read, with that it was
     * withdrawn.
     *
     * @throws NoteRefused when it was not adopted, was withdrawn before, or the day cannot be
     */
    public void withdraw(int number, WithdrawalOrder order) {
        alone(() -> {
            var note = get(number);
            var adopted = note.findDecision();
            if (adopted.isEmpty() || note.isWithdrawn()) {
                throw NoteRefused.nothingToWithdraw(note);
            }
            if (order.on().isAfter(today())) {
                throw NoteRefused.decidedInFuture(order.on());
            }
            if (order.on().isBefore(adopted.get().on())) {
                throw NoteRefused.withdrawnTooEarly(order.on(), adopted.get().on());
            }
            store.withdraw(note, order.signed(clock.instant()));
            return note;
        });
    }

    /** Lets a draft lapse; its texts stay where they are. */
    public void drop(int number) {
        alone(() -> {
            var note = draft(number);
            store.drop(note);
            return note;
        });
    }

    private LocalDate today() {
        return plans.today();
    }

    private boolean writes() {
        return CurrentActor.get().may(WRITE);
    }

    private Note alone(Supplier<Note> work) {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    store.lock();
                    return work.get();
                }));
    }
}
