/** The pages of the partners. */
@NullMarked
package nl.regiekamer.partners.web;

import org.jspecify.annotations.NullMarked;
