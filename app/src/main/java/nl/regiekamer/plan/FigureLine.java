package nl.regiekamer.plan;

/**
 * A figure in words, for texts about the plan.
 *
 * @param indicator id of the indicator
 * @param name what is measured
 * @param unit in which
 * @param figure the figure with its margin; empty for none
 * @param about the period, and the area where it is not the one that was asked for
 * @param whole the same for the whole municipality; empty where that is what was asked for
 * @param source who published it, and its reserve; empty for no figure
 * @param verdict what may be said of it
 */
public record FigureLine(
        String indicator,
        String name,
        String unit,
        String figure,
        String about,
        String whole,
        String source,
        Verdict verdict) {}
