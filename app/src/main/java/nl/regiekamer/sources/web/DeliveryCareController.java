package nl.regiekamer.sources.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.sources.Deliveries;
import nl.regiekamer.sources.Delivery;
import nl.regiekamer.sources.DeliveryCare;
import nl.regiekamer.sources.DeliveryUnchanged;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Withdrawing a delivery, and recording the decision that makes it public. */
@Controller
@Access(Deliveries.MANAGE)
class DeliveryCareController {

    private final DeliveryCare care;
    private final InstantSource clock;
    private final StaticTemplates templates = new StaticTemplates();

    DeliveryCareController(DeliveryCare care, InstantSource clock) {
        this.care = care;
        this.clock = clock;
    }

    @GetMapping("/bronnen/leveringen/{id}/intrekken")
    Html askWithdrawal(Shell shell, @PathVariable("id") UUID id) {
        return Html.ok(
                templates.sourcesWithdraw(
                        shell, withdrawal(care.getWithdrawable(id), "", Faults.none())));
    }

    @PostMapping("/bronnen/leveringen/{id}/intrekken")
    Object withdraw(
            Shell shell,
            @PathVariable("id") UUID id,
            @RequestParam(name = "reden", defaultValue = "") String typed) {
        var delivery = care.getWithdrawable(id);
        var faults = CarePages.reasonFaults(typed);
        if (!faults.isEmpty()) {
            return Html.unprocessable(
                    templates.sourcesWithdraw(shell, withdrawal(delivery, typed, faults)));
        }
        try {
            care.withdraw(id, typed.strip().replace("\0", ""));
            return "redirect:/bronnen/leveringen/%s?gelezen=ingetrokken".formatted(id);
        } catch (DeliveryUnchanged busy) {
            var again = withdrawal(care.getWithdrawable(id), typed, busy(busy));
            return new Html(templates.sourcesWithdraw(shell, again), HttpStatus.CONFLICT);
        }
    }

    private CarePages.Withdrawal withdrawal(Delivery delivery, String reason, Faults faults) {
        return CarePages.withdrawal(delivery, care.foresee(delivery), reason, faults);
    }

    @GetMapping("/bronnen/leveringen/{id}/openbaar")
    Html askPublication(Shell shell, @PathVariable("id") UUID id) {
        var page =
                CarePages.publication(
                        care.getPublishable(id), PublicationForm.EMPTY, Faults.none());
        return Html.ok(templates.sourcesPublish(shell, page));
    }

    @PostMapping("/bronnen/leveringen/{id}/openbaar")
    Object publish(
            Shell shell, @PathVariable("id") UUID id, @RequestParam Map<String, String> typed) {
        var delivery = care.getPublishable(id);
        var form = PublicationForm.of(typed);
        var faults = form.faults(LocalDate.ofInstant(clock.instant(), Dutch.ZONE));
        if (!faults.isEmpty()) {
            return Html.unprocessable(
                    templates.sourcesPublish(shell, CarePages.publication(delivery, form, faults)));
        }
        try {
            care.publish(id, form.decision());
            return "redirect:/bronnen/leveringen/%s?gelezen=openbaar".formatted(id);
        } catch (DeliveryUnchanged busy) {
            var again = CarePages.publication(care.getPublishable(id), form, busy(busy));
            return new Html(templates.sourcesPublish(shell, again), HttpStatus.CONFLICT);
        }
    }

    /** Said at the form, so that what was typed stays; any other reason is told by its own page. */
    private static Faults busy(DeliveryUnchanged busy) {
        return Faults.none().add(CarePages.FORM, busy.detail());
    }
}
