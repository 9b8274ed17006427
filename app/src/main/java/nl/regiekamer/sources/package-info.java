/**
 * What comes in from Statistics Netherlands, the police, survey bureaus and spreadsheets: each
 * delivery kept whole and checked, with its figures and its issues.
 *
 * <p>In: files with a mapping, tables of CBS OData, the pack's own files; names of series from
 * {@code plan}. Out: {@link nl.regiekamer.sources.Figures}, {@link
 * nl.regiekamer.sources.Deliveries} and the event {@link nl.regiekamer.sources.FiguresChanged}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "area",
            "area::rules",
            "plan",
            "platform::settings",
            "platform::time",
            "platform::sql",
            "platform::definitions",
            "platform::access",
            "platform::jobs",
            "platform::door",
            "platform::web",
            "platform::export",
            "platform::files"
        })
@NullMarked
package nl.regiekamer.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
