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
@Access(JobController.RIGHT)
class JobController {

    /** The right to follow background jobs. */
    static final String RIGHT = "taken-bekijken";

    /** Seconds after which a browser without script looks again. */
    private static final String LOOK_AGAIN = "5";

    private static final int JOBS_ON_PAGE = 100;

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

    /** The last ones, so that whoever left the page of a job finds it back. */
    @GetMapping("/beheer/taken")
    Html newest(Shell shell) {
        var rows = jobs.listNewest(JOBS_ON_PAGE).stream().map(JobController::row).toList();
        return Html.ok(templates.platformJobs(shell, new JobListPage(rows)));
    }

    private static JobListPage.Row row(JobProgress job) {
        return new JobListPage.Row(
                path(job),
                job.title(),
                state(job),
                job.words(),
                job.askedBy(),
                Dutch.moment(job.askedAt()));
    }

    private static String path(JobProgress job) {
        return "/beheer/taken/" + job.id();
    }

    private static String state(JobProgress job) {
        return switch (job.state()) {
            case WACHTEND -> "Wacht op zijn beurt";
            case BEZIG -> "Bezig";
            case KLAAR -> "Klaar";
            case MISLUKT -> "Niet gelukt";
        };
    }

    private static JobPage page(JobProgress job) {
        var total = job.total();
        return new JobPage(
                path(job),
                job.title(),
                state(job),
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
