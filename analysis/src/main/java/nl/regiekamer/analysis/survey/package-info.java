/**
 * Estimates from a sample survey: a design (strata, clusters, weights, population) and answers go
 * in; weights that agree with known totals, and means, proportions, ratios and changes with
 * standard errors that know the design, come out.
 */
@NullMarked
package nl.regiekamer.analysis.survey;

import org.jspecify.annotations.NullMarked;
