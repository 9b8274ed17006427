package nl.regiekamer.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.regiekamer.plan.versions.PlanWords;
import nl.regiekamer.platform.definitions.Definition;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.forms.SchemaForm;
import tools.jackson.databind.JsonNode;

/**
 * What in the draft of a next plan still speaks of the term before it: a text that names one of
 * those years, or a milestone that will have passed. Whoever writes the plan looks whether it is
 * still right; a year in a text may well be.
 */
final class OldYears {

    private static final Pattern TERM = Pattern.compile("(\\d{4})\\D+(\\d{4})");

    private final Definitions definitions;
    private final List<String> years;

    private OldYears(Definitions definitions, List<String> years) {
        this.definitions = definitions;
        this.years = years;
    }

    /**
     * @param plan id of the plan that is drafted; its own definition says which term came before
     */
    static List<VersionPage.Old> in(Definitions definitions, String plan) {
        return definitions.listVersions("plan", plan).stream()
                .findFirst()
                .map(one -> new OldYears(definitions, termBefore(one)))
                .map(OldYears::list)
                .orElse(List.of());
    }

    private static List<String> termBefore(Definition plan) {
        var matcher = TERM.matcher(plan.findText("/vorige-periode").orElse(""));
        return matcher.find()
                ? IntStream.rangeClosed(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2)))
                        .mapToObj(String::valueOf)
                        .toList()
                : List.of();
    }

    private List<VersionPage.Old> list() {
        var found = new ArrayList<VersionPage.Old>();
        for (var kind : PlanWords.KINDS) {
            for (var one : definitions.listAll(kind)) {
                var fields = new ArrayList<String>();
                one.content().properties().stream()
                        .filter(field -> !field.getKey().equals("vorige-periode"))
                        .filter(field -> speaksOfThem(field.getValue()))
                        .map(field -> SchemaForm.label(field.getKey()))
                        .forEach(fields::add);
                if (!fields.isEmpty()) {
                    found.add(
                            new VersionPage.Old(
                                    kind,
                                    one.id(),
                                    Named.of(one).title(),
                                    String.join(", ", fields)));
                }
            }
        }
        return found;
    }

    private boolean speaksOfThem(JsonNode value) {
        if (value.isContainer()) {
            return value.valueStream().anyMatch(this::speaksOfThem);
        }
        var text = value.asString("");
        return !text.startsWith("http") && years.stream().anyMatch(year -> names(text, year));
    }

    private static boolean names(String text, String year) {
        return Pattern.compile("(?<!\\d)" + year + "(?!\\d)").matcher(text).find();
    }
}
