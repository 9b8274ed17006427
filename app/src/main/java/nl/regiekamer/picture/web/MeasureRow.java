package nl.regiekamer.picture.web;

import nl.regiekamer.plan.Verdict;

/** An indicator with its last figure for the municipality and what may be said of it. */
public record MeasureRow(
        String path,
        String name,
        String unit,
        String figure,
        String year,
        String source,
        String reading,
        String owner,
        Verdict verdict) {}
