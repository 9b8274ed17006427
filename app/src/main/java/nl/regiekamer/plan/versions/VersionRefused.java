package nl.regiekamer.plan.versions;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiekamer.platform.definitions.DefinitionFault;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Problem;

/** A version of the plan that cannot be made, changed or decided like this. */
public final class VersionRefused extends Problem {

    private static final long serialVersionUID = 1L;

    private VersionRefused(Kind kind, String detail) {
        super(kind, "planversie-geweigerd", "Deze wijziging van het plan kan zo niet", detail);
    }

    static VersionRefused alreadyInUse() {
        return new VersionRefused(
                Kind.CONFLICT,
                "Het plan is al in gebruik genomen.\nMaak een wijziging om er iets aan te veranderen.");
    }

    static VersionRefused notInUse() {
        return new VersionRefused(
                Kind.CONFLICT,
                "Het plan is nog niet in gebruik genomen.\nNeem het eerst in gebruik; daarna kunt u het wijzigen.");
    }

    static VersionRefused alreadyBegun(PlanVersion version) {
        return new VersionRefused(
                Kind.CONFLICT,
                "Dit plan is al begonnen, als versie %d.\nWerk daarin verder, of laat haar eerst vervallen."
                        .formatted(version.number()));
    }

    static VersionRefused withoutPlan() {
        return new VersionRefused(
                Kind.CONFLICT,
                "Zonder titel en jaren is er geen plan; dit onderdeel kan er niet uit.\nVerander wat erin staat, of laat de hele wijziging vervallen.");
    }

    static VersionRefused closed(PlanVersion version) {
        return new VersionRefused(
                Kind.CONFLICT,
                "Versie %d is %s en verandert niet meer.\nMaak een nieuwe wijziging."
                        .formatted(version.number(), version.state().dutch()));
    }

    static VersionRefused changedSince(PlanVersion version) {
        return new VersionRefused(
                Kind.CONFLICT,
                "Aan wijziging %d is geschreven nadat u haar las.\nLees hierboven wat er nu verandert; legt u het besluit dan opnieuw vast, dan geldt die tekst."
                        .formatted(version.number()));
    }

    static VersionRefused empty(PlanVersion version) {
        return new VersionRefused(
                Kind.BREAKS_RULE,
                "Wijziging %d verandert nog niets aan het plan.\nKies eerst wat er anders wordt, of laat haar vervallen."
                        .formatted(version.number()));
    }

    static VersionRefused tooEarly(LocalDate from, String what, LocalDate first) {
        return new VersionRefused(
                Kind.BREAKS_RULE,
                "De ingangsdag is %s; dat is vóór %s (%s).\nKies een latere dag."
                        .formatted(Dutch.date(from), what, Dutch.date(first)));
    }

    static VersionRefused ended(LocalDate on, LocalDate last) {
        return new VersionRefused(
                Kind.BREAKS_RULE,
                "Het besluit is van %s; het plan gold tot en met %s en verandert daarna niet meer.\nWijzig het plan dat nu geldt, of kies de dag waarop toen is besloten."
                        .formatted(Dutch.date(on), Dutch.date(last)));
    }

    static VersionRefused tooLate(LocalDate from, LocalDate last) {
        return new VersionRefused(
                Kind.BREAKS_RULE,
                "De ingangsdag is %s; het plan loopt tot en met %s.\nKies een eerdere dag, of neem haar op in het volgende plan."
                        .formatted(Dutch.date(from), Dutch.date(last)));
    }

    static VersionRefused decidedInFuture(LocalDate on) {
        return new VersionRefused(
                Kind.BREAKS_RULE,
                "Het besluit is van %s; die dag moet nog komen.\nVul de dag in waarop het besluit is genomen."
                        .formatted(Dutch.date(on)));
    }

    static VersionRefused faulty(List<DefinitionFault> faults) {
        return new VersionRefused(
                Kind.BREAKS_RULE,
                faults.stream()
                        .map(fault ->
                                "%s: %s %s"
                                        .formatted(
                                                fault.place().file(),
                                                fault.wrong(),
                                                fault.remedy()))
                        .collect(Collectors.joining("\n")));
    }

    static VersionRefused overtaken(List<PlanChange> changes) {
        return new VersionRefused(
                Kind.CONFLICT,
                "Sinds deze wijziging is het plan op dezelfde punten veranderd: %s.\nKies per punt welke tekst geldt; daarna kan het besluit erop."
                        .formatted(
                                Dutch.list(
                                        changes.stream()
                                                .map(one ->
                                                        "%s '%s'"
                                                                .formatted(one.kind(), one.title()))
                                                .toList())));
    }

    static VersionRefused cannotTakeBack(PlanVersion version) {
        return new VersionRefused(
                Kind.CONFLICT,
                "Versie %d kan niet worden teruggenomen.\nAlleen een vastgestelde wijziging kan dat, één keer; het in gebruik nemen zelf niet."
                        .formatted(version.number()));
    }

    static VersionRefused beforeThePlan(LocalDate on, LocalDate first) {
        return new VersionRefused(
                Kind.BREAKS_RULE,
                "Het besluit is van %s, maar het plan zelf is vastgesteld op %s.\nEen wijziging wordt besloten op of na die dag; vul de goede dag in."
                        .formatted(Dutch.date(on), Dutch.date(first)));
    }

    static VersionRefused cannotWithdraw(PlanVersion version) {
        return new VersionRefused(
                Kind.CONFLICT,
                "Het besluit op versie %d kan niet in één keer worden ingetrokken: het plan is al begonnen of daarna gewijzigd.\nMaak een wijziging van het plan, of neem de laatste wijziging terug."
                        .formatted(version.number()));
    }

    static VersionRefused stillOpen(PlanVersion open) {
        return new VersionRefused(
                Kind.CONFLICT,
                "Er loopt nog een wijziging van dit plan: versie %d.\nLaat die eerst vervallen; trek daarna het besluit in."
                        .formatted(open.number()));
    }

    static VersionRefused withdrawnTooEarly(LocalDate on, LocalDate decided) {
        return new VersionRefused(
                Kind.BREAKS_RULE,
                "De intrekking is van %s, maar het besluit zelf is van %s.\nVul een latere dag in."
                        .formatted(Dutch.date(on), Dutch.date(decided)));
    }
}
