package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;
import nl.regiekamer.plan.versions.Amendments;
import nl.regiekamer.plan.versions.ChangedMeanwhile;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.plan.versions.PlanWords;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.MeanwhilePage;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing with one button what becomes of a thing in an open version. */
@Controller
@Access(AmendmentController.RIGHT)
class ThingChoiceController {

    private final PlanVersionController pages;
    private final PlanVersions versions;
    private final Amendments amendments;
    private final StaticTemplates templates = new StaticTemplates();

    ThingChoiceController(
            PlanVersionController pages, PlanVersions versions, Amendments amendments) {
        this.pages = pages;
        this.versions = versions;
        this.amendments = amendments;
    }

    /** A thing in a version, from the address. */
    record Place(int number, String kind, String id) {

        String path() {
            return "/plan/versies/%d/onderdelen/%s/%s".formatted(number, kind, id);
        }
    }

    @PostMapping("/plan/versies/{number}/onderdelen/{kind}/{id}/vervallen")
    Object takeOut(Shell shell, Place place, @RequestParam String stand) {
        var version = version(place);
        try {
            amendments.put(version, place.kind(), place.id(), null, stand);
            return AmendmentController.redirect(version);
        } catch (ChangedMeanwhile theirs) {
            var did = theirs.detail().lines().limit(1).toList();
            var again =
                    new Again(
                            "vervallen",
                            PlanWords.fingerprint(theirs.theirs()),
                            "Haal het uit het plan");
            return conflict(shell, place, did, again);
        }
    }

    /** Leaves a thing as the plan has it. */
    @PostMapping("/plan/versies/{number}/onderdelen/{kind}/{id}/herstellen")
    Object leave(Shell shell, Place place, @RequestParam(defaultValue = "") String stand) {
        var version = version(place);
        try {
            amendments.leave(version, place.kind(), place.id(), stand);
            return AmendmentController.redirect(version);
        } catch (WrittenMeanwhile theirs) {
            var again = new Again("herstellen", stand(version, place), "Zet terug zoals het was");
            return conflict(shell, place, theirs.did(), again);
        }
    }

    /** Keeps what this version says, though the plan changed meanwhile. */
    @PostMapping("/plan/versies/{number}/onderdelen/{kind}/{id}/houden")
    Object keep(Shell shell, Place place, @RequestParam(defaultValue = "") String stand) {
        var version = version(place);
        try {
            amendments.keep(version, place.kind(), place.id(), stand);
            return AmendmentController.redirect(version);
        } catch (WrittenMeanwhile theirs) {
            var again =
                    new Again("houden", stand(version, place), "Houd de tekst van deze wijziging");
            return conflict(shell, place, theirs.did(), again);
        }
    }

    private PlanVersion version(Place place) {
        var version = pages.visible(place.number());
        if (!PlanWords.KINDS.contains(place.kind())) {
            throw new NotFound("Een onderdeel van het soort '%s'".formatted(place.kind()));
        }
        return version;
    }

    private String stand(PlanVersion version, Place place) {
        return versions.listStands(version)
                .getOrDefault(PlanWords.key(place.kind(), place.id()), "");
    }

    /**
     * The button once more.
     *
     * @param step last word of the address
     * @param stand how the thing stands now
     * @param words on the button
     */
    private record Again(String step, String stand, String words) {}

    private Html conflict(Shell shell, Place place, List<String> did, Again again) {
        var version = pages.visible(place.number());
        var crumbs =
                Crumb.trail(
                        "Intussen gewijzigd",
                        PlanVersionPages.PLAN,
                        PlanVersionPages.VERSIONS,
                        new Crumb("Versie " + version.number(), version.path()));
        return Html.conflict(
                templates.platformMeanwhile(
                        shell,
                        new MeanwhilePage(
                                crumbs,
                                pages.words(version, place.kind(), place.id(), did),
                                place.path() + "/" + again.step(),
                                Map.of("stand", again.stand()),
                                again.words(),
                                version.path())));
    }
}
