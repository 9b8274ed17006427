package nl.regiekamer.platform.web;

import gg.jte.generated.precompiled.StaticTemplates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.jobs.JobProgress;
import nl.regiekamer.platform.jobs.Jobs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How far a background job is; the one who ordered it may leave and come back. */
@Controller
@Access("taken-bekijken")
class JobController {

    /** Seconds after which a browser without script looks again. */
    private static final String LOOK_AGAIN = "5";

    private final Jobs jobs;
    private final StaticTemplates templates = new StaticTemplates();

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/beheer/taken/{id}")
    Html one(Shell shell, @PathVariable("id") UUID id, HttpServletResponse response) {
        var job = jobs.find(id).orElseThrow(() -> new NotFound("Deze taak"));
        if (!job.isOver()) {
            response.setHeader("Refresh", LOOK_AGAIN);
        }
        return Html.ok(templates.platformJob(shell, page(job)));
    }

    private static JobPage page(JobProgress job) {
        var total = job.total();
        var state =
                switch (job.state()) {
                    case WACHTEND -> "Wacht op zijn beurt";
                    case BEZIG -> "Bezig";
                    case KLAAR -> "Klaar";
                    case MISLUKT -> "Niet gelukt";
                };
        return new JobPage(
                "/beheer/taken/" + job.id(),
                job.title(),
                state,
                job.words(),
                job.isOver() ? null : count(job.done(), total),
                job.done(),
                total,
                job.isOver(),
                job.state() == JobProgress.State.MISLUKT,
                job.resultPath(),
                Dutch.moment(job.changedAt()));
    }

    private static String count(long done, @org.jspecify.annotations.Nullable Long total) {
        return total == null ? Dutch.count(done) : Dutch.count(done) + " van " + Dutch.count(total);
    }
}
