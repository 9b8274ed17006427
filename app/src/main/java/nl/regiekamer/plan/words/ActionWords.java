package nl.regiekamer.plan.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.PlanBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a plan says of an action: with whom, where, by when, and what it is part of. */
@Component
public class ActionWords {

    private final Partners partners;
    private final Places places;

    ActionWords(Partners partners, Places places) {
        this.partners = partners;
        this.places = places;
    }

    /** All that the plan says, with whom it is done apart from who leads. */
    public List<Fact> facts(Action action, PlanBook book) {
        var theme = book.findTheme(action.theme()).orElseThrow();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Plan", book.plan().title()));
        facts.add(new Fact("Thema", theme.name(), "/plan/themas/" + theme.id()));
        Optional.ofNullable(action.lead())
                .map(lead -> new Fact("Regie", name(lead), "/partners/" + lead))
                .ifPresent(facts::add);
        facts.addAll(particulars(action, book));
        return facts;
    }

    /** What is particular to it: how, where, by when, how much, and what it is part of. */
    List<Fact> particulars(Action action, PlanBook book) {
        var facts = new ArrayList<Fact>();
        book.findTheme(action.theme())
                .ifPresent(theme -> add(facts, "Pijler", theme.pillarName(action.pillar())));
        facts.add(Fact.of("Soort", action.sort()));
        var place = action.place();
        if (place != null) {
            var name = place.name();
            add(facts, "Waar", name != null ? name : places.name(place.code(), place.areaSet()));
        }
        add(facts, "Mijlpaal", action.milestone());
        var capacity = action.capacity();
        if (capacity != null) {
            facts.add(Fact.of("Omvang", capacity.value() + " " + capacity.unit()));
        }
        add(facts, "Waarborg", action.safeguard());
        addBelonging(facts, action, book);
        return facts;
    }

    /** Programmes, covenants and other policy that an action is part of. */
    private static void addBelonging(List<Fact> facts, Action action, PlanBook book) {
        book.listProgrammes().stream()
                .filter(programme -> programme.actions().contains(action.id()))
                .map(programme ->
                        new Fact(
                                "Programma",
                                programme.name(),
                                "/plan/programmas/" + programme.id()))
                .forEach(facts::add);
        book.listCovenants().stream()
                .filter(covenant -> covenant.actions().contains(action.id()))
                .map(covenant -> new Fact("Convenant", covenant.name(), covenant.path()))
                .forEach(facts::add);
        book.listLinksOf(action).stream()
                .map(link -> Fact.of("Sluit aan bij", link.name()))
                .forEach(facts::add);
    }

    private static void add(List<Fact> facts, String term, @Nullable String words) {
        if (words != null && !words.isEmpty()) {
            facts.add(Fact.of(term, words));
        }
    }

    /** Who has a role in it: the role, the name and the page; the heaviest role first. */
    public List<Fact> partners(Action action) {
        return action.involved().stream()
                .map(id -> new Fact(role(action, id).dutch(), name(id), "/partners/" + id))
                .toList();
    }

    /** Who leads, and who else takes part. */
    public String names(Action action) {
        return action.involved().stream()
                .filter(id -> role(action, id) != Action.Role.IS_INFORMED)
                .map(id -> id.equals(action.lead()) ? name(id) + " (trekker)" : name(id))
                .collect(Collectors.joining(", "));
    }

    private static Action.Role role(Action action, String partner) {
        return action.roleOf(partner).orElseThrow();
    }

    private String name(String partner) {
        return partners.names(List.of(partner)).getFirst();
    }
}
