package nl.regiekamer.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.plan.versions.Decision;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.time.LookBack;
import nl.regiekamer.platform.time.PastMemory;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The policy plan in force and what stands in it. */
@Service
public class Plans {

    /** A plan as it was read from one state of its definitions, for one day. */
    private record Read(Definitions from, LocalDate day, PlanBook book, long state) {}

    private final Definitions definitions;
    private final PlanVersions versions;
    private final InstantSource clock;
    private final AtomicLong states = new AtomicLong();
    private final PastMemory<LocalDate, Read> past = new PastMemory<>();
    private volatile @Nullable Read last;

    /** Asked late: those who speak of progress need the plan first. */
    private final ObjectProvider<ProgressSection> speakers;

    Plans(
            Definitions definitions,
            PlanVersions versions,
            InstantSource clock,
            ObjectProvider<ProgressSection> speakers) {
        this.definitions = definitions;
        this.versions = versions;
        this.clock = clock;
        this.speakers = speakers;
    }

    /** The plan in force today; while looking back, the one that was known on that day. */
    public PlanBook current() {
        return read().book();
    }

    /** Changes whenever the plan in force does: by a decision, or because its day has come. */
    public long state() {
        return read().state();
    }

    /** The plan as it counted on a day, by what was known by the end of it. */
    public PlanBook on(LocalDate day) {
        return bookOf(day).book();
    }

    /** The plan that counted on the last day before this one began; empty when there was none. */
    public Optional<PlanBook> before() {
        var now = current().plan();
        var last = now.term().from().minusDays(1);
        return versions.findPlanOn(last).filter(id -> !id.equals(now.id())).map(_ -> on(last));
    }

    /** The plan that was decided and begins when this one ends, as it then will; empty for none. */
    public Optional<PlanBook> next() {
        var now = current().plan();
        var first = now.term().lastDay().plusDays(1);
        return versions.findPlanOn(first).filter(id -> !id.equals(now.id())).map(_ -> on(first));
    }

    /** The plan as a version has it; for an open one, as it would be. */
    public PlanBook of(PlanVersion version) {
        return of(version, versions.definitionsOf(version));
    }

    /** The same with what else an open version was to say, as when it was sent round. */
    public PlanBook of(PlanVersion version, Definitions said) {
        var day = version.findDecision().map(Decision::appliesFrom).orElseGet(this::today);
        return book(said, version.plan(), day);
    }

    private Read read() {
        var day = today();
        if (LookBack.isOn()) {
            return bookOf(day);
        }
        var known = read(day, last);
        last = known;
        return known;
    }

    private Read bookOf(LocalDate day) {
        var known = past.get(day, one -> read(one, null));
        var now = read(day, known);
        if (now.state() != known.state()) {
            past.forget(); // a decision on an earlier day was put in since
        }
        return now;
    }

    /** What is known, while it still holds; else it is read anew. */
    private Read read(LocalDate day, @Nullable Read known) {
        var id = idOn(day);
        var from = versions.definitionsOn(id, day);
        return known != null && known.from() == from && known.day().equals(day)
                ? known
                : new Read(from, day, book(from, id, day), states.incrementAndGet());
    }

    /** Before any plan was taken into use, that of the pack. */
    private String idOn(LocalDate day) {
        return versions.findPlanOn(day).orElseGet(this::idOfPack);
    }

    private String idOfPack() {
        return definitions
                .findPack()
                .flatMap(pack -> pack.findText("/plan"))
                .orElseThrow(() -> new IllegalStateException("No pack was loaded."));
    }

    private static PlanBook book(Definitions definitions, String id, LocalDate on) {
        var plan = definitions.get("plan", id, on).as(PolicyPlan.class);
        return new PlanBook(definitions, plan, on);
    }

    /** Today, in the municipality's own time; while looking back, that day. */
    public LocalDate today() {
        return LookBack.day().orElseGet(() -> LocalDate.ofInstant(clock.instant(), Dutch.ZONE));
    }

    /** What may be said of a goal now; not yet assessable where no module has figures for it. */
    public Verdict verdict(Goal goal) {
        return speakers()
                .map(speaker -> speaker.verdict(goal))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Plans::withoutFigures);
    }

    /** What may be said of a goal by the term of a plan, also one that is no longer in force. */
    public Verdict verdict(Goal goal, PlanBook book) {
        return speakers()
                .map(speaker -> speaker.verdict(goal, book))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Plans::withoutFigures);
    }

    /** What the figures say of a theme, one for each indicator. */
    public List<Finding> findings(Theme theme) {
        return speakers().flatMap(speaker -> speaker.findings(theme).stream()).toList();
    }

    private static Verdict withoutFigures() {
        return Verdict.unknown("Er is geen cijfer voor dit doel.", "een indicator");
    }

    /** How many of these indicators have a figure. */
    public int countWithFigure(List<String> indicators) {
        return speakers()
                .map(speaker -> speaker.countWithFigure(indicators))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(0);
    }

    /** The last figure of each indicator of a theme. */
    public List<FigureLine> figures(Theme theme) {
        return speakers().flatMap(speaker -> speaker.figures(theme).stream()).toList();
    }

    /** The indicators in which an area demonstrably stands out in an unwanted way. */
    public StandingOut standingOut(AreaCode area) {
        return speakers()
                .map(speaker -> speaker.standingOut(area))
                .reduce(StandingOut.UNKNOWN, StandingOut::and);
    }

    /** Whether who asks also sees figures that are not public yet. */
    public boolean seesClosed() {
        return speakers().anyMatch(ProgressSection::seesClosed);
    }

    /** Who shows figures or progress on the pages of the plan. */
    public Stream<ProgressSection> speakers() {
        return speakers.orderedStream();
    }
}
