package nl.regiekamer.plan.cycle.web;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.plan.cycle.PartnerSession;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.documents.Document;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** The report of a session, to send to those who took part. */
@Component
class SessionDocuments {

    private final SessionPages pages;

    SessionDocuments(SessionPages pages) {
        this.pages = pages;
    }

    Document of(PartnerSession session) {
        var page = pages.page(session);
        var blocks = new ArrayList<Block>();
        if (!page.agenda().isEmpty()) {
            blocks.add(new Block.Heading(1, "Agenda"));
            blocks.add(new Block.Bullets(page.agenda()));
        }
        blocks.add(new Block.Heading(1, "Thema’s en accenten"));
        blocks.add(layers(page));
        for (var theme : page.themes()) {
            blocks.add(new Block.Heading(1, theme.name()));
            add(blocks, "Inbreng", theme.inputs());
            add(blocks, "Gezamenlijke doelen", theme.goals());
            if (theme.inputs().isEmpty() && theme.goals().isEmpty()) {
                blocks.add(new Block.Paragraph("Over dit thema is niets vastgelegd."));
            }
        }
        return new Document(
                "sessie-%d".formatted(session.number()),
                session.setup().title(),
                List.of(
                        "Sessie met partners op " + page.day(),
                        "Deelnemers: "
                                + Dutch.list(
                                        page.organisations().stream().map(Named::title).toList())),
                session.signature().at(),
                true,
                blocks);
    }

    private static Block layers(SessionPage page) {
        var columns = new ArrayList<String>();
        columns.add("Thema");
        columns.addAll(page.layers());
        var rows = new ArrayList<List<String>>();
        for (var theme : page.themes()) {
            var row = new ArrayList<String>();
            row.add(theme.name());
            row.addAll(theme.layers());
            rows.add(row);
        }
        return new Block.Table(
                "Welke laag koos dit thema als accent",
                columns,
                rows,
                "het plan en wat de lagen kozen");
    }

    private static void add(List<Block> blocks, String title, List<SessionPage.Outcome> outcomes) {
        if (!outcomes.isEmpty()) {
            blocks.add(new Block.Heading(2, title));
            blocks.add(
                    new Block.Bullets(
                            outcomes.stream()
                                    .map(one ->
                                            "%s%s (%s)"
                                                    .formatted(
                                                            one.title().isEmpty()
                                                                    ? ""
                                                                    : one.title() + ": ",
                                                            one.text(),
                                                            one.who()))
                                    .toList()));
        }
    }
}
