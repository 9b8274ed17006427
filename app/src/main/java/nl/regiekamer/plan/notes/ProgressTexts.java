package nl.regiekamer.plan.notes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.progress.ActionProgress;
import nl.regiekamer.plan.progress.Light;
import nl.regiekamer.plan.progress.Report;
import nl.regiekamer.plan.progress.rules.Flag;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** What a note says of actions: states, lights, flags. No holder's name stands in it. */
@Component
class ProgressTexts {

    private static final String SOURCE = "Bron: het plan en de meldingen van actiehouders.";

    private final Partners partners;

    ProgressTexts(Partners partners) {
        this.partners = partners;
    }

    /** How the actions go, in two or three sentences. */
    String sentence(Subject subject) {
        var all = subject.now().all();
        var inPeriod = all.stream().filter(one -> isReportedIn(one, subject)).count();
        var flagged = all.stream().filter(one -> !one.flags().isEmpty()).count();
        return "Het plan heeft %s%s.%s%s"
                .formatted(
                        Dutch.count(all.size(), "actie", "acties"),
                        lights(all),
                        subject.period().isOneDay()
                                ? ""
                                : " De laatste melding viel bij %s in deze periode."
                                        .formatted(Dutch.count(inPeriod, "actie", "acties")),
                        flagged == 0
                                ? ""
                                : flagged == 1
                                        ? " Bij één actie gaf het systeem een signaal."
                                        : " Bij %d acties gaf het systeem een signaal."
                                                .formatted(flagged));
    }

    private static boolean isReportedIn(ActionProgress one, Subject subject) {
        var ends = subject.book().plan().term().lastDay();
        return one.last()
                .map(ProgressTexts::day)
                // What is reported of a plan after it ended, tells of its last days.
                .map(day -> day.isAfter(ends) ? ends : day)
                .filter(subject.period()::holds)
                .isPresent();
    }

    private static LocalDate day(Report report) {
        return LocalDate.ofInstant(report.at(), Dutch.ZONE);
    }

    /** "bij 3 is de melding ‘op koers’ en bij 8 is nog niets gemeld"; what is none is left out. */
    private static String lights(Collection<ActionProgress> actions) {
        var words = new ArrayList<String>();
        for (var light : Light.values()) {
            var count = count(actions, light);
            if (count > 0) {
                words.add(
                        "bij %d is de melding ‘%s’"
                                .formatted(count, light.words().toLowerCase(Locale.ROOT)));
            }
        }
        var silent = actions.stream().filter(one -> one.light().isEmpty()).count();
        if (silent > 0) {
            words.add("bij %d is nog niets gemeld".formatted(silent));
        }
        return words.isEmpty() ? "" : ": " + Dutch.list(words);
    }

    private static long count(Collection<ActionProgress> actions, Light light) {
        return actions.stream().filter(one -> one.light().equals(Optional.of(light))).count();
    }

    Written accents(Subject subject) {
        var themes = subject.book().listAccents();
        var text =
                themes.stream()
                        .map(theme -> sentence(theme, subject))
                        .collect(Collectors.joining("\n\n"));
        return Written.of(text, table("Acties per accent", themes, subject));
    }

    private static String sentence(Theme theme, Subject subject) {
        var actions = subject.now().of(theme);
        return "%s, %s%s."
                .formatted(
                        theme.shortName(),
                        Dutch.count(actions.size(), "actie", "acties"),
                        lights(actions));
    }

    Written otherThemes(Subject subject) {
        var themes = subject.book().listThemes().stream().filter(theme -> !theme.accent()).toList();
        var neglected =
                themes.stream().filter(subject.now()::isNeglected).map(Theme::shortName).toList();
        var silent = themes.stream().filter(theme -> isSilent(subject.now().of(theme))).count();
        var warning =
                (neglected.isEmpty()
                                ? "Bij geen van deze thema’s is de termijn om te melden voor alle acties voorbij."
                                : "Te lang niets gehoord over: %s."
                                        .formatted(Dutch.list(neglected)))
                        + (silent == 0
                                ? ""
                                : " Bij %s is nog over geen enkele actie iets gemeld."
                                        .formatted(Dutch.count(silent, "thema", "thema’s")));
        return Written.of(
                "Thema’s zonder accent krijgen ook acties en worden ook gevolgd. " + warning,
                table("Acties per thema zonder accent", themes, subject));
    }

