package nl.regiekamer.plan.cycle;

import java.util.List;

/**
 * What became of a goal when its plan closed, as it was judged then.
 *
 * @param goal id
 * @param title as the plan had it
 * @param text likewise
 * @param outcome by the judgement of a human
 * @param explanation why; empty where the verdict says enough
 * @param verdict what the figures said then, in words
 * @param figures the reason of that verdict, with its figures
 */
public record GoalOutcome(
        String goal,
        String title,
        String text,
        Outcome outcome,
        String explanation,
        String verdict,
        String figures) {

    /** Whether it judges the same goal the same way, for the same reason. */
    boolean judgesAs(GoalOutcome other) {
        return goal.equals(other.goal)
                && outcome == other.outcome
                && explanation.equals(other.explanation);
    }

    /** What can become of a goal. */
    public enum Outcome {
        REACHED("bereikt"),
        NOT_REACHED("niet bereikt"),
        UNASSESSABLE("niet te beoordelen");

        private final String dutch;

        Outcome(String dutch) {
            this.dutch = dutch;
        }

        public String dutch() {
            return dutch;
        }
    }

    /**
     * The evaluation of a plan.
     *
     * @param number from 1, for each time that it was made; earlier ones stay
     * @param signature who made it
     * @param goals in the order of the plan
     */
    public record Evaluation(int number, Signature signature, List<GoalOutcome> goals) {

        /** "van de 22 doelen 3 bereikt, 1 niet bereikt en 18 niet te beoordelen". */
        String words() {
            return "van de %d doelen %d bereikt, %d niet bereikt en %d niet te beoordelen"
                    .formatted(
                            goals.size(),
                            count(Outcome.REACHED),
                            count(Outcome.NOT_REACHED),
                            count(Outcome.UNASSESSABLE));
        }

        public long count(Outcome outcome) {
            return goals.stream().filter(one -> one.outcome() == outcome).count();
        }
    }
}
