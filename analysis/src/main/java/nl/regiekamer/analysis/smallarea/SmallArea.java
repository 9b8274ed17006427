package nl.regiekamer.analysis.smallarea;

/**
 * What the model says of one area, in the unit of the direct estimate.
 *
 * @param direct the area's own estimate
 * @param directVariance its sampling variance
 * @param synthetic what the covariates predict, x β
 * @param ownWeight how much of the own estimate is left, from 0 up to, not including, 1
 * @param estimate synthetic + ownWeight × (direct - synthetic): the EBLUP
 * @param mse estimated mean squared error of the estimate, what is unknown of the parameters
 *     included; in squared units
 */
public record SmallArea(
        double direct,
        double directVariance,
        double synthetic,
        double ownWeight,
        double estimate,
        double mse) {}
