package nl.regiekamer.plan.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
import nl.regiekamer.plan.versions.Sent;
import nl.regiekamer.platform.documents.DocumentDownload.Form;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A wijkregisseur opens the plan of a wijk, puts agreements in it and takes it along. */
@RegiekamerTest
@Import(NoteDays.class)
@DisplayName("S036: the plan of a wijk has problems, actions, owners, goals and own agreements")
class WijkplanScenario {

    @Autowired MockMvcTester mvc;
    @Autowired Visits visits;
    @Autowired Areas areas;
    @Autowired WijkPlans plans;

    private final Person regisseur = Person.with("Wil Wijk", "wijkregisseur");
    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");
    private final Person council = Person.with("Cem Raad", "raadslid");

    /** The wijk in which most stands out. */
    private Area wijk() {
        return areas.listWijken().stream()
                .max(java.util.Comparator.comparingInt(one -> plans.of(one).problems().size()))
                .orElseThrow();
    }

    @Test
    void showsWhatStandsOutAndWhatThePlanDoesAboutIt() {
        var wijk = wijk();
        var plan = plans.of(wijk);
        assertThat(plan.problems()).isNotEmpty();
        assertThat(plan.general()).isNotEmpty();

        assertThat(Page.open(mvc, wijk.path()).section("Plan van deze wijk"))
                .contains(plan.summary());
        var page = Page.open(mvc, plan.path());

        var problem = plan.problems().getFirst();
        assertThat(page.section("Wat hier opvalt"))
                .contains(
                        problem.figure().name(),
                        problem.figure().figure(),
                        problem.figure().whole(),
                        problem.figure().source(),
                        problem.theme());
        var action = plan.general().getFirst();
        assertThat(action.owner()).isNotEmpty();
        assertThat(page.select("tr:has(a[href=/plan/acties/%s])".formatted(action.id())).text())
                .contains(action.title(), action.theme(), action.owner(), action.goals());
        assertThat(page.select("main form[method=post]")).isEmpty();

        var lower = wijk.code().value().toLowerCase(Locale.ROOT);
        assertThat(mvc.get().uri("/wijken/%s/plan".formatted(lower)).exchange())
                .hasRedirectedUrl(plan.path());
        assertThat(Page.open(mvc, "/wijken/WK999999/plan", 404).text()).contains("is er niet");
        var buurt = areas.listBuurtenOf(wijk.code()).getFirst().code();
        assertThat(mvc.get().uri("/wijken/%s/plan".formatted(buurt)).exchange()).hasStatus(404);
    }

    @Test
    void keepsTheAgreementsOfTheWijk() throws Exception {
        var path = wijk().path() + "/plan";
        var agreements = path + "/afspraken";
        var empty =
                Page.of(
                        visits.post(regisseur, agreements, terms("Fietsen weg", "", "morgen")),
                        422);
        assertThat(empty.select("#wie-fout").text()).contains("een organisatie of een functie");
        assertThat(empty.select("#uiterlijk-fout").text()).contains("wanneer het klaar moet zijn");
        assertThat(empty.select("#wat").val()).isEqualTo("Fietsen weg");
        assertThat(visits.post(council, agreements, terms("a", "b", "2024-05-01"))).hasStatus(404);

        assertThat(visits.post(regisseur, agreements, terms("Fietsen weg", "boa’s", "2024-02-01")))
                .hasRedirectedUrl(path + "#afspraken");

        var open = Page.open(mvc, path);
        assertThat(open.section("Eigen afspraken"))
                .contains("Fietsen weg", "boa’s", "1-2-2024", "afgesproken, te laat")
                .doesNotContain("Wil Wijk");
        var one = agreements + "/1";
        assertThat(visits.get(council, one)).hasStatus(404);
        var mine = sent(regisseur, one);
        var theirs = sent(adviser, one);
        theirs.put("stand", "DONE");
        assertThat(visits.post(adviser, one, theirs)).hasRedirectedUrl(path + "#afspraken");
        mine.put("wie", "de woningcorporatie");
        var conflict = Page.of(visits.post(regisseur, one, mine), 409);
        assertThat(conflict.select("[role=alert]").text())
                .contains("Anne Adviseur wijzigde deze afspraak", "gedaan");
        assertThat(conflict.select("#wie").val()).isEqualTo("de woningcorporatie");
        assertThat(visits.post(regisseur, one, Sent.by(conflict.select("form#afspraak").first())))
                .hasStatus(302);
        assertThat(Page.open(mvc, path).section("Eigen afspraken"))
                .contains("de woningcorporatie")
                .doesNotContain("boa’s");

        var plan = plans.of(wijk());
        for (var form : Form.values()) {
            var file = visits.get(council, "%s.%s".formatted(path, form.ending()));
            assertThat(file).hasStatusOk();
            var words = OtherPrograms.words(file.getResponse().getContentAsByteArray(), form);
            assertThat(words)
                    .as("%s", form)
                    .contains(
                            "Plan van de wijk " + wijk().name(),
                            "Fietsen weg",
                            "de woningcorporatie")
                    .doesNotContain("Wil Wijk");
            assertThat(OtherPrograms.bare(words))
                    .as("%s", form)
                    .contains(OtherPrograms.bare(plan.problems().getFirst().figure().figure()));
        }
    }

    private static Map<String, String> terms(String what, String who, String due) {
        return Map.of("wat", what, "wie", who, "uiterlijk", due);
    }

    private Map<String, Object> sent(Person who, String path) {
        return new LinkedHashMap<>(
                Sent.by(Page.of(visits.get(who, path), 200).select("form#afspraak").first()));
    }
}
