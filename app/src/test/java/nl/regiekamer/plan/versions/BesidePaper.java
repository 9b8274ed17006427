package nl.regiekamer.plan.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays what the versions say of some plans beside what stands on paper. */
final class BesidePaper {

    private final PlanVersions versions;
    private final List<PaperPlan> plans;

    BesidePaper(PlanVersions versions, List<PaperPlan> plans) {
        this.versions = versions;
        this.plans = plans;
    }

    /**
     * Within one plan the difference, added to the one text, gives the other, whole. Between two
     * plans it names each thing of which more than its place in a document changed, and no other.
     */
    void readsBackBetweenAnyTwo() {
        for (var plan : plans) {
            assertThat(PaperPlan.textOf(versions.head(plan.id))).isEqualTo(plan.text());
        }
        var all = plans.stream().flatMap(plan -> plan.decided().stream()).toList();
        for (var from : all) {
            assertThat(PaperPlan.textOf(versions.sumOf(from.version()))).isEqualTo(from.text());
            assertThat(PaperPlan.changesOf(versions.listChanges(from.version())))
                    .isEqualTo(from.changes());
            for (var to : all) {
                var between = versions.listBetween(from.version(), to.version());
                var isOnePlan = from.version().plan().equals(to.version().plan());
                assertThat(PaperPlan.changesOf(between))
                        .as("%d to %d", from.version().number(), to.version().number())
                        .isEqualTo(PaperPlan.difference(from.text(), to.text(), isOnePlan));
                if (isOnePlan) {
                    assertThat(PaperPlan.textOf(versions.sumOf(from.version()).with(between)))
                            .isEqualTo(to.text());
                }
            }
        }
    }

    /** Also on days to come, and on those before anybody put a plan in here. */
    void knowsWhatCounted(LocalDate begin, LocalDate today) {
        for (var day = begin; day.isBefore(today.plusDays(60)); day = day.plusDays(1)) {
            for (var plan : plans) {
                assertThat(versions.findOn(plan.id, day).map(PlanVersion::number))
                        .as("by law, %s on %s", plan.id, day)
                        .isEqualTo(plan.findOn(day));
                assertThat(versions.findKnownOn(plan.id, day).map(PlanVersion::number))
                        .as("as known, %s on %s", plan.id, day)
                        .isEqualTo(plan.findKnownOn(day, today));
            }
            assertThat(versions.findPlanOn(day))
                    .as("plan on %s", day)
                    .isEqualTo(planOn(day, today));
        }
    }

    /** The plan that began last of those that somebody saw; while none was seen, of all. */
    private Optional<String> planOn(LocalDate day, LocalDate today) {
        return Stream.concat(
                        plans.reversed().stream()
                                .filter(plan -> plan.findSeen(day, today).isPresent()),
                        plans.reversed().stream()
                                .filter(plan -> plan.findKnownOn(day, today).isPresent()))
                .map(plan -> plan.id)
                .findFirst();
    }
}
