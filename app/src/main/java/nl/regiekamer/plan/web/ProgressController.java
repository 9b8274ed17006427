package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.export.TableDownload;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.LooksBack;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How the plan goes: themes and actions with state, light and flags. */
@Controller
@Access("plan-bekijken")
class ProgressController {

    private final ProgressPages pages;
    private final StaticTemplates templates = new StaticTemplates();

    ProgressController(ProgressPages pages) {
        this.pages = pages;
    }

    @GetMapping("/plan/voortgang")
    @LooksBack
    Html progress(Shell shell, ProgressFilter filter) {
        return Html.ok(templates.planProgress(shell, pages.whole(filter)));
    }

    @GetMapping("/plan/voortgang.csv")
    @LooksBack
    TableDownload csv(ProgressFilter filter) {
        return TableDownload.csv(pages.table(filter));
    }

    @GetMapping("/plan/voortgang.xlsx")
    @LooksBack
    TableDownload xlsx(ProgressFilter filter) {
        return TableDownload.xlsx(pages.table(filter));
    }
}
