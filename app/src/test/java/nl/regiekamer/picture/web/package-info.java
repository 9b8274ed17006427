/** Tests of this package. */
@NullMarked
package nl.regiekamer.picture.web;

import org.jspecify.annotations.NullMarked;
