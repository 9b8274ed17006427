/** Files as they come: good, bad and hostile. */
@NullMarked
package nl.regiekamer.sources.readers;

import org.jspecify.annotations.NullMarked;
