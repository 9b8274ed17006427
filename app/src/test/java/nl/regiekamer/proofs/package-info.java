/** Long proofs on the built application, run by {@code ./regiekamer prove}. */
@NullMarked
package nl.regiekamer.proofs;

import org.jspecify.annotations.NullMarked;
