package nl.regiekamer.area.rules;

import nl.regiekamer.kernel.AreaCode;

/**
 * A part of an area that has another code from a later division on.
 *
 * @param oldYear last year of the division with the old code
 * @param oldCode the code until then
 * @param newYear first year of the division with the new code
 * @param newCode the code since then
 * @param share part of the old area's figures that goes to the new area, above 0 and at most 1
 */
public record CodeChange(
        int oldYear, AreaCode oldCode, int newYear, AreaCode newCode, double share) {

    public CodeChange {
        if (oldYear >= newYear) {
            throw new IllegalArgumentException(
                    "Een code verandert van een vroeger naar een later jaar, niet van %d naar %d."
                            .formatted(oldYear, newYear));
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "Het aandeel van %s in %s is %s; het moet meer dan 0 en ten hoogste 1 zijn."
                            .formatted(newCode, oldCode, share));
        }
    }
}
