package nl.regiekamer.plan.web;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.ActionState;
import nl.regiekamer.plan.progress.ActionProgress;
import nl.regiekamer.plan.progress.Light;
import nl.regiekamer.plan.progress.rules.Flag;

/**
 * How an action stands, ready to draw: state, light and flags.
 *
 * @param state in words
 * @param style name of the tag's style; whole, so that the build sees that it is used
 * @param light how it goes; empty while nobody said so
 * @param flags in two or three words each
 */
public record StateMark(String state, String style, Optional<Light> light, List<String> flags) {

    static StateMark of(ActionProgress one) {
        return new StateMark(
                one.state().name(),
                style(one.state(), one.last().isPresent()),
                one.light(),
                one.flags().stream().map(Flag::kind).distinct().map(Flag.Kind::label).toList());
    }

    static String style(ActionState state, boolean reported) {
        if (!state.goesOn()) {
            return "tag--done";
        }
        if (state.asksAttention()) {
            return "tag--late";
        }
        return reported && state.order() > 1 ? "tag--run" : "tag--plan";
    }
}
