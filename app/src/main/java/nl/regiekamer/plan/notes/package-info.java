/**
 * Notes about the plan: drafted by the system from the plan, its progress and its figures, edited
 * part by part by people, adopted by decision and then frozen; and the agreements of a wijk.
 *
 * <p>In: definitions of the kind {@code nota}, the plan, its versions and progress, and what other
 * modules say of figures. Out: {@link nl.regiekamer.plan.notes.Notes}, which gives a note as a
 * document, and {@link nl.regiekamer.plan.notes.Agreements}.
 */
@NullMarked
package nl.regiekamer.plan.notes;

import org.jspecify.annotations.NullMarked;
