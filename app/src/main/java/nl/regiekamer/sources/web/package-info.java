/** Pages about sources: what was delivered, what was wrong with it, and reading more in. */
@NullMarked
package nl.regiekamer.sources.web;

import org.jspecify.annotations.NullMarked;
