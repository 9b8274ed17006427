package nl.regiekamer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.regiekamer.area.ExampleAreas;
import nl.regiekamer.fixture.Browser;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.jobs.ExampleJob;
import nl.regiekamer.platform.sheets.ExampleSheet;
import nl.regiekamer.platform.signin.Colleague;
import nl.regiekamer.sources.ExampleDelivery;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Every page in a real browser, for the public and for colleagues: each route of {@code routes.txt}
 * that answers with a page is opened at an address that an earlier page links to, so that a new
 * page cannot be forgotten and none is out of reach. What looks different to a colleague is checked
 * again.
 */
@RegiekamerTest
class EveryPageTest {

    private static final List<String> ROLES =
            List.of(
                    "analist",
                    "beleidsadviseur",
                    "beheerder",
                    "actiehouder",
                    "programmamanager",
                    "wijkregisseur",
                    "raadslid",
                    "collegelid",
                    "burgemeester",
                    "auditor");

    /** Pages that look different from the first one of their route. */
    private static final List<String> ALSO =
            List.of(
                    "/plan/doelen/minder-criminaliteit",
                    "/plan/doelen/helmond-west-uit-top-3",
                    "/plan/acties/A133",
                    "/wijken/waar?punt=173500+387500",
                    "/cijfers/online-fraude",
                    "/cijfers/misdrijven-totaal",
                    "/handleiding/beheerder",
                    "/wijken/WK079418");

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private final SoftAssertions softly = new SoftAssertions();
    private final PageChecks checks = new PageChecks(softly);

    /** By address: the sources of its content that were checked; by role they may differ. */
    private final Map<String, Set<String>> checked = new LinkedHashMap<>();

    private final Set<String> unusual = new LinkedHashSet<>(ALSO);
    private final Set<String> links = new LinkedHashSet<>(ALSO);

    /** Pages that are there for one moment only. */
    private final Set<String> seenOnTheWay = new LinkedHashSet<>();

    private final Set<String> files = new LinkedHashSet<>();
    private final List<Browser> visitors = new ArrayList<>();

    @Test
    void everyRouteIsFitForEveryVisitor() throws Exception {
        try (var ignored = new ExampleAreas(context);
                var alsoIgnored = new ExampleSheet(context);
                var delivery = new ExampleDelivery(context)) {
            arrive();
            unusual.add(delivery.path());
            links.add(delivery.path());
            var draft = ExamplePlan.make(context);
            unusual.add(draft);
            links.add(draft);
            var notes = ExampleNote.make(context);
            unusual.addAll(notes);
            links.addAll(notes);
            var session = ExampleSession.make(context);
            unusual.addAll(session);
            links.addAll(session);
            for (var route : HtmlRoutes.list()) {
                visitAll(route);
            }
        } finally {
            visitors.forEach(Browser::close);
        }
        softly.assertAll();
    }

    /** The public and the colleagues, who see the pages that are there for one moment only. */
    private void arrive() {
        var visitor = Browser.open(port, 1440, 900);
        visitors.add(visitor);
        var first = Colleague.firstLink(context);
        onTheWay(visitor.go(first));
        links.add(new ExampleJob(context).path());
        Colleague last = null;
        for (var role : ROLES) {
            var browser = Browser.open(port, 1440, 900);
            visitors.add(browser);
            var isFirst = last == null;
            last = Colleague.join(context, browser, role, isFirst ? this::onTheWay : page -> {});
        }
        try (var halfway = Browser.open(port, 1440, 900)) {
            onTheWay(Objects.requireNonNull(last).enterPassword(halfway));
        }
        onTheWay(visitor.go(Colleague.recoveryLink(context)));
        refused(visitor);
        sentBack(visitors.get(1 + ROLES.indexOf("beheerder")), "/beheer/gebieden/werkgebied");
        sentBack(visitors.get(1 + ROLES.indexOf("analist")), "/bronnen/cbs");
    }

