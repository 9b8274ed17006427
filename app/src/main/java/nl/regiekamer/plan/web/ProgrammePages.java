package nl.regiekamer.plan.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Programme;
import nl.regiekamer.plan.progress.ActionProgress;
import nl.regiekamer.plan.progress.Counted;
import nl.regiekamer.plan.progress.Light;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.progress.Report;
import nl.regiekamer.plan.words.Fact;
import nl.regiekamer.plan.words.PlanTables;
import nl.regiekamer.plan.words.ProgrammeWords;
import nl.regiekamer.plan.words.ResultTables;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.documents.Document;
import nl.regiekamer.platform.time.LookBack;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** A programme as a page, and as a document for whoever pays for it. */
@Component
class ProgrammePages {

    private final Plans plans;
    private final PlanPages pages;
    private final Progress progress;
    private final PlanTables tables;
    private final InstantSource clock;

    ProgrammePages(
            Plans plans,
            PlanPages pages,
            Progress progress,
            PlanTables tables,
            InstantSource clock) {
        this.plans = plans;
        this.pages = pages;
        this.progress = progress;
        this.tables = tables;
        this.clock = clock;
    }

    ResourcesPage.ProgrammePage page(Programme one) {
        var words = ProgrammeWords.of(one, plans.current());
        var actions = actions(one);
        var now = progress.now();
        var stand = actions.stream().map(now::of).toList();
        return new ResourcesPage.ProgrammePage(
                Crumb.trail(
                        one.name(),
                        new Crumb("Plan", "/plan"),
                        new Crumb("Middelen en programma’s", "/plan/middelen")),
                "/plan/programmas/" + one.id(),
                one.name(),
                words.text(),
                facts(words),
                words.budgets(),
                standing(stand),
                rows(pages.actions(actions), stand),
                counted(one));
    }

    private List<Action> actions(Programme one) {
        return one.actions().stream()
                .map(plans.current()::findAction)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<ResourcesPage.ProgrammeAction> rows(
            List<ActionRow> rows, List<ActionProgress> stand) {
        var shown = new ArrayList<ResourcesPage.ProgrammeAction>();
        for (var i = 0; i < rows.size(); i++) {
            var last = stand.get(i).last();
            shown.add(
                    new ResourcesPage.ProgrammeAction(
                            rows.get(i),
                            last.map(Report::reason).orElse(""),
                            last.map(ProgressPages::day).orElse("")));
        }
        return shown;
    }

    private List<Counted> counted(Programme one) {
        var own = Set.copyOf(one.actions());
        return progress.listCounted(plans.current()).stream()
                .filter(result -> own.contains(result.action()))
                .toList();
    }

    private static List<Fact> facts(ProgrammeWords words) {
        var facts = new ArrayList<Fact>();
        words.theme()
                .ifPresent(theme ->
                        facts.add(new Fact("Thema", theme.name(), "/plan/themas/" + theme.id())));
        facts.add(Fact.of("Looptijd", words.term()));
        facts.add(Fact.of("Wie betaalt", words.funder()));
        facts.add(Fact.of("Verantwoording aan", words.accountableTo()));
        return facts;
    }

    private static String standing(List<ActionProgress> actions) {
        if (actions.size() != 1) {
            return ProgressPages.lead(actions);
        }
        return actions.getFirst()
                .light()
                .map(light -> "Over de actie is gemeld: ‘%s’.".formatted(light.words()))
                .orElse("Over de actie is nog niets gemeld.");
    }

    /** The same to take along. */
    Document document(Programme one) {
        var page = page(one);
        var book = plans.current();
        var facts = new ArrayList<String>();
        facts.add("Programma uit: " + book.plan().title());
        facts.add("Stand op " + Dutch.date(plans.today()));
        page.facts().forEach(fact -> facts.add("%s: %s".formatted(fact.term(), fact.words())));
        var blocks = new ArrayList<Block>();
        if (!page.text().isEmpty()) {
            blocks.add(new Block.Paragraph(page.text()));
        }
        blocks.add(new Block.Heading(1, "Hoe de acties ervoor staan"));
        blocks.add(new Block.Paragraph(page.standing()));
        blocks.add(table(page.actions()));
        add(
                blocks,
                "Resultaten",
                ResultTables.table("Resultaten van het programma", page.results(), book),
                "Er is nog geen resultaat met een aantal gemeld.");
        add(
                blocks,
                "Eigen geld",
                tables.budgets(one, book),
                "Het plan noemt geen bedrag voor dit programma.");
        return new Document("programma-" + one.id(), page.name(), facts, at(), true, blocks);
    }

    private static void add(
            List<Block> blocks, String title, Optional<Block.Table> table, String otherwise) {
        blocks.add(new Block.Heading(1, title));
        blocks.add(table.map(Block.class::cast).orElseGet(() -> new Block.Paragraph(otherwise)));
    }

    private static Block.Table table(List<ResourcesPage.ProgrammeAction> actions) {
        return new Block.Table(
                "Acties van het programma",
                List.of(
                        "Actie",
                        "Wat",
                        "Met wie",
                        "Stand",
                        "Hoe het gaat",
                        "Waarom",
                        "Gemeld op",
                        "Signaal"),
                actions.stream().map(ProgrammePages::cells).toList(),
                "Bron: het plan en de meldingen van actiehouders.");
    }

    private static List<String> cells(ResourcesPage.ProgrammeAction one) {
        var row = one.row();
        return List.of(
                row.id(),
                row.title(),
                orDash(row.partners()),
                row.mark().state(),
                row.mark().light().map(Light::words).orElse("nog niets gemeld"),
                orDash(one.reason()),
                one.at().isEmpty() ? "nog niet" : one.at(),
                orDash(String.join("; ", row.mark().flags())));
    }

    private static String orDash(String words) {
        return words.isEmpty() ? "–" : words;
    }

    /** While looking back, the last moment of that day. */
    private Instant at() {
        return LookBack.end().map(end -> end.minusSeconds(1)).orElseGet(clock::instant);
    }
}
