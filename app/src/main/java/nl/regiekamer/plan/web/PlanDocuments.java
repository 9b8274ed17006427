package nl.regiekamer.plan.web;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.plan.versions.WithdrawnPlans;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.documents.Document;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** The plan as a document to hand over: a whole version, and what differs between two. */
@Component
class PlanDocuments {

    private final PlanVersions versions;
    private final PlanChapters chapters;
    private final WithdrawnPlans withdrawals;
    private final DecisionsBetween decisions;

    PlanDocuments(
            PlanVersions versions,
            PlanChapters chapters,
            WithdrawnPlans withdrawals,
            DecisionsBetween decisions) {
        this.decisions = decisions;
        this.withdrawals = withdrawals;
        this.chapters = chapters;
        this.versions = versions;
    }

    /**
     * The whole plan as one version has it. With milestones in it, it tells about their day: of the
     * same version there is another text on another day.
     */
    Document plan(PlanVersion version, PlanBook book) {
        var text = chapters.of(version, book);
        var facts = new ArrayList<>(facts(version));
        text.milestonesOn()
                .ifPresent(day -> facts.add("Stand van de mijlpalen: " + Dutch.date(day)));
        return new Document(
                "plan-versie-" + version.number(),
                "%s, versie %d".formatted(book.plan().title(), version.number()),
                facts,
                text.milestonesOn()
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .orElseGet(version::madeAt),
                true,
                text.blocks());
    }

    /** What must change to come from one version to another, as the page shows it. */
    Document difference(PlanVersion from, PlanVersion to) {
        var rows = new DifferenceRows(versions.definitionsOf(from), versions.definitionsOf(to));
        var blocks = new ArrayList<Block>();
        var things = rows.of(versions.listBetween(from, to));
        if (things.isEmpty()) {
            blocks.add(new Block.Paragraph("Deze versies zeggen hetzelfde."));
        }
        for (var thing : things) {
            blocks.add(new Block.Heading(2, thing.title()));
            blocks.add(
                    new Block.Table(
                            "%s %s".formatted(thing.kind(), thing.change()),
                            List.of("Veld", "Was", "Wordt"),
                            thing.fields().stream()
                                    .map(one -> List.of(one.name(), one.before(), one.after()))
                                    .toList(),
                            ""));
            if (!thing.alike().isEmpty()) {
                blocks.add(new Block.Bullets(thing.alike()));
            }
        }
        var facts = new ArrayList<String>();
        facts.add("Van versie %d: %s".formatted(from.number(), from.title()));
        facts.add("Naar versie %d: %s".formatted(to.number(), to.title()));
        facts.addAll(to.isDecided() ? decisions(from, to) : facts(to));
        return new Document(
                "verschil-%d-%d".formatted(from.number(), to.number()),
                "Wat er verandert in het plan",
                facts,
                to.madeAt(),
                true,
                blocks);
    }

    private List<String> decisions(PlanVersion from, PlanVersion to) {
        return decisions.list(from, to).stream().map(DecisionsBetween.Decided::words).toList();
    }

    private List<String> facts(PlanVersion version) {
        var withdrawn = withdrawals.find(version);
        if (withdrawn.isPresent()) {
            return List.of(
                    "Stand: " + version.state().dutch(),
                    withdrawn.get().words(),
                    "Was vastgesteld door: "
                            + version.findDecision().map(PlanVersionPages::decided).orElse(""));
        }
        return version.findDecision()
                .map(decision ->
                        List.of(
                                "Besluit: " + PlanVersionPages.decided(decision),
                                "Geldt vanaf " + Dutch.date(decision.appliesFrom()),
                                "Reden: " + (version.reason().isEmpty() ? "–" : version.reason())))
                .orElseGet(() ->
                        List.of("Stand: " + version.state().dutch(), "Reden: " + version.reason()));
    }
}
