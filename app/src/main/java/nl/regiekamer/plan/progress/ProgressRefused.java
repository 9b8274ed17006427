package nl.regiekamer.plan.progress;

import java.time.LocalDate;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Problem;

/** Something about progress that cannot be done like this. */
public final class ProgressRefused extends Problem {

    private static final long serialVersionUID = 1L;

    private ProgressRefused(Kind kind, String detail) {
        super(kind, "voortgang-geweigerd", "Dit kan zo niet bij deze voortgang", detail);
    }

    static ProgressRefused milestoneChanged(Milestone now) {
        return new ProgressRefused(
                Kind.CONFLICT,
                "Iemand anders wijzigde mijlpaal '%s' intussen: nu uiterlijk %s.\nBekijk de mijlpaal en vul uw wijziging opnieuw in."
                        .formatted(now.name(), Dutch.date(now.due())));
    }

    static ProgressRefused reachedInFuture(LocalDate day) {
        return new ProgressRefused(
                Kind.BREAKS_RULE,
                "Een mijlpaal kan niet gehaald zijn op %s; die dag moet nog komen.\nVul de dag in waarop zij is gehaald."
                        .formatted(Dutch.date(day)));
    }

    static ProgressRefused notAHolder() {
        return new ProgressRefused(
                Kind.BREAKS_RULE,
                "Deze persoon of partner kan geen actie krijgen.\nKies iemand met een account dat voortgang mag melden, of een partner van het plan.");
    }

    static ProgressRefused reportedSince(String action) {
        return new ProgressRefused(
                Kind.CONFLICT,
                "Over actie %s is na deze invoer opnieuw gemeld; die melding zou niet meer kloppen.\nMeld met de hand hoe het gaat, of laat de invoer staan."
                        .formatted(action));
    }

    static ProgressRefused closed(Adjustment adjustment) {
        return new ProgressRefused(
                Kind.CONFLICT,
                "Bijsturing %d is %s en verandert niet meer.\nLeg zo nodig een nieuwe bijsturing vast."
                        .formatted(adjustment.number(), adjustment.state().dutch()));
    }

    static ProgressRefused decidedAlready(Adjustment adjustment) {
        return new ProgressRefused(
                Kind.CONFLICT,
                "Over bijsturing %d is al besloten.\nLeg vast wat erop volgde, of stel een nieuwe bijsturing voor als het anders moet."
                        .formatted(adjustment.number()));
    }

    static ProgressRefused decidedBefore(LocalDate decided, LocalDate planBegan) {
        return new ProgressRefused(
                Kind.BREAKS_RULE,
                "Het besluit is van %s; het plan begon pas op %s.\nVul de dag in waarop over deze bijsturing is besloten."
                        .formatted(Dutch.date(decided), Dutch.date(planBegan)));
    }

    static ProgressRefused undecided(Adjustment adjustment) {
        return new ProgressRefused(
                Kind.CONFLICT,
                "Over bijsturing %d is nog niet besloten.\nLeg eerst het besluit vast; daarna kan de uitkomst erbij."
                        .formatted(adjustment.number()));
    }
}
