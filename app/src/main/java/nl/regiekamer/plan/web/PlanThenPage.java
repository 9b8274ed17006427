package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.platform.documents.Document;
import nl.regiekamer.platform.web.Crumb;

/** The whole plan as one version has it, on one page: what stands in its files too. */
public record PlanThenPage(
        List<Crumb> crumbs, PlanVersion version, String decided, Document document) {}
