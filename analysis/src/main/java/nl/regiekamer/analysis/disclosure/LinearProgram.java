package nl.regiekamer.analysis.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.LocalizedOptimFormats;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/** Minimises or maximises a sum of variables of 0 or more under linear conditions. */
final class LinearProgram {

    private final List<LinearConstraint> conditions = new ArrayList<>();

    /** What the solver found. */
    sealed interface Outcome {

        record Solved(double value, double[] point) implements Outcome {}

        record Unbounded() implements Outcome {}

        record Infeasible() implements Outcome {}
    }

    void equal(double[] coefficients, double sum) {
        conditions.add(new LinearConstraint(coefficients, Relationship.EQ, sum));
    }

    void atMost(double[] coefficients, double sum) {
        conditions.add(new LinearConstraint(coefficients, Relationship.LEQ, sum));
    }

    Outcome minimise(double[] objective) {
        return optimise(objective, GoalType.MINIMIZE);
    }

    Outcome maximise(double[] objective) {
        return optimise(objective, GoalType.MAXIMIZE);
    }

    private Outcome optimise(double[] objective, GoalType goal) {
        try {
            var best =
                    new SimplexSolver()
                            .optimize(
                                    new LinearObjectiveFunction(objective, 0),
                                    new LinearConstraintSet(conditions),
                                    new NonNegativeConstraint(true),
                                    goal);
            return new Outcome.Solved(best.getValue(), best.getPoint());
        } catch (MathIllegalStateException e) {
            if (e.getSpecifier() == LocalizedOptimFormats.UNBOUNDED_SOLUTION) {
                return new Outcome.Unbounded();
            }
            if (e.getSpecifier() == LocalizedOptimFormats.NO_FEASIBLE_SOLUTION) {
                return new Outcome.Infeasible();
            }
            throw e;
        }
    }
}
