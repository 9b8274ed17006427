/**
 * Where, and when, counts lie close together more than chance explains: Kulldorff's circular and
 * space-time scan statistics. In come places with counts and expectations; out come clusters with a
 * p-value that takes the searching into account.
 */
@NullMarked
package nl.regiekamer.analysis.scan;

import org.jspecify.annotations.NullMarked;
