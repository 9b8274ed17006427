package nl.regiekamer.analysis.survey;

/** What to do with a stratum from which one primary unit was drawn, so that it shows no spread. */
public enum LonelyPsu {
    /** Refuse: the analyst joins strata first. */
    REFUSE,
    /** Take its distance to the mean of the primary units of all strata: rather too wide. */
    ADJUST,
    /** Let it add nothing, as if it was drawn with certainty. */
    CERTAINTY
}
