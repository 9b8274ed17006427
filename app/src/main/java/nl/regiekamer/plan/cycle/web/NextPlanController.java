package nl.regiekamer.plan.cycle.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.cycle.AccentChoice;
import nl.regiekamer.plan.cycle.NextPlan;
import nl.regiekamer.plan.cycle.NextPlan.Fate;
import nl.regiekamer.plan.cycle.PartnerSessions;
import nl.regiekamer.plan.cycle.Priorities;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From the choices to the draft of the next plan. */
@Controller
@Access(Cycle.RIGHT)
class NextPlanController {

    private static final Pattern YEARS = Pattern.compile("\\d{4}\\s*[-–]\\s*\\d{4}");

    private final Plans plans;
    private final PlanVersions versions;
    private final NextPlan next;
    private final Priorities priorities;
    private final PartnerSessions sessions;
    private final StaticTemplates templates = new StaticTemplates();

    NextPlanController(
            Plans plans,
            PlanVersions versions,
            NextPlan next,
            Priorities priorities,
            PartnerSessions sessions) {
        this.plans = plans;
        this.versions = versions;
        this.next = next;
        this.priorities = priorities;
        this.sessions = sessions;
    }

    @GetMapping("/plan/cyclus/volgend")
    Html form(Shell shell) {
        var book = plans.current();
        var goals =
                book.listGoals().stream()
                        .filter(goal -> !hasPassed(book, goal))
                        .map(Goal::id)
                        .collect(Collectors.toSet());
        var shared =
                sessions.listSharedGoals(book).stream()
                        .map(one -> one.outcome().key())
                        .collect(Collectors.toSet());
        var typed = new Typed(fields(book), fates(book), goals, shared);
        return Html.ok(templates.cycleNext(shell, page(typed, Faults.none())));
    }

    /** A milestone of the term that ends is no goal of the next: whoever wants it, ticks it. */
    private static boolean hasPassed(PlanBook book, Goal goal) {
        var milestone = goal.milestone();
        return milestone != null && !milestone.by().isAfter(book.plan().term().lastDay());
    }

    /** What the form holds: by theme what becomes of it, and the goals that go along or come in. */
    private record Typed(
            NextPlanPage.Fields fields,
            Map<String, String> fates,
            Set<String> goals,
            Set<String> shared) {}

    private static NextPlanPage.Fields fields(PlanBook book) {
        var plan = book.plan();
        var years = Cycle.yearsAfter(book);
        var named = YEARS.matcher(plan.title());
        return new NextPlanPage.Fields(
                named.find() ? named.replaceFirst(years) : "%s %s".formatted(plan.title(), years),
                plan.term().lastDay().plusDays(1).toString(),
                Cycle.lastDayAfter(book).toString(),
                plan.ambition(),
                "",
                NextPlan.Actions.ONGOING.name(),
                true,
                true);
    }

    private Map<String, String> fates(PlanBook book) {
        var choices = priorities.listChoices(book);
        return book.listThemes().stream()
                .collect(
                        Collectors.toMap(
                                Theme::id,
                                theme ->
                                        (chosen(choices, theme).isPresent()
                                                        ? Fate.ACCENT
                                                        : Fate.THEME)
                                                .name()));
    }

    private static Optional<AccentChoice> chosen(Map<String, AccentChoice> choices, Theme theme) {
        return Optional.ofNullable(choices.get(theme.id())).filter(AccentChoice::accent);
    }

    private NextPlanPage page(Typed typed, Faults faults) {
        var book = plans.current();
        var choices = priorities.listChoices(book);
        var shared = sessions.listSharedGoals(book);
        return new NextPlanPage(
                Crumb.trail("Volgend plan", Cycle.PLAN, Cycle.CYCLE),
                Cycle.yearsAfter(book),
                next.find().map(PlanVersion::path).orElse(""),
                versions.findLast(book.plan().id()).isPresent(),
                !typed.fates().containsValue(Fate.ACCENT.name()),
                typed.fields(),
                book.listThemes().stream()
                        .map(theme ->
                                new NextPlanPage.Theme(
                                        theme.id(),
                                        theme.name(),
                                        typed.fates().getOrDefault(theme.id(), Fate.THEME.name()),
                                        chosen(choices, theme).map(AccentChoice::reason).orElse(""),
                                        goals(typed, book, book.listGoalsOf(theme)),
                                        shared(typed, shared, theme)))
                        .toList(),
                goals(
                        typed,
                        book,
                        book.listGoals().stream().filter(goal -> goal.theme() == null).toList()),
                book.listThemes().stream()
                        .map(theme -> new Named(theme.id(), theme.shortName()))
                        .toList(),
                faults);
    }

    private List<NextPlanPage.Goal> shared(
            Typed typed, List<PartnerSessions.Yield> shared, Theme theme) {
        return shared.stream()
                .filter(one -> one.outcome().said().theme().equals(theme.id()))
                .map(one ->
                        new NextPlanPage.Goal(
                                one.outcome().key(),
                                one.outcome().said().title(),
                                "Afgesproken door %s.".formatted(sessions.origin(one)),
                                typed.shared().contains(one.outcome().key())))
                .toList();
    }

