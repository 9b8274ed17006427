package nl.regiekamer.plan.words;

import java.time.LocalDate;
import java.util.List;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Covenant;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;

/** A covenant in words; of what is not known it says that nobody filled it in. */
public record CovenantWords(
        String parties,
        String basis,
        String signed,
        String ends,
        String evaluate,
        String renewal,
        String data,
        String document) {

    private static final String UNKNOWN = "niet ingevuld";

    public static CovenantWords of(Covenant one, Partners partners) {
        return new CovenantWords(
                Dutch.list(partners.names(one.parties())),
                words(one.legalBasis()),
                day(one.signed()),
                day(one.ends()),
                day(one.evaluate()),
                words(one.renewal()),
                one.listShared().isEmpty() ? UNKNOWN : Dutch.list(one.listShared()),
                words(one.document()));
    }

    /** What was laid down: the ground, and the days that count. */
    public List<Fact> facts() {
        return List.of(
                Fact.of("Grondslag", basis),
                Fact.of("Ondertekend", signed),
                Fact.of("Laatste dag", ends),
                Fact.of("Evaluatie klaar op", evaluate),
                Fact.of("Verlenging", renewal));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : Dutch.date(day);
    }

    private static String words(@Nullable String text) {
        return text == null ? UNKNOWN : text;
    }
}
