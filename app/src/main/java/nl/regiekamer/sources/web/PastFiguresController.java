package nl.regiekamer.sources.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.export.DataTable;
import nl.regiekamer.platform.export.TableDownload;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.sources.FigurePlace;
import nl.regiekamer.sources.FigureSpell;
import nl.regiekamer.sources.Figures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures as they were on an earlier day, and every version of one of them. */
@Controller
@Access("cijfers-bekijken")
class PastFiguresController {

    private final Figures figures;
    private final PastChoices choices;
    private final PastPages pages;
    private final VersionPages versionPages;
    private final PastTables tables;
    private final StaticTemplates templates = new StaticTemplates();

    PastFiguresController(
            Figures figures,
            PastChoices choices,
            PastPages pages,
            VersionPages versionPages,
            PastTables tables) {
        this.figures = figures;
        this.choices = choices;
        this.pages = pages;
        this.versionPages = versionPages;
        this.tables = tables;
    }

    @GetMapping("/bronnen/cijfers")
    Html asItWas(Shell shell, @RequestParam Map<String, String> typed) {
        var choice = choices.read(typed);
        var template = templates.sourcesAsitwas(shell, pages.page(choice));
        return choice.faults().isEmpty() ? Html.ok(template) : Html.unprocessable(template);
    }

    @GetMapping("/bronnen/cijfers.csv")
    TableDownload asItWasCsv(@RequestParam Map<String, String> typed) {
        return TableDownload.csv(asItWasTable(typed));
    }

    @GetMapping("/bronnen/cijfers.xlsx")
    TableDownload asItWasSpreadsheet(@RequestParam Map<String, String> typed) {
        return TableDownload.xlsx(asItWasTable(typed));
    }

    private DataTable asItWasTable(Map<String, String> typed) {
        var choice = choices.read(typed);
        if (!choice.faults().isEmpty()) {
            throw new NotFound("Dit cijfer");
        }
        return tables.asItWas(choice, pages.compare(choice));
    }

    @GetMapping("/bronnen/cijfers/versies")
    Html versions(Shell shell, @RequestParam Map<String, String> typed) {
        var story = story(typed);
        return Html.ok(
                templates.sourcesVersions(shell, versionPages.page(story.place(), story.spells())));
    }

    @GetMapping("/bronnen/cijfers/versies.csv")
    TableDownload versionsCsv(@RequestParam Map<String, String> typed) {
        var story = story(typed);
        return TableDownload.csv(tables.versions(story.place(), story.spells()));
    }

    @GetMapping("/bronnen/cijfers/versies.xlsx")
    TableDownload versionsSpreadsheet(@RequestParam Map<String, String> typed) {
        var story = story(typed);
        return TableDownload.xlsx(tables.versions(story.place(), story.spells()));
    }

    /** One figure and what became of it; never without a version. */
    private record Story(FigurePlace place, List<FigureSpell> spells) {}

    private Story story(Map<String, String> typed) {
        var place = place(typed);
        var spells = figures.listHistory(place);
        if (spells.isEmpty()) {
            throw new NotFound("Dit cijfer");
        }
        return new Story(place, spells);
    }

    /** What the address leaves open becomes the newest figure of the plan's first series. */
    private FigurePlace place(Map<String, String> typed) {
        var choice = choices.read(typed);
        var series = choice.series();
        var period = typed.getOrDefault("periode", "");
        if (!choice.faults().isEmpty() || series == null) {
            throw new NotFound("Dit cijfer");
        }
        if (!period.isEmpty() && choice.area() != null) {
            return FigurePlace.find(series, choice.area(), period)
                    .orElseThrow(() -> new NotFound("Dit cijfer"));
        }
        return pages.compare(choice).stream()
                .map(one -> one.place())
                .findFirst()
                .orElseThrow(() -> new NotFound("Dit cijfer"));
    }
}
