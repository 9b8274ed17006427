package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.cycle.ClosingPlan;
import nl.regiekamer.plan.progress.ActionProgress;
import nl.regiekamer.plan.progress.GivenAway;
import nl.regiekamer.plan.progress.Light;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.progress.ProgressRefused;
import nl.regiekamer.plan.progress.Report;
import nl.regiekamer.plan.progress.ReportedMeanwhile;
import nl.regiekamer.plan.progress.Reporting;
import nl.regiekamer.plan.progress.SentFile;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Reporting of an action: only by who holds it, or who steers. */
@Controller
@Access(Progress.REPORT)
class ReportController {

    private final Plans plans;
    private final Progress progress;
    private final Reporting reporting;
    private final ProgressPages pages;
    private final ClosingPlan closing;
    private final StaticTemplates templates = new StaticTemplates();

    ReportController(
            Plans plans,
            Progress progress,
            Reporting reporting,
            ProgressPages pages,
            ClosingPlan closing) {
        this.plans = plans;
        this.progress = progress;
        this.reporting = reporting;
        this.pages = pages;
        this.closing = closing;
    }

    /**
     * An action in the plan of which is reported.
     *
     * @param late whether that plan ended, and is still to be evaluated
     */
    private record Place(PlanBook book, Action action, boolean late) {

        String plan() {
            return book.plan().id();
        }

        /** Where the form is. */
        String path() {
            var path = "/plan/acties/%s/voortgang".formatted(action.id());
            return late ? ProgressPages.latePath(book, action) : path;
        }

        /** Where the action is read as that plan has it. */
        String actionPath() {
            var path = "/plan/acties/" + action.id();
            return late ? path + "?dag=" + book.plan().term().lastDay() : path;
        }
    }

    /**
     * The place of an action in the plan in force, or in the one that ended and is still open.
     *
     * @param plan id of the plan; empty for the one in force
     */
    private Place place(String id, String plan) {
        var current = plans.current();
        var late = !plan.isEmpty() && !plan.equals(current.plan().id());
        var book =
                late
                        ? closing.find()
                                .filter(ended -> ended.plan().id().equals(plan))
                                .orElseThrow(() -> new NotFound("Plan '%s'".formatted(plan)))
                        : current;
        return book.findAction(id)
                .map(action -> new Place(book, action, late))
                .orElseThrow(() -> new NotFound("Actie '%s'".formatted(id)));
    }

    private ActionProgress stand(Place place) {
        var book = place.late() ? progress.atEnd(place.book()) : progress.now();
        return book.of(place.action());
    }

    @GetMapping("/plan/acties/{id}/voortgang")
    Html form(@PathVariable String id, @RequestParam(defaultValue = "") String plan, Shell shell) {
        var place = place(id, plan);
        reporting.open(place.plan(), id);
        return Html.ok(templates.planReport(shell, page(place, afterLast(place), Faults.none())));
    }

    private ReportForm afterLast(Place place) {
        var now = stand(place);
        return ReportForm.after(now.last().map(Report::number).orElse(0), now.state().id());
    }

    @PostMapping("/plan/acties/{id}/voortgang")
    Object report(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile bestand,
            Shell shell)
            throws IOException {
        var place = place(id, sent.toSingleValueMap().getOrDefault("plan", ""));
        var form = ReportForm.of(sent);
        var faults = form.faults(place.book().listStates());
        var file = read(bestand, faults);
        try {
            if (!faults.isEmpty()) {
                reporting.requireHolder(place.plan(), id);
                return Html.unprocessable(templates.planReport(shell, page(place, form, faults)));
            }
            reporting.report(place.plan(), form.report(place.action().id(), file));
            // Of a plan that ended, the report stands on no page of a day; there it is shown here.
            return "redirect:" + (place.late() ? place.path() : place.actionPath());
        } catch (ReportedMeanwhile meanwhile) {
            var later = form.over(meanwhile.theirs());
            var again = page(place, later, Faults.none(), meanwhile.detail());
            return new Html(templates.planReport(shell, again), HttpStatus.CONFLICT);
        } catch (GivenAway away) {
            return givenAway(shell, away, written(form));
        }
    }

    private static Optional<SentFile> read(@Nullable MultipartFile sent, Faults faults)
            throws IOException {
        if (sent == null || sent.isEmpty()) {
            return Optional.empty();
        }
        if (sent.getSize() > SentFile.MOST_BYTES) {
            faults.add(
                    "bestand",
                    "Het bestand is groter dan %d MB. Maak het kleiner, of zet er een link naar neer."
                            .formatted(SentFile.MOST_BYTES >> 20));
            return Optional.empty();
        }
        try (var bytes = sent.getInputStream()) {
            return Optional.of(SentFile.read(name(sent), bytes));
        } catch (FileRefused refused) {
            faults.add("bestand", refused.reason());
            return Optional.empty();
        }
    }

    private static String name(MultipartFile file) {
        var given = file.getOriginalFilename();
        var name = given == null || given.isBlank() ? "bestand" : given.replace('\\', '/');
        var last = name.substring(name.lastIndexOf('/') + 1);
        return last.length() <= 120 ? last : last.substring(last.length() - 120);
    }

