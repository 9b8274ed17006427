package nl.regiekamer.plan.cycle;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The safety analysis (veiligheidsanalyse): per theme what the figures and what people say. */
@Service
public class SafetyAnalysis {

    private final Plans plans;
    private final CyclePlans cycle;
    private final AnalysisStore store;
    private final PartnerSessions sessions;
    private final PriorityStore locks;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    SafetyAnalysis(
            Plans plans,
            CyclePlans cycle,
            AnalysisStore store,
            PartnerSessions sessions,
            PriorityStore locks,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.plans = plans;
        this.cycle = cycle;
        this.store = store;
        this.sessions = sessions;
        this.locks = locks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every theme of a plan, in its order. */
    public List<ThemeAnalysis> list(PlanBook book) {
        var written = store.listWritten(book.plan().id());
        var inputs = store.listInputs(book.plan().id());
        var isCurrent = cycle.isCurrent(book);
        return book.listThemes().stream()
                .map(theme ->
                        new ThemeAnalysis(
                                theme,
                                isCurrent ? AnalysisDraft.of(plans.findings(theme)) : "",
                                Optional.ofNullable(written.get(theme.id())).map(this::forReader),
                                inputs(inputs, book, theme)))
                .toList();
    }

    /** What a colleague read with figures that are not public yet, the council does not read. */
    private ThemeAnalysis.Written forReader(ThemeAnalysis.Written written) {
        return plans.seesClosed() ? written : written.forPublic();
    }

    /** What was put in here, then what was said in sessions. */
    private List<ThemeAnalysis.Input> inputs(
            Map<String, List<ThemeAnalysis.Input>> stored, PlanBook book, Theme theme) {
        var all = new ArrayList<>(stored.getOrDefault(theme.id(), List.of()));
        all.addAll(sessions.listInputs(book, theme));
        return all;
    }

    /** One theme of the plan in force. */
    public ThemeAnalysis get(Theme theme) {
        var book = plans.current();
        var plan = book.plan().id();
        return new ThemeAnalysis(
                theme,
                AnalysisDraft.of(plans.findings(theme)),
                Optional.ofNullable(store.listWritten(plan).get(theme.id())),
                inputs(store.listInputs(plan), book, theme));
    }

    /**
     * Writes the text that a human stands for.
     *
     * @param seen number of the text that the writer saw; 0 for the draft
     * @throws WrittenMeanwhile when somebody else wrote since
     */
    public void write(Theme theme, int seen, String text) {
        var plan = plans.current().plan().id();
        transaction.executeWithoutResult(_ -> {
            locks.lock(plan);
            var now = get(theme);
            WrittenMeanwhile.requireOwn(
                    now.written().filter(last -> last.number() != seen).stream()
                            .map(last -> last.signature().deed(words(theme, last)))
                            .toList());
            var number = now.written().map(ThemeAnalysis.Written::number).orElse(0);
            var signature = Signature.of(clock.instant());
            store.insert(
                    plan,
                    theme.id(),
                    new ThemeAnalysis.Written(
                            number + 1, text, now.draft(), openDraft(theme), signature));
        });
    }

    private static String words(Theme theme, ThemeAnalysis.Written last) {
        return "%s de analyse van ‘%s’"
                .formatted(last.isUnchanged() ? "las" : "schreef aan", theme.name());
    }

    private String openDraft(Theme theme) {
        return CurrentActor.asPublic(() -> AnalysisDraft.of(plans.findings(theme)));
    }

    /** Adds what a partner or residents say. */
    public void add(Theme theme, ThemeAnalysis.Voice voice, String origin, String text) {
        var plan = plans.current().plan().id();
        var input =
                new ThemeAnalysis.Input(
                        voice, origin.strip(), text.strip(), Signature.of(clock.instant()));
        transaction.executeWithoutResult(_ -> {
            locks.lock(plan);
            store.insert(plan, theme.id(), input);
        });
    }
}
