package nl.regiekamer.plan.cycle;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Weighs the themes of a plan against each other and keeps which become accents of the next. */
@Service
public class Priorities {

    /** Accents when none was chosen and the plan has none. */
    private static final int SOME = 3;

    private final Definitions definitions;
    private final Plans plans;
    private final PriorityStore store;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Priorities(
            Definitions definitions,
            Plans plans,
            PriorityStore store,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.definitions = definitions;
        this.plans = plans;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What themes are scored on, in order. */
    public List<Criterion> listCriteria() {
        return definitions.listAll("prioriteitscriterium", plans.today(), Criterion.class).stream()
                .sorted(Comparator.comparingInt(Criterion::order))
                .toList();
    }

    /** The themes of a plan beside each other, with as many first places as there are accents. */
    public PriorityMatrix matrix(PlanBook book) {
        var chosen = listChoices(book).values().stream().filter(AccentChoice::accent).count();
        var accents = chosen > 0 ? (int) chosen : book.listAccents().size();
        var scores = new HashMap<String, Map<String, ThemeScore>>();
        for (var score : store.listScores(book.plan().id())) {
            var row = scores.computeIfAbsent(score.theme(), _ -> new HashMap<>());
            if (score.score() == null) {
                row.remove(score.criterion());
            } else {
                row.put(score.criterion(), score);
            }
        }
        return PriorityMatrix.of(
                listCriteria(), book.listThemes(), scores, accents > 0 ? accents : SOME);
    }

    /** All that was ever scored for a theme, the last first. */
    public List<ThemeScore> listScores(PlanBook book, Theme theme) {
        return store.listScores(book.plan().id()).stream()
                .filter(score -> score.theme().equals(theme.id()))
                .toList()
                .reversed();
    }

    /** What was last chosen, by theme. */
    public Map<String, AccentChoice> listChoices(PlanBook book) {
        return store.listChoices(book.plan().id()).stream()
                .collect(Collectors.toMap(AccentChoice::theme, Function.identity()));
    }

    /** A score as it was given: 0 takes it back. */
    public record Given(String criterion, int score, String reason) {}

    /**
     * Writes what changed of a theme's scores.
     *
     * @param seen how many scores the writer saw, of every number
     * @throws WrittenMeanwhile when another scored the theme since
     */
    public void score(Theme theme, int seen, List<Given> given) {
        var book = plans.current();
        transaction.executeWithoutResult(_ -> {
            store.lock(book.plan().id());
            var all = listScores(book, theme);
            WrittenMeanwhile.requireOwn(
                    all.stream().limit(Math.max(0, all.size() - seen)).map(this::deed).toList());
            given.forEach(one -> write(book, theme, one, all));
        });
    }

    private WrittenMeanwhile.Deed deed(ThemeScore one) {
        var criterion =
                listCriteria().stream()
                        .filter(known -> known.id().equals(one.criterion()))
                        .map(Criterion::name)
                        .findFirst()
                        .orElse(one.criterion());
        return one.signature()
                .deed(
                        one.score() == null
                                ? "haalde de score voor %s weg".formatted(criterion)
                                : "gaf %s: %d. %s".formatted(criterion, one.score(), one.reason()));
    }

    private void write(PlanBook book, Theme theme, Given given, List<ThemeScore> all) {
        var before = all.stream().filter(one -> one.criterion().equals(given.criterion())).toList();
        var score = given.score() == 0 ? null : (Integer) given.score();
        var isSame =
                before.isEmpty()
                        ? score == null
                        : Objects.equals(before.getFirst().score(), score)
                                && before.getFirst().reason().equals(given.reason());
        if (!isSame) {
            store.insert(
                    book.plan().id(),
                    new ThemeScore(
                            theme.id(),
                            given.criterion(),
                            before.size() + 1,
                            score,
                            given.reason(),
                            Signature.of(clock.instant())));
        }
    }

    /**
     * Writes which themes become accents; a choice that stays as it was is not written again.
     *
     * @param reasons why, by theme that becomes an accent
     * @param seen the number of the choice that the writer saw, by theme; none for no choice
     * @throws WrittenMeanwhile when another chose otherwise about a theme since
     */
    public void choose(Map<String, String> reasons, Map<String, Integer> seen) {
        var book = plans.current();
        transaction.executeWithoutResult(_ -> {
            store.lock(book.plan().id());
            var now = listChoices(book);
            var changed =
                    choices(book, reasons, now).stream()
                            .filter(one -> !before(now, one).saysAs(one))
                            .toList();
            WrittenMeanwhile.requireOwn(
                    changed.stream()
                            .map(one -> before(now, one))
                            .filter(one -> one.number() > seen.getOrDefault(one.theme(), 0))
                            .map(one -> deed(book, one))
                            .toList());
            changed.forEach(one -> store.insert(book.plan().id(), one));
        });
    }

    private static WrittenMeanwhile.Deed deed(PlanBook book, AccentChoice one) {
        var theme = book.findTheme(one.theme()).map(Theme::name).orElse(one.theme());
        return one.signature()
                .deed(
                        one.accent()
                                ? "koos ‘%s’ als accent: %s".formatted(theme, one.reason())
                                : "haalde ‘%s’ weg als accent".formatted(theme));
    }

    /** What stood before; that nothing was chosen, is a choice too. */
    private static AccentChoice before(Map<String, AccentChoice> now, AccentChoice one) {
        return now.getOrDefault(
                one.theme(), new AccentChoice(one.theme(), 0, false, "", one.signature()));
    }

    private List<AccentChoice> choices(
            PlanBook book, Map<String, String> reasons, Map<String, AccentChoice> now) {
        var choices = new ArrayList<AccentChoice>();
        var signature = Signature.of(clock.instant());
        for (var theme : book.listThemes()) {
            var reason = reasons.get(theme.id());
            var number = now.containsKey(theme.id()) ? now.get(theme.id()).number() : 0;
            choices.add(
                    new AccentChoice(
                            theme.id(),
                            number + 1,
                            reason != null,
                            reason == null ? "" : reason,
                            signature));
        }
        return choices;
    }
}
