/** The pages of the policy cycle. */
@NullMarked
package nl.regiekamer.plan.cycle.web;

import org.jspecify.annotations.NullMarked;
