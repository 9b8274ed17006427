package nl.regiekamer.platform.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.access.Role;
import nl.regiekamer.platform.access.Roles;
import nl.regiekamer.sources.MeasureGuide;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The handbook and the statements, as a visitor reads them. */
@RegiekamerTest
class HandbookTest {

    private static final List<String> CHAPTERS =
            List.of(
                    "beginnen",
                    "beleidsadviseur",
                    "analist",
                    "wijkregisseur",
                    "raadslid",
                    "beheerder",
                    "auditor",
                    "programmamanager",
                    "actiehouder",
                    "collegelid",
                    "burgemeester");

    @Autowired MockMvcTester mvc;
    @Autowired Roles roles;
    @Autowired MeasureGuide measures;

    @Test
    void hasAChapterForEveryRole() {
        assertThat(CHAPTERS).containsAll(roles.listRoles().stream().map(Role::id).toList());
    }

    @Test
    void listsAChapterPerRoleInOrder() {
        var page = Page.open(mvc, "/handleiding");

        assertThat(page.select("main tbody a").eachAttr("href"))
                .containsExactlyElementsOf(
                        CHAPTERS.stream().map(chapter -> "/handleiding/" + chapter).toList());
    }

    @Test
    void opensEveryChapterWithItsSections() {
        for (var chapter : CHAPTERS) {
            var page = Page.open(mvc, "/handleiding/" + chapter);

            var linked = page.select("nav[aria-label='Op deze pagina'] a").eachText();
            assertThat(linked).as(chapter).hasSizeGreaterThan(2);
            assertThat(page.select("section.sec > h2").eachText()).isEqualTo(linked);
        }
    }

    @Test
    void namesTheCodeOfEveryMeasureThatAnalystsTypeThemselves() {
        var page = Page.open(mvc, "/handleiding/analist");
        var told = page.select("td:first-child code, th:first-child code").eachText();

        var typed =
                measures.list().stream()
                        .filter(one -> List.of("EIGEN", "85146NED").contains(one.table()))
                        .flatMap(one -> one.measures().stream())
                        .map(MeasureGuide.Measure::code)
                        .distinct()
                        .toList();
        assertThat(typed).hasSizeGreaterThan(20);
        assertThat(told).containsAll(typed);
    }

    @Test
    void saysHowAccessibleAndHowPrivateItIs() {
        assertThat(Page.open(mvc, "/toegankelijkheid").text()).contains("WCAG 2.2");
        assertThat(Page.open(mvc, "/privacy").text()).contains("cookie");
    }

    @Test
    void everyLinkLeadsToAPageOrAPlaceOnIt() {
        texts().flatMap(path -> Page.open(mvc, path).select("main a[href^=/]").stream())
                .distinct()
                .forEach(this::leadsSomewhere);
    }

    private void leadsSomewhere(Element link) {
        var target = link.attr("href").split("#", 2);
        var answer = mvc.get().uri(target[0]).accept(MediaType.TEXT_HTML).exchange();

        // What needs a right sends a visitor to sign in; what is not there answers 404.
        assertThat(answer.getResponse().getStatus()).as(link.outerHtml()).isIn(200, 302);
        if (target.length == 2) {
            assertThat(Page.of(answer, 200).select("[id=" + target[1] + "]"))
                    .as(link.outerHtml())
                    .isNotEmpty();
        }
    }

    private static Stream<String> texts() {
        return Stream.concat(
                CHAPTERS.stream().map(chapter -> "/handleiding/" + chapter),
                Stream.of("/toegankelijkheid", "/privacy"));
    }

    @Test
    void answersNotFoundForAChapterThatIsNotThere() {
        var page = Page.open(mvc, "/handleiding/tovenaar", 404);

        assertThat(page.text()).contains("tovenaar");
    }
}
