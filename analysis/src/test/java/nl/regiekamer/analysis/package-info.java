/** What the tests of all methods share: reference tables and the guard of purity. */
@NullMarked
package nl.regiekamer.analysis;

import org.jspecify.annotations.NullMarked;
