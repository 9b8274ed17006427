package nl.regiekamer.plan.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiekamer.plan.FigureLine;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.Verdict;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** What a note says of goals and figures. */
@Component
class GoalTexts {

    /** What a reader must know comes first. */
    private static final List<Verdict.Kind> WHAT_FIRST =
            List.of(
                    Verdict.Kind.WORSE,
                    Verdict.Kind.BETTER,
                    Verdict.Kind.SAME,
                    Verdict.Kind.UNKNOWN);

    private final Plans plans;

    GoalTexts(Plans plans) {
        this.plans = plans;
    }

    /** How many goals stand how. */
    String sentence(Subject subject) {
        Map<Verdict.Kind, Long> counts =
                subject.book().listGoals().stream()
                        .collect(
                                Collectors.groupingBy(
                                        goal -> kind(goal, subject), Collectors.counting()));
        var words =
                Stream.of(
                                count(
                                        counts,
                                        Verdict.Kind.BETTER,
                                        "is %d aantoonbaar beter of goed genoeg",
                                        "zijn %d aantoonbaar beter of goed genoeg"),
                                count(
                                        counts,
                                        Verdict.Kind.SAME,
                                        "verandert %d niet aantoonbaar",
                                        "veranderen %d niet aantoonbaar"),
                                count(
                                        counts,
                                        Verdict.Kind.WORSE,
                                        "is %d aantoonbaar slechter of niet goed genoeg",
                                        "zijn %d aantoonbaar slechter of niet goed genoeg"),
                                count(
                                        counts,
                                        Verdict.Kind.UNKNOWN,
                                        "is %d nog niet te beoordelen",
                                        "zijn %d nog niet te beoordelen"))
                        .filter(one -> !one.isEmpty())
                        .toList();
        return words.isEmpty()
                ? "Het plan heeft geen doelen."
                : "Van de %d doelen %s."
                        .formatted(subject.book().listGoals().size(), Dutch.list(words));
    }

    /** Empty for none of this kind. */
    private static String count(
            Map<Verdict.Kind, Long> counts, Verdict.Kind kind, String one, String more) {
        var count = counts.getOrDefault(kind, 0L);
        return count == 0 ? "" : (count == 1 ? one : more).formatted(count);
    }

    Written goals(Subject subject) {
        var rows =
                subject.book().listGoals().stream()
                        .sorted(
                                Comparator.comparing(
                                        goal -> WHAT_FIRST.indexOf(kind(goal, subject))))
                        .map(goal -> row(goal, plans.verdict(goal, subject.book()), subject))
                        .toList();
        return Written.of(
                sentence(subject)
                        + "\n\nAantoonbaar is een doel alleen als het verschil groter is dan de marge; een los cijfer is daarvoor niet genoeg.",
                new Block.Table(
                        "Doelen en hun oordeel",
                        List.of("Doel", "Hoort bij", "Oordeel", "Waarom"),
                        rows,
                        "Oordelen van Regiekamer over de cijfers die op de dag van deze nota bekend waren."));
    }

    private Verdict.Kind kind(Goal goal, Subject subject) {
        return plans.verdict(goal, subject.book()).kind();
    }

    private static List<String> row(Goal goal, Verdict verdict, Subject subject) {
        var about = verdict.about().isEmpty() ? "" : verdict.about() + ": ";
        return List.of(
                goal.title(), belongsTo(goal, subject), verdict.words(), about + verdict.reason());
    }

    private static String belongsTo(Goal goal, Subject subject) {
        if (goal.mainAmbition()) {
            return "hoofdambitie";
        }
        return Optional.ofNullable(goal.theme())
                .flatMap(subject.book()::findTheme)
                .map(Theme::shortName)
                .or(() ->
                        Optional.ofNullable(goal.field())
                                .flatMap(subject.book()::findField)
                                .map(field -> field.name()))
                .orElse("het hele plan");
    }

    Written figures(Subject subject) {
        var tables = new ArrayList<Block.Table>();
        for (var theme : subject.book().listAccents()) {
            var rows = plans.figures(theme).stream().map(GoalTexts::row).toList();
            if (!rows.isEmpty()) {
                tables.add(
                        new Block.Table(
                                "Cijfers bij " + theme.shortName(),
                                List.of(
                                        "Cijfer",
                                        "Laatste stand",
                                        "Over",
                                        "Sinds het begin van het plan",
                                        "Bron"),
                                rows,
                                ""));
            }
        }
        return new Written(
                "Per accent het laatste cijfer van elke indicator, met de marge waar die bekend is. Indicatoren zonder cijfer staan er niet bij.",
                tables);
    }

    private static List<String> row(FigureLine line) {
        return List.of(
                "%s, %s".formatted(line.name(), line.unit()),
                line.figure(),
                line.about(),
                line.verdict().words(),
                line.source());
    }
}