    private List<NextPlanPage.Goal> goals(Typed typed, PlanBook book, List<Goal> goals) {
        return goals.stream()
                .map(goal ->
                        new NextPlanPage.Goal(
                                goal.id(),
                                goal.title(),
                                stand(book, goal),
                                typed.goals().contains(goal.id())))
                .toList();
    }

    private String stand(PlanBook book, Goal goal) {
        var words = plans.verdict(goal).words();
        var milestone = goal.milestone();
        return milestone != null && hasPassed(book, goal)
                ? "%s. Mijlpaal van %s; kiest u dit doel, geef hem dan een nieuwe dag."
                        .formatted(words, Dutch.date(milestone.by()))
                : words;
    }

    @PostMapping("/plan/cyclus/volgend")
    Object begin(Shell shell, @RequestParam MultiValueMap<String, String> sent) {
        var book = plans.current();
        var fates = new HashMap<String, String>();
        book.listThemes()
                .forEach(theme -> fates.put(theme.id(), text(sent, "thema-" + theme.id())));
        var typed =
                new Typed(
                        new NextPlanPage.Fields(
                                text(sent, "titel"),
                                text(sent, "van"),
                                text(sent, "tot"),
                                text(sent, "ambitie"),
                                text(sent, "reden"),
                                text(sent, "acties"),
                                sent.containsKey("houders"),
                                sent.containsKey("mijlpalen")),
                        fates,
                        new HashSet<>(sent.getOrDefault("doel", List.of())),
                        new HashSet<>(sent.getOrDefault("sessiedoel", List.of())));
        var faults = faults(book, typed);
        if (!faults.isEmpty()) {
            return Html.unprocessable(templates.cycleNext(shell, page(typed, faults)));
        }
        return "redirect:" + next.begin(choice(typed)).path();
    }

    private static Faults faults(PlanBook book, Typed typed) {
        var fields = typed.fields();
        var first = book.plan().term().lastDay().plusDays(1);
        var from = day(fields.van());
        var to = day(fields.tot());
        var faults =
                Faults.none()
                        .addIf(fields.titel().isEmpty(), "titel", "Vul in hoe het plan heet.")
                        .addIf(
                                from.filter(first::equals).isEmpty(),
                                "van",
                                "Het volgende plan begint op %s: de dag na het einde van dit plan."
                                        .formatted(Dutch.date(first)))
                        .addIf(
                                to.filter(last -> last.isAfter(first)).isEmpty(),
                                "tot",
                                "Vul een laatste dag in die na de eerste ligt.")
                        .addIf(fields.ambitie().isEmpty(), "ambitie", "Vul de ambitie in.")
                        .addIf(
                                fields.reden().isEmpty(),
                                "reden",
                                "Schrijf voor wie meeleest waarom het plan er zo uitziet.");
        faults.addIfLonger(fields.titel(), Faults.LINE, "titel")
                .addIfLonger(fields.ambitie(), Faults.TEXT, "ambitie")
                .addIfLonger(fields.reden(), Faults.TEXT, "reden");
        for (var theme : book.listThemes()) {
            var into = typed.fates().getOrDefault(theme.id(), "");
            faults.addIf(
                    !isFate(into) && !isKept(typed, into),
                    "thema-" + theme.id(),
                    "'%s' kan alleen opgaan in een ander thema dat blijft."
                            .formatted(theme.name()));
        }
        return faults;
    }

    private static boolean isFate(String name) {
        return name.isEmpty() || List.of("ACCENT", "THEME", "DROPPED").contains(name);
    }

    private static boolean isKept(Typed typed, String theme) {
        var fate = typed.fates().get(theme);
        return fate != null && isFate(fate) && !fate.equals(Fate.DROPPED.name());
    }

    private static NextPlan.Choice choice(Typed typed) {
        var fields = typed.fields();
        var fates = new HashMap<String, Fate>();
        var merged = new HashMap<String, String>();
        typed.fates()
                .forEach((theme, fate) -> {
                    if (isFate(fate)) {
                        fates.put(theme, fate.isEmpty() ? Fate.THEME : Fate.valueOf(fate));
                    } else {
                        merged.put(theme, fate);
                    }
                });
        return new NextPlan.Choice(
                fields.titel(),
                day(fields.van()).orElseThrow(),
                day(fields.tot()).orElseThrow(),
                fields.ambitie(),
                fields.reden(),
                fates,
                merged,
                typed.goals(),
                typed.shared(),
                actions(fields.acties()),
                fields.houders(),
                fields.mijlpalen());
    }

    private static NextPlan.Actions actions(String name) {
        return List.of(NextPlan.Actions.values()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(NextPlan.Actions.ONGOING);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed).filter(Predicate.not(String::isEmpty)).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }
}
