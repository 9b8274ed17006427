/**
 * When the system flags an action or a theme. In: days and states. Out: {@link
 * nl.regiekamer.plan.progress.rules.Flag}s.
 */
@NullMarked
package nl.regiekamer.plan.progress.rules;

import org.jspecify.annotations.NullMarked;
