package nl.regiekamer.area.rules;

import nl.regiekamer.kernel.AreaCode;

/**
 * Which part of an area's figures belongs to an area of another year.
 *
 * @param code area of the other year
 * @param share part of the figures, above 0 and at most 1
 */
public record CodeShare(AreaCode code, double share) {}
