/** The pages of the figures: matrix, one indicator, what is not known, and parts of other pages. */
@NullMarked
package nl.regiekamer.picture.web;

import org.jspecify.annotations.NullMarked;
