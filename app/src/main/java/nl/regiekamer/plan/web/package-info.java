/** The pages of the plan. */
@NullMarked
package nl.regiekamer.plan.web;

import org.jspecify.annotations.NullMarked;
