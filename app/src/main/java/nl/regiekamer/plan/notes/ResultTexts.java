package nl.regiekamer.plan.notes;

import nl.regiekamer.plan.progress.Counted;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.words.ResultTables;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** What a note says of what actions yielded: numbers with a unit, as holders reported them. */
@Component
class ResultTexts {

    private final Progress progress;

    ResultTexts(Progress progress) {
        this.progress = progress;
    }

    /** What was reported in the period; in a note about one day, all that the plan yielded. */
    Written results(Subject subject) {
        var period = subject.period();
        var counted =
                progress.listCounted(subject.book()).stream()
                        .filter(one -> period.isOneDay() || period.holds(one.on()))
                        .toList();
        var since = period.isOneDay() ? "sinds het begin van dit plan" : "in deze periode";
        if (counted.isEmpty()) {
            return Written.text(
                    "Over geen enkele actie is %s een resultaat met een aantal gemeld."
                            .formatted(since));
        }
        var actions = counted.stream().map(Counted::action).distinct().count();
        return new Written(
                "Over %s is %s een resultaat met een aantal gemeld. De aantallen zijn niet opgeteld: een latere melding kan een eerdere bijwerken."
                        .formatted(Dutch.count(actions, "actie", "acties"), since),
                ResultTables.byTheme(counted, subject.book()));
    }
}
