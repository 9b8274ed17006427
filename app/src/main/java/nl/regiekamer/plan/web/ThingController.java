package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.regiekamer.plan.versions.Amendments;
import nl.regiekamer.plan.versions.ChangedMeanwhile;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.plan.versions.PlanWords;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.definitions.Differences;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.forms.SchemaForm;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writing what an open version says of one thing: a goal, an action, a theme, ... */
@Controller
@Access(AmendmentController.RIGHT)
class ThingController {

    /** Where the source document says it; no editor changes that. */
    private static final Set<String> HIDDEN = Set.of("id", "regel");

    private final PlanVersionController pages;
    private final PlanVersions versions;
    private final Amendments amendments;
    private final ThingFaults wrong;
    private final StaticTemplates templates = new StaticTemplates();

    ThingController(
            PlanVersionController pages,
            PlanVersions versions,
            Amendments amendments,
            ThingFaults wrong) {
        this.wrong = wrong;
        this.pages = pages;
        this.versions = versions;
        this.amendments = amendments;
    }

    @GetMapping("/plan/versies/{number}/onderdelen/{kind}/{id}")
    Html edit(
            Shell shell,
            @PathVariable int number,
            @PathVariable String kind,
            @PathVariable String id) {
        var version = pages.visible(number);
        var content = content(version, kind, id);
        if (content == null) {
            throw new NotFound("%s '%s' in versie %d".formatted(kind, id, number));
        }
        return Html.ok(templates.planThing(shell, page(version, kind, id, content, Faults.none())));
    }

    @GetMapping("/plan/versies/{number}/onderdelen/{kind}")
    Html add(Shell shell, @PathVariable int number, @PathVariable String kind) {
        var version = pages.visible(number);
        requireKind(kind);
        return Html.ok(templates.planThing(shell, page(version, kind, "", null, Faults.none())));
    }

    @PostMapping("/plan/versies/{number}/onderdelen/{kind}")
    Object create(
            Shell shell,
            @PathVariable int number,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent) {
        var version = pages.visible(number);
        requireKind(kind);
        var written = form(version, kind).read(name -> values(sent, name), null);
        var id = versions.nextId(version, kind, PlanWords.title(written, ""));
        var asNew = new Written(kind, id, PlanWords.withId(id, written), "leeg", true);
        var faults = faults(version, asNew);
        if (!faults.isEmpty()) {
            return Html.unprocessable(templates.planThing(shell, page(version, asNew, faults)));
        }
        amendments.add(version, kind, written);
        return AmendmentController.redirect(version);
    }

    @PostMapping("/plan/versies/{number}/onderdelen/{kind}/{id}")
    Object save(
            Shell shell,
            @PathVariable int number,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        var version = pages.visible(number);
        var old = content(version, kind, id);
        var written = form(version, kind).read(name -> values(sent, name), old);
        var seen = Objects.requireNonNullElse(sent.getFirst("stand"), "leeg");
        return save(
                shell, version, new Written(kind, id, PlanWords.withId(id, written), seen, false));
    }

    /** What somebody wrote. */
    private record Written(
            String kind, String id, ObjectNode content, String seen, boolean isNew) {}

    private Object save(Shell shell, PlanVersion version, Written written) {
        var faults = faults(version, written);
        if (!faults.isEmpty()) {
            return Html.unprocessable(templates.planThing(shell, page(version, written, faults)));
        }
        try {
            amendments.put(
                    version, written.kind(), written.id(), written.content(), written.seen());
            return AmendmentController.redirect(version);
        } catch (ChangedMeanwhile meanwhile) {
            return Html.conflict(templates.planThing(shell, conflict(version, written, meanwhile)));
        }
    }

    private Faults faults(PlanVersion version, Written written) {
        return wrong.of(version, written.kind(), written.id(), written.content());
    }

    private ThingPage conflict(PlanVersion version, Written written, ChangedMeanwhile meanwhile) {
        var theirs = meanwhile.theirs();
        var page = page(version, written, Faults.none());
        var rows =
                new DifferenceRows(
                        versions.definitionsOf(version), versions.definitionsOf(version));
        var between =
                theirs == null
                        ? List.<ChangedThing.Field>of()
                        : Differences.between(theirs, written.content()).stream()
                                .map(one -> rows.field(one))
                                .toList();
        return new ThingPage(
                page.crumbs(),
                page.title(),
                version,
                page.path(),
                PlanWords.fingerprint(theirs),
                page.isNew(),
                page.fields(),
                page.faults(),
                meanwhile.detail(),
                between);
    }

    private ThingPage page(
            PlanVersion version,
            String kind,
            String id,
            @Nullable ObjectNode content,
            Faults faults) {
        var written =
                content == null
                        ? new Written(kind, id, JsonNodeFactory.instance.objectNode(), "leeg", true)
                        : new Written(kind, id, content, PlanWords.fingerprint(content), false);
        return page(version, written, faults);
    }

    private ThingPage page(PlanVersion version, Written written, Faults faults) {
        var kind = written.kind();
        var title =
                written.isNew()
                        ? "Nieuw onderdeel: " + kind
                        : SchemaForm.label(kind)
                                + ": "
                                + PlanWords.title(written.content(), written.id());
        return new ThingPage(
                Crumb.trail(
                        title,
                        PlanVersionPages.PLAN,
                        PlanVersionPages.VERSIONS,
                        new Crumb("Versie " + version.number(), version.path())),
                title,
                version,
                version.path()
                        + "/onderdelen/"
                        + kind
                        + (written.isNew() ? "" : "/" + written.id()),
                written.seen(),
                written.isNew(),
                form(version, kind).fields(written.content()),
                faults,
                "",
                List.of());
    }

    private SchemaForm form(PlanVersion version, String kind) {
        var definitions = versions.definitionsOf(version);
        requireKind(kind);
        return new SchemaForm(
                definitions.getSchema(kind),
                HIDDEN,
                other -> definitions.listAll(other).stream().map(Named::of).toList());
    }

    private @Nullable ObjectNode content(PlanVersion version, String kind, String id) {
        requireKind(kind);
        return versions.definitionsOf(version).listVersions(kind, id).stream()
                .map(definition -> definition.content())
                .findFirst()
                .orElse(null);
    }

    private static List<String> values(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of());
    }

    private static void requireKind(String kind) {
        if (!PlanWords.KINDS.contains(kind)) {
            throw new NotFound("Een onderdeel van het soort '%s'".formatted(kind));
        }
    }
}
