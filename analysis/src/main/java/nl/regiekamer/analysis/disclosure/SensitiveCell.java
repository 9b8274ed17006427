package nl.regiekamer.analysis.disclosure;

import nl.regiekamer.analysis.numeric.Arguments;

/**
 * A cell that may not be published, and how far from its value a reader's guess must be kept: what
 * the reader can find must run at least from value - below to value + above.
 *
 * @param cell number in the table
 * @param below 0 or more, at most the value
 * @param above 0 or more
 */
public record SensitiveCell(int cell, double below, double above) {

    public SensitiveCell {
        Arguments.notNegative("The distance below", below);
        Arguments.notNegative("The distance above", above);
    }
}
