/**
 * Measures the running application from outside. Addresses and files go in; one table per case
 * comes out on standard output, as CSV.
 */
@NullMarked
package nl.regiekamer.benchmarks;

import org.jspecify.annotations.NullMarked;
