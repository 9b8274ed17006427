package nl.regiekamer.analysis.regression;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Passes over all rows, in chunks that run side by side. The chunks are added in their own order,
 * so that the answer does not depend on how many threads there were.
 */
final class Passes {

    static final int CHUNK = 16 * Block.ROWS;

    private final Counts counts;
    private final Design design;
    private final Family family;

    Passes(Counts counts, Design design, Family family) {
        if (counts.size() != design.rows()) {
            throw new IllegalArgumentException(
                    "%d counts do not go with a design of %d rows."
                            .formatted(counts.size(), design.rows()));
        }
        this.counts = counts;
        this.design = design;
        this.family = family;
    }

    /** Score and information at these coefficients. */
    Sums at(double[] coefficients) {
        return add(block -> {
            block.predict(counts, design, coefficients);
            block.exponentiate();
            return block.score(counts, family);
        });
    }

    /** The sums of the first step: its score is the whole right-hand side. */
    Sums start() {
        return add(block -> {
            block.startAtCounts(counts);
            return 0;
        });
    }

    private Sums add(BlockStep step) {
        var parts = chunks(chunk -> sumOf(chunk, step), Sums[]::new);
        for (var i = 1; i < parts.length; i++) {
            parts[0].add(parts[i]);
        }
        return parts[0];
    }

    private Sums sumOf(int chunk, BlockStep step) {
        var sums = new Sums(design.size());
        var block = new Block();
        var end = Math.min(counts.size(), (chunk + 1) * CHUNK);
        for (var from = chunk * CHUNK; from < end; from += Block.ROWS) {
            block.moveTo(from, end);
            sums.logLikelihood += step.prepare(block);
            sums.addBlock(block, design);
        }
        return sums;
    }

    /**
     * Fills in the means and adds up how well they fit.
     *
     * @param step the last one taken; how far it moved any row is told too
     */
    Agreement agreement(double[] coefficients, double[] step, double[] means) {
        var parts =
                chunks(chunk -> agreementOf(chunk, coefficients, step, means), Agreement[]::new);
        var total = new Agreement();
        for (var part : parts) {
            total.add(part);
        }
        return total;
    }

    private Agreement agreementOf(int chunk, double[] coefficients, double[] step, double[] means) {
        var sum = new Agreement();
        var block = new Block();
        var end = Math.min(counts.size(), (chunk + 1) * CHUNK);
        for (var from = chunk * CHUNK; from < end; from += Block.ROWS) {
            block.moveTo(from, end);
            block.project(design, step);
            for (var i = 0; i < block.length(); i++) {
                sum.farthest = Math.max(sum.farthest, Math.abs(block.eta(i)));
            }
            block.predict(counts, design, coefficients);
            block.exponentiate();
            for (var i = 0; i < block.length(); i++) {
                means[from + i] = block.mean(i);
                sum.add(family, counts.values[from + i], block.eta(i), block.mean(i));
            }
        }
        return sum;
    }

    private <T> T[] chunks(IntFunction<T> work, IntFunction<T[]> array) {
        var chunks = (counts.size() + CHUNK - 1) / CHUNK;
        var range = IntStream.range(0, chunks);
        return (chunks > 1 ? range.parallel() : range).mapToObj(work).toArray(array);
    }

    /** Sets weights and residuals of a block; its log-likelihood is the answer. */
    private interface BlockStep {
        double prepare(Block block);
    }

    /** How well the means fit the counts. */
    static final class Agreement {

        double deviance;
        double pearson;
        double logLikelihood;
        double farthest;

        private void add(Family family, double count, double eta, double mean) {
            deviance += 2 * family.halfDeviance(count, eta, mean);
            var difference = count - mean;
            pearson += difference * difference / mean * family.shrink(mean);
            logLikelihood += family.kernel(count, eta, mean) + family.constant(count);
        }

        private void add(Agreement other) {
            deviance += other.deviance;
            pearson += other.pearson;
            logLikelihood += other.logLikelihood;
            farthest = Math.max(farthest, other.farthest);
        }
    }
}
