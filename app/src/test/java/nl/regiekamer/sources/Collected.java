package nl.regiekamer.sources;

import java.util.ArrayList;
import java.util.List;

/** A sink that keeps what a reader brings. */
public final class Collected implements FigureSink {

    public final List<Reading> figures = new ArrayList<>();
    public final List<DataIssue> issues = new ArrayList<>();
    public long rows;
    public long unpublished;

    @Override
    public void figure(Reading reading) {
        figures.add(reading);
    }

    @Override
    public void issue(DataIssue issue) {
        issues.add(issue);
    }

    @Override
    public void row(int unpublishedCells) {
        rows++;
        unpublished += unpublishedCells;
    }

    /** Area and value of each figure, as one line each. */
    public List<String> lines() {
        return figures.stream()
                .map(one -> "%s %s %s".formatted(one.area(), one.series().measure(), one.value()))
                .toList();
    }

    public List<String> reasons() {
        return issues.stream().map(DataIssue::reason).toList();
    }
}
