package nl.regiekamer.analysis.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * A Poisson model in which areas differ by more than their columns and chance explain: each has an
 * own, normally distributed deviation of its log rate (Poisson–lognormal, a generalised linear
 * mixed model with one random intercept).
 *
 * <pre>
 * count ~ Poisson(expected)
 * log(expected) = offset + columns × coefficients + u of the area,   u ~ Normal(0, σ²)
 * </pre>
 *
 * <p>Coefficients and σ by maximum likelihood. The deviations are integrated out by Laplace's
 * approximation (one node) or by adaptive Gauss–Hermite quadrature (more nodes), centred and scaled
 * at the mode of each area. Assumes that areas are independent of each other.
 *
 * <p>Cost: some hundred evaluations of the likelihood, each a few passes over the rows; memory some
 * 100 bytes a row.
 *
 * @source Breslow and Clayton (1993), Approximate inference in generalized linear mixed models,
 *     Journal of the American Statistical Association 88, 9-25; Pinheiro and Bates (1995), Journal
 *     of Computational and Graphical Statistics 4, 12-35
 */
public final class PoissonLognormal {

    private static final int STEPS_AT_MOST = 100;
    private static final int HALVINGS_AT_MOST = 40;
    private static final double SMALL_DECREMENT = 1e-12;
    private static final double PROBE = 1e-3;

    private final AreaLikelihood likelihood;
    private final Design design;
    private double[] parameters;
    private double value;

    private PoissonLognormal(AreaLikelihood likelihood, Design design, double[] parameters) {
        this.likelihood = likelihood;
        this.design = design;
        this.parameters = parameters;
        value = likelihood.at(parameters);
    }

    /**
     * Fits the model.
     *
     * @param counts 0 or more; one per row of the design
     * @param offset added to the log of the expectation; one per row, or empty for none
     * @param areas for each row the number of its area, 0, 1, 2 and so on; each area has a row
     * @param nodes of the quadrature: 1 is Laplace's approximation, 25 is ample
     * @throws NoFiniteEstimate when a coefficient runs away
     */
    public static MixedResult fit(
            double[] counts, Design design, double[] offset, int[] areas, int nodes) {
        if (nodes < 1 || nodes > 100) {
            throw new IllegalArgumentException(
                    "The quadrature has 1 to 100 nodes, got %d.".formatted(nodes));
        }
        var checked = Counts.of(counts, offset);
        var poisson = LogLinear.fit(checked, design, Family.POISSON);
        var likelihood = new AreaLikelihood(checked, design, areas, nodes);
        var excess = likelihood.excess(poisson.means());
        if (excess <= 0) {
            return new MixedResult.PoissonInstead(poisson, MixedResult.Reason.NO_EXTRA_VARIATION);
        }
        var start = new double[design.size() + 1];
        System.arraycopy(poisson.estimates(), 0, start, 0, design.size());
        start[design.size()] = Math.log(Math.clamp(Math.sqrt(excess), 0.05, 2));
        var model = new PoissonLognormal(likelihood, design, start);
        return model.climb();
    }

    private MixedResult climb() {
        for (var i = 0; i < STEPS_AT_MOST; i++) {
            var gradient = gradient();
            var curvature = curvature();
            var step = CurvedStep.of(curvature, gradient);
            if (step.decrement() < SMALL_DECREMENT) {
                return fitted(curvature);
            }
            move(step.direction());
        }
        throw new NoFiniteEstimate();
    }

    private void move(double[] direction) {
        var share = 1.0;
        for (var i = 0; i < HALVINGS_AT_MOST; i++) {
            var next = parameters.clone();
            for (var j = 0; j < next.length; j++) {
                next[j] += share * direction[j];
            }
            var there = likelihood.at(next);
            if (there >= value - 1e-11 * Math.abs(value)) {
                parameters = next;
                value = there;
                return;
            }
            share /= 2;
        }
        throw new NoFiniteEstimate();
    }

    private double[] gradient() {
        var gradient = new double[parameters.length];
        for (var j = 0; j < gradient.length; j++) {
            var near = (probe(j, PROBE, j, 0) - probe(j, -PROBE, j, 0)) / (2 * PROBE);
            var far = (probe(j, 2 * PROBE, j, 0) - probe(j, -2 * PROBE, j, 0)) / (4 * PROBE);
            gradient[j] = (4 * near - far) / 3;
        }
        return gradient;
    }

    /** Minus the second derivatives. */
    private double[][] curvature() {
        var size = parameters.length;
        var curvature = new double[size][size];
        for (var j = 0; j < size; j++) {
            curvature[j][j] =
                    (2 * value - probe(j, PROBE, j, 0) - probe(j, -PROBE, j, 0)) / (PROBE * PROBE);
            for (var k = 0; k < j; k++) {
                var mixed =
                        probe(j, PROBE, k, PROBE)
                                - probe(j, PROBE, k, -PROBE)
                                - probe(j, -PROBE, k, PROBE)
                                + probe(j, -PROBE, k, -PROBE);
                curvature[j][k] = -mixed / (4 * PROBE * PROBE);
                curvature[k][j] = curvature[j][k];
            }
        }
        return curvature;
    }

    private double probe(int j, double by, int k, double andBy) {
        var near = parameters.clone();
        near[j] += by;
        near[k] += andBy;
        return likelihood.at(near);
    }

    private MixedResult fitted(double[][] curvature) {
        var covariance = CurvedStep.inverse(curvature);
        var coefficients = new ArrayList<Coefficient>();
        for (var j = 0; j < design.size(); j++) {
            coefficients.add(
                    new Coefficient(
                            design.names().get(j),
                            parameters[j],
                            Math.sqrt(covariance[j][j]),
                            Double.POSITIVE_INFINITY));
        }
        var last = design.size();
        return new MixedResult.Fitted(
                List.copyOf(coefficients),
                Math.exp(parameters[last]),
                Math.sqrt(covariance[last][last]),
                value,
                likelihood.areas(parameters));
    }
}
