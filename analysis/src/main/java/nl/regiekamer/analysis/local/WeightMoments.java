package nl.regiekamer.analysis.local;

import nl.regiekamer.analysis.neighbours.Weights;

/**
 * The sums over a matrix of weights on which the variance of global statistics rests.
 *
 * <pre>
 * S0 = Σi Σj w(ij),   S1 = Σi Σj (w(ij) + w(ji))² / 2,   S2 = Σi (Σj w(ij) + Σj w(ji))²
 * </pre>
 *
 * @source Cliff and Ord (1981), Spatial Processes, chapter 1.5 and 2.3
 */
record WeightMoments(double n, double s0, double s1, double s2) {

    static WeightMoments of(Weights weights, int areas) {
        if (areas < 4) {
            throw new IllegalArgumentException(
                    "This needs at least 4 areas, got %d.".formatted(areas));
        }
        var columnSum = new double[areas];
        var s0 = 0.0;
        var s1 = 0.0;
        for (var i = 0; i < areas; i++) {
            for (var link = weights.first(i); link < weights.first(i + 1); link++) {
                var weight = weights.weight(i, link);
                columnSum[weights.neighbour(link)] += weight;
                s0 += weight;
                s1 += weight * weight + weight * weights.weightBetween(weights.neighbour(link), i);
            }
        }
        if (s0 == 0) {
            throw new IllegalArgumentException(
                    "The weights of all areas together are 0: nobody has a neighbour.");
        }
        var s2 = 0.0;
        for (var i = 0; i < areas; i++) {
            var both = weights.sum(i) + columnSum[i];
            s2 += both * both;
        }
        return new WeightMoments(areas, s0, s1, s2);
    }

    double moranNormality() {
        var mean = 1 / (n - 1);
        return (n * n * s1 - n * s2 + 3 * s0 * s0) / (s0 * s0 * (n * n - 1)) - mean * mean;
    }

    double moranRandomisation(double kurtosis) {
        var mean = 1 / (n - 1);
        var spread = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
        var peaked = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
        return (spread - peaked) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - mean * mean;
    }

    double gearyRandomisation(double kurtosis) {
        var first = (n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * kurtosis);
        var second = (n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * kurtosis) / 4;
        var third = s0 * s0 * (n * n - 3 - (n - 1) * (n - 1) * kurtosis);
        return (first - second + third) / (n * (n - 2) * (n - 3) * s0 * s0);
    }
}
