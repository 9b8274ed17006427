package nl.regiekamer.sources.web;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.sources.Delivery;
import nl.regiekamer.sources.WithdrawalEffect;

/** What the pages say on which a delivery is withdrawn or made public. */
public final class CarePages {

    /** The form itself, for a fault that is of no field. */
    static final String FORM = "formulier";

    private static final int LONGEST_REASON = 500;

    private CarePages() {}

    /**
     * Asks whether a delivery is to be withdrawn.
     *
     * @param title of the delivery
     * @param path of the delivery
     * @param effects what will happen, a sentence each
     * @param reason as typed
     */
    public record Withdrawal(
            String title, String path, List<String> effects, String reason, Faults faults) {}

    /**
     * Asks for the decision that makes a delivery public.
     *
     * @param title of the delivery
     * @param path of the delivery
     * @param lead what will happen
     */
    public record Publication(
            String title, String path, String lead, PublicationForm form, Faults faults) {}

    static Withdrawal withdrawal(
            Delivery delivery, WithdrawalEffect effect, String reason, Faults faults) {
        return new Withdrawal(
                delivery.origin().title(), path(delivery), effects(effect), reason, faults);
    }

    static Publication publication(Delivery delivery, PublicationForm form, Faults faults) {
        var figures = delivery.counts().figures();
        return new Publication(
                delivery.origin().title(),
                path(delivery),
                "%s %s daarna voor iedereen te zien: op pagina's, in tabellen en in downloads. Dit is niet terug te draaien; wel kunt u de levering intrekken."
                        .formatted(
                                Dutch.count(figures, "cijfer", "cijfers"),
                                figures == 1 ? "is" : "zijn"),
                form,
                faults);
    }

    private static String path(Delivery delivery) {
        return "/bronnen/leveringen/" + delivery.id();
    }

    private static List<String> effects(WithdrawalEffect effect) {
        var words = new ArrayList<String>();
        var falling = effect.falling();
        words.add(
                falling == 0
                        ? "Geen enkel cijfer van deze levering telt nu nog mee; aan de cijfers verandert niets."
                        : "%s van deze levering %s weg."
                                .formatted(
                                        Dutch.count(falling, "cijfer", "cijfers"),
                                        falling == 1 ? "valt" : "vallen"));
        if (falling > 0) {
            words.add(
                    effect.replaced() == 0
                            ? "Daarvoor komt niets terug: een eerdere levering had ze niet."
                            : "Daarvan %s de waarde terug die een eerdere levering gaf."
                                    .formatted(
                                            effect.replaced() == 1
                                                    ? "krijgt 1 cijfer"
                                                    : "krijgen %s cijfers"
                                                            .formatted(
                                                                    Dutch.count(
                                                                            effect.replaced()))));
        }
        if (effect.returning() > 0) {
            words.add(
                    "%s die deze levering niet meer noemde, %s weer mee."
                            .formatted(
                                    Dutch.count(effect.returning(), "cijfer", "cijfers"),
                                    effect.returning() == 1 ? "telt" : "tellen"));
        }
        words.add(
                "De levering blijft te zien, als ingetrokken, met uw reden. Cijfers zoals ze op een eerdere dag waren, veranderen niet.");
        return words;
    }

    static Faults reasonFaults(String typed) {
        var reason = typed.strip();
        return Faults.none()
                .addIf(
                        reason.isEmpty(),
                        "reden",
                        "Schrijf waarom de levering wordt ingetrokken; zonder reden kan het niet.")
                .addIf(
                        reason.length() > LONGEST_REASON,
                        "reden",
                        "De reden heeft %d tekens; ten hoogste %d passen erin. Maak haar korter."
                                .formatted(reason.length(), LONGEST_REASON));
    }
}
