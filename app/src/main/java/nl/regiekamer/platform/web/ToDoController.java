package nl.regiekamer.platform.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiekamer.platform.access.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Wat moet ik doen": what all modules have waiting for whoever is signed in. */
@Controller
@Access(Access.OWN)
class ToDoController {

    private static final Comparator<ToDo> URGENCY =
            Comparator.comparingInt(ToDo::order)
                    .thenComparing(ToDo::by, Comparator.nullsLast(LocalDate::compareTo));

    private final List<ToDoList> lists;
    private final StaticTemplates templates = new StaticTemplates();

    ToDoController(List<ToDoList> lists) {
        this.lists = lists;
    }

    @GetMapping(ToDoList.PATH)
    Html toDos(Shell shell, @RequestParam(defaultValue = "") String gedaan) {
        var all = lists.stream().flatMap(list -> list.toDos().stream()).sorted(URGENCY).toList();
        var groups =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ToDo::group, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(group -> new ToDoPage.Group(group.getKey(), group.getValue()))
                        .toList();
        var sections =
                lists.stream()
                        .flatMap(list -> list.toDoSections(shell).stream())
                        .sorted(Comparator.comparingInt(Section::order))
                        .toList();
        return Html.ok(
                templates.platformTodo(
                        shell, new ToDoPage(lead(all), gedaan.equals("factor"), groups, sections)));
    }

    private static String lead(List<ToDo> all) {
        if (all.isEmpty()) {
            return "Er wacht nu niets op u.";
        }
        var late = all.stream().filter(ToDo::late).count();
        var waiting =
                all.size() == 1
                        ? "Er wacht één ding op u"
                        : "Er wachten %d dingen op u".formatted(all.size());
        if (late == 0) {
            return waiting + ".";
        }
        return waiting
                + (late == all.size()
                        ? (all.size() == 1 ? ", en het is dringend." : ", en alles is dringend.")
                        : ", waarvan %d dringend.".formatted(late));
    }
}
