package nl.regiekamer.plan.web;

import java.util.Objects;
import nl.regiekamer.plan.progress.Reporting;
import nl.regiekamer.platform.web.Faults;
import org.springframework.util.MultiValueMap;

/** A change of a milestone as it was typed. */
record MilestoneForm(String seen, String due, String reached, boolean dropped) {

    MilestoneForm(MultiValueMap<String, String> sent) {
        this(
                text(sent, "gezien"),
                text(sent, "datum"),
                text(sent, "gehaald"),
                text(sent, "vervalt").equals("ja"));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    Faults faults(int milestone) {
        return Faults.none()
                .addIf(
                        DecisionForm.day(due).isEmpty(),
                        "datum-" + milestone,
                        "Vul de dag in waarop de mijlpaal er moet zijn, bijvoorbeeld 1-9-2027.")
                .addIf(
                        !reached.isEmpty() && DecisionForm.day(reached).isEmpty(),
                        "gehaald-" + milestone,
                        "Vul een dag in, of laat leeg zolang de mijlpaal er niet is.");
    }

    Reporting.Change change() {
        return new Reporting.Change(
                seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0,
                DecisionForm.day(due).orElseThrow(),
                DecisionForm.day(reached).orElse(null),
                dropped);
    }

    /** As words to copy. */
    String words() {
        return "uiterlijk %s, gehaald %s".formatted(due, reached.isEmpty() ? "nog niet" : reached);
    }
}
