/**
 * Where values cluster on the map: values and spatial weights in, a statistic for every area (and
 * one for the whole map) out, with its expectation, variance and p-value.
 */
@NullMarked
package nl.regiekamer.analysis.local;

import org.jspecify.annotations.NullMarked;