    @PostMapping("/plan/acties/{id}/mijlpalen")
    Object addMilestone(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String naam,
            @RequestParam(defaultValue = "") String datum,
            @RequestParam(defaultValue = "") String doel,
            Shell shell) {
        var place = place(id, "");
        var action = place.action();
        var goal =
                ReportPage.goalMilestones(plans.current(), action).stream()
                        .filter(one -> one.id().equals(doel))
                        .map(Goal::id)
                        .findFirst()
                        .orElse(null);
        var due = DecisionForm.day(datum);
        var faults =
                Faults.none()
                        .addIf(naam.isBlank(), "naam", "Vul in wat er op die dag moet zijn.")
                        .addIf(due.isEmpty(), "datum", "Vul een dag in, bijvoorbeeld 1-9-2027.")
                        .addIf(
                                due.filter(plans.current().plan().term().from()::isAfter)
                                        .isPresent(),
                                "datum",
                                "Deze dag ligt vóór het begin van het plan.")
                        .addIfLonger(naam, Faults.LINE, "naam");
        try {
            if (!faults.isEmpty()) {
                var typed = new ReportPage.NewMilestone(naam, datum);
                return unprocessable(shell, place, typed, faults);
            }
            reporting.addMilestone(place.action(), naam, due.orElseThrow(), goal);
            return back(place);
        } catch (GivenAway away) {
            return givenAway(shell, away, "%s, uiterlijk %s".formatted(naam, datum));
        }
    }

    @PostMapping("/plan/acties/{id}/mijlpalen/{milestone}")
    Object changeMilestone(
            @PathVariable String id,
            @PathVariable int milestone,
            @RequestParam MultiValueMap<String, String> sent,
            Shell shell) {
        var place = place(id, sent.toSingleValueMap().getOrDefault("plan", ""));
        var typed = new MilestoneForm(sent);
        var faults = typed.faults(milestone);
        try {
            if (!faults.isEmpty()) {
                return unprocessable(shell, place, ReportPage.NewMilestone.EMPTY, faults);
            }
            reporting.changeMilestone(place.plan(), place.action(), milestone, typed.change());
            return back(place);
        } catch (GivenAway away) {
            return givenAway(shell, away, typed.words());
        } catch (ProgressRefused refused) {
            faults.add("gehaald-" + milestone, refused.detail());
            return unprocessable(shell, place, ReportPage.NewMilestone.EMPTY, faults);
        }
    }

    @GetMapping("/plan/acties/{id}/bewijs/{number}/{place}")
    void evidence(
            @PathVariable String id,
            @PathVariable int number,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String plan,
            HttpServletResponse response)
            throws IOException {
        var file =
                progress.findFile(
                                plan.isEmpty() ? plans.current().plan().id() : plan,
                                id,
                                number,
                                place)
                        .orElseThrow(() -> new NotFound("Dit bewijs"));
        response.setContentType("application/octet-stream");
        response.setContentLength(file.bytes().length);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(file.bytes());
    }

    private static String back(Place place) {
        return "redirect:" + place.path() + "#mijlpalen";
    }

    private Html unprocessable(
            Shell shell, Place place, ReportPage.NewMilestone milestone, Faults faults) {
        reporting.requireHolder(place.plan(), place.action().id());
        var page = page(place, afterLast(place), faults, "").with(milestone);
        return Html.unprocessable(templates.planReport(shell, page));
    }

    private Html givenAway(Shell shell, GivenAway away, String written) {
        var page = new GivenAwayPage(away.title(), List.of(away.detail().split("\n")), written);
        return new Html(templates.planGivenaway(shell, page), HttpStatus.CONFLICT);
    }

    /** All that was typed, to copy. */
    private String written(ReportForm form) {
        var lines = new ArrayList<String>();
        lines.add("Stand: " + plans.current().state(form.state()).name());
        Light.find(form.light()).ifPresent(light -> lines.add("Hoe het gaat: " + light.words()));
        lines.add("Waarom: " + form.reason());
        form.results().stream()
                .filter(row -> !row.isEmpty())
                .forEach(row ->
                        lines.add(
                                "Resultaat: %s, %s %s"
                                        .formatted(row.what(), row.amount(), row.unit())));
        if (!form.address().isEmpty()) {
            lines.add("Link: %s %s".formatted(form.addressLabel(), form.address()).strip());
        }
        return String.join("\n", lines);
    }

    private ReportPage page(Place place, ReportForm form, Faults faults) {
        return page(place, form, faults, "");
    }

    private ReportPage page(Place place, ReportForm form, Faults faults, String conflict) {
        var action = place.action();
        return new ReportPage(
                Crumb.trail(
                        "Voortgang melden",
                        new Crumb("Plan", "/plan"),
                        new Crumb("Acties", "/plan/acties"),
                        new Crumb(action.id(), place.actionPath())),
                action,
                place.late() ? place.plan() : "",
                place.late() ? ProgressPages.lateWords(place.book()) : "",
                place.book().listStates(),
                form,
                ReportPage.NewMilestone.EMPTY,
                faults,
                conflict,
                place.late() ? pages.ended(place.book(), action) : pages.one(action),
                stand(place).milestones(),
                ReportPage.goalMilestones(place.book(), action));
    }
}
