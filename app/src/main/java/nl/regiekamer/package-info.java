/** Regiekamer: runs a municipality's integrated safety policy, from a goal to a street and back. */
@NullMarked
package nl.regiekamer;

import org.jspecify.annotations.NullMarked;
