package nl.regiekamer.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The policy plan in force and what stands in it. */
@Service
public class Plans {

    private final PlanBook current;
    private final InstantSource clock;

    /** Asked late: those who speak of progress need the plan first. */
    private final ObjectProvider<ProgressSection> speakers;

    Plans(Definitions definitions, InstantSource clock, ObjectProvider<ProgressSection> speakers) {
        this.clock = clock;
        this.speakers = speakers;
        this.current = read(definitions, today());
    }

    private static PlanBook read(Definitions definitions, LocalDate on) {
        var id =
                definitions
                        .findPack()
                        .map(pack -> pack.content().path("plan").asString())
                        .orElseThrow(() -> new IllegalStateException("No pack was loaded."));
        var plan = definitions.get("plan", id, on).as(PolicyPlan.class);
        return new PlanBook(definitions, plan, on);
    }

    /** The plan in force. */
    public PlanBook current() {
        return current;
    }

    /** Today, in the municipality's own time. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
    }

    /** What may be said of a goal now; not yet assessable where no module has figures for it. */
    public Verdict verdict(Goal goal) {
        return speakers()
                .map(speaker -> speaker.verdict(goal))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> withoutFigures(goal));
    }

    private static Verdict withoutFigures(Goal goal) {
        return switch (goal.kind()) {
            case MILESTONE ->
                    Verdict.unknown(
                            "Niemand gaf nog door of dit er is.", "bericht van de actiehouder");
            default -> Verdict.unknown("Er is geen cijfer voor dit doel.", "een indicator");
        };
    }

    /** How many of these indicators have a figure. */
    public int countWithFigure(List<String> indicators) {
        return speakers()
                .map(speaker -> speaker.countWithFigure(indicators))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(0);
    }

    /** Who shows figures or progress on the pages of the plan. */
    public Stream<ProgressSection> speakers() {
        return speakers.orderedStream();
    }
}
