package nl.regiekamer.platform.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiekamer.platform.access.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what all modules have to say about the whole municipality today. */
@Controller
class StartController {

    private static final int ATTENTION = 31; // beside what moved

    private final List<StartSection> parts;
    private final InstantSource clock;
    private final StaticTemplates templates = new StaticTemplates();

    StartController(List<StartSection> parts, InstantSource clock) {
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping("/")
    @Access("cijfers-bekijken")
    Html start(Shell shell) {
        var attention =
                parts.stream()
                        .flatMap(part -> part.attention().stream())
                        .sorted(Comparator.comparingInt(StartSection.Attention::urgency))
                        .toList();
        var sections =
                Stream.concat(
                                parts.stream().flatMap(part -> part.startSections(shell).stream()),
                                attentionSection(attention).stream())
                        .sorted(Comparator.comparingInt(Section::order))
                        .toList();
        var lead = parts.stream().map(StartSection::lead).flatMap(Optional::stream).findFirst();
        var today = LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
        var page = new StartPage(Dutch.capital(Dutch.longDate(today)), lead.orElse(""), sections);
        return Html.ok(templates.platformStart(shell, page));
    }

    private Optional<Section> attentionSection(List<StartSection.Attention> points) {
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Section.half(
                                ATTENTION,
                                "Wat vraagt aandacht",
                                templates.platformAttention(points)));
    }
}