    /** A form that comes back with what is wrong. */
    private void sentBack(Browser colleague, String path) {
        var form = colleague.go(path);
        form.evaluate("document.querySelectorAll('form').forEach(one => one.noValidate = true)");
        form.locator("main form").first().locator("button[type=submit]").first().click();
        form.locator("[aria-invalid=true]").first().waitFor();
        checks.check(form);
    }

    private void onTheWay(com.microsoft.playwright.Page page) {
        seenOnTheWay.add(path(page.url()));
        checks.check(page);
    }

    /** Answers that no route stands for. */
    private void refused(Browser visitor) {
        checks.check(visitor.go("/bestaat-niet"));
        var form = visitor.go("/inloggen");
        form.locator("input[name=_csrf]").evaluate("field => field.value = 'oud'");
        form.getByLabel("E-mailadres").fill("iemand@voorbeeld.nl");
        form.getByLabel("Wachtwoord").fill("iets heel anders dan dit");
        form.locator("main button").click();
        assertThat(form.locator("h1").innerText()).isEqualTo("Dit formulier is verlopen");
        checks.check(form);
    }

    private void visitAll(String route) {
        if (seenOnTheWay.stream().anyMatch(seen -> HtmlRoutes.leadsTo(route, seen))
                && !route.startsWith("/account")) {
            return;
        }
        var addresses = HtmlRoutes.varies(route) ? examples(route) : List.of(route);
        softly.assertThat(addresses).as("links of earlier pages to %s", route).isNotEmpty();
        for (var address : addresses) {
            for (var visitor : visitors) {
                visit(address, visitor);
            }
            softly.assertThat(checked.containsKey(address) || files.contains(address))
                    .as("somebody may open %s", address)
                    .isTrue();
        }
    }

    private void visit(String address, Browser visitor) {
        var answer = visitor.ask(address);
        var type = answer.headers().getOrDefault("content-type", "");
        if (answer.status() != 200) { // not for this visitor; RouteTests prove who may use what
            softly.assertThat(answer.status()).as("status of %s", address).isIn(302, 404);
            return;
        }
        if (!type.startsWith("text/html")) {
            files.add(address);
            return;
        }
        var document = Page.check(answer.text());
        worksWithoutScript(address, document);
        document.select("a[href^=/]").forEach(link -> links.add(path(link.attr("href"))));
        if (HtmlRoutes.leadsTo("/bronnen/leveringen/{id}", address)) { // no link without findings
            links.addAll(List.of(address + "/bevindingen", address + "/bevindingen.csv"));
        }
        if (checked.computeIfAbsent(address, any -> new LinkedHashSet<>()).add(look(document))) {
            checks.check(visitor.go(address));
        }
    }

    /** One of the route, and those that look different. */
    private List<String> examples(String route) {
        var all = links.stream().filter(link -> HtmlRoutes.leadsTo(route, link)).toList();
        var chosen = new LinkedHashSet<>(all.stream().filter(unusual::contains).toList());
        all.stream()
                .filter(link -> !HtmlRoutes.list().contains(link))
                .findFirst()
                .ifPresent(chosen::add);
        return List.copyOf(chosen);
    }

    /** All that a form needs stands in the page itself; only a passkey cannot do without script. */
    private void worksWithoutScript(String address, Document document) {
        for (var form : document.select("main form:not([data-passkey])")) {
            softly.assertThat(form.select("button:not([hidden]), input[type=submit]"))
                    .as("button of the form to %s on %s", form.attr("action"), address)
                    .isNotEmpty();
        }
        for (var hidden : document.select("main [hidden]")) {
            softly.assertThat(hidden.closest("[data-passkey], [data-progress]"))
                    .as("hidden without script on %s: %s", address, hidden.text())
                    .isNotNull();
        }
    }

    /** The elements of the content and their styles, without the words. */
    private static String look(Document document) {
        var main = Jsoup.parse(document.select("main").outerHtml());
        var look = new StringBuilder();
        main.select("main *")
                .forEach(one ->
                        look.append(one.tagName())
                                .append('.')
                                .append(one.className())
                                .append('\n'));
        return look.toString();
    }

    private static String path(String address) {
        return java.net.URI.create(address.split("[?#]")[0]).getPath();
    }
}