    private static boolean isSilent(List<ActionProgress> actions) {
        return !actions.isEmpty() && actions.stream().allMatch(one -> one.last().isEmpty());
    }

    private static Block.Table table(String caption, List<Theme> themes, Subject subject) {
        return new Block.Table(
                caption,
                List.of(
                        "Thema",
                        "Acties",
                        Light.ON_COURSE.words(),
                        Light.ATTENTION.words(),
                        Light.STUCK.words(),
                        "Nog niets gemeld",
                        "Met een signaal"),
                themes.stream().map(theme -> row(theme, subject)).toList(),
                SOURCE);
    }

    private static List<String> row(Theme theme, Subject subject) {
        var actions = subject.now().of(theme);
        var cells = new ArrayList<String>();
        cells.add(theme.shortName());
        cells.add(Dutch.count(actions.size()));
        for (var light : Light.values()) {
            cells.add(Dutch.count(count(actions, light)));
        }
        cells.add(Dutch.count(actions.stream().filter(one -> one.light().isEmpty()).count()));
        cells.add(Dutch.count(actions.stream().filter(one -> !one.flags().isEmpty()).count()));
        return cells;
    }

    Written attention(Subject subject) {
        var rows =
                subject.now().all().stream()
                        .filter(ProgressTexts::asksAttention)
                        .map(one ->
                                List.of(
                                        one.action().id(),
                                        one.action().title(),
                                        one.light().map(Light::words).orElse("–"),
                                        one.last().map(Report::reason).orElse("–"),
                                        flags(one)))
                        .toList();
        return Written.of(
                rows.isEmpty()
                        ? "Op dit moment vraagt geen enkele actie aandacht."
                        : "%s: volgens wie eraan werkt, of door een signaal van het systeem."
                                .formatted(
                                        Dutch.capital(
                                                Dutch.count(
                                                        rows.size(),
                                                        "actie vraagt aandacht",
                                                        "acties vragen aandacht"))),
                new Block.Table(
                        "Acties die aandacht vragen",
                        List.of("Actie", "Wat", "Hoe het gaat", "Waarom", "Signaal"),
                        rows,
                        SOURCE));
    }

    private static boolean asksAttention(ActionProgress one) {
        return !one.flags().isEmpty()
                || one.light().filter(light -> light != Light.ON_COURSE).isPresent();
    }

    private static String flags(ActionProgress one) {
        return one.flags().isEmpty()
                ? "–"
                : one.flags().stream().map(Flag::words).collect(Collectors.joining(" "));
    }

    Written actions(Subject subject) {
        var rows =
                subject.now().all().stream()
                        .map(one ->
                                List.of(
                                        one.action().id(),
                                        one.action().title(),
                                        subject.book()
                                                .findTheme(one.action().theme())
                                                .map(Theme::shortName)
                                                .orElse(""),
                                        names(one),
                                        one.state().name(),
                                        one.light().map(Light::words).orElse("nog niets gemeld"),
                                        one.last().map(Report::reason).orElse("")))
                        .toList();
        return Written.of(
                sentence(subject),
                new Block.Table(
                        "Acties van het plan",
                        List.of("Actie", "Wat", "Thema", "Wie", "Stand", "Hoe het gaat", "Waarom"),
                        rows,
                        SOURCE));
    }

    /** Who leads, else who takes part. */
    private String names(ActionProgress one) {
        var lead = one.action().lead();
        return String.join(
                ", ", partners.names(lead == null ? one.action().partners() : List.of(lead)));
    }
}
