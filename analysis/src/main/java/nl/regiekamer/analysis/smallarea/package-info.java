/**
 * Estimates for areas with too few respondents of their own: direct estimates with their variances
 * and covariates go in, steadier estimates with their mean squared errors come out, with a verdict
 * whether the model earns its place.
 */
@NullMarked
package nl.regiekamer.analysis.smallarea;

import org.jspecify.annotations.NullMarked;
