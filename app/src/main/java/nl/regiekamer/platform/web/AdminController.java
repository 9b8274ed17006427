package nl.regiekamer.platform.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.Comparator;
import java.util.List;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Beheer: what the modules let this person manage. */
@Controller
class AdminController {

    private final List<AdminEntry> entries;
    private final StaticTemplates templates = new StaticTemplates();

    AdminController(List<AdminEntry> entries) {
        this.entries = entries.stream().sorted(Comparator.comparingInt(AdminEntry::order)).toList();
    }

    @GetMapping("/beheer")
    @Access("beheer-bekijken")
    Html overview(Shell shell) {
        var actor = CurrentActor.get();
        var visible = entries.stream().filter(entry -> actor.may(entry.right())).toList();
        return Html.ok(templates.platformAdmin(shell, new AdminPage(visible)));
    }
}
