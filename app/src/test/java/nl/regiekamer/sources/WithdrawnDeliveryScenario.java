package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * "I read the wrong file in by mistake." Each test has a year of its own: files that are read in on
 * the page are about one subject.
 */
@RegiekamerTest
@Import(SourcesTestDefinitions.class)
@RecordApplicationEvents
@DisplayName("S029: een verkeerde levering intrekken")
class WithdrawnDeliveryScenario {

    private static final String HEAD = "gebied,periode,aantal\n";
    private static final String WITHDRAW = "a.btn[href$=intrekken]";
    private static final SeriesKey SERIES = SeriesKey.of("PROEF1", "misdrijven");

    @Autowired MockMvcTester mvc;
    @Autowired Figures figures;
    @Autowired Imports imports;
    @Autowired Deliveries deliveries;
    @Autowired ApplicationEvents events;

    private Analyst analyst;

    @BeforeEach
    void signIn() {
        analyst = new Analyst(mvc);
    }

    @Test
    void saysWhatWillHappenAndThenTheEarlierFiguresCountAgain() {
        read("BU07000001,2001,10\nBU07000002,2001,20\n");
        var wrong = read("BU07000001,2001,99\nBU07000003,2001,98\n");
        assertThat(values("BU0700")).containsExactly(99.0, 98.0);

        var question = analyst.open(analyst.open(wrong).select(WITHDRAW).attr("href"));
        assertThat(question.text())
                .contains("2 cijfers van deze levering vallen weg.")
                .contains("Daarvan krijgt 1 cijfer de waarde terug die een eerdere levering gaf.")
                .contains("1 cijfer die deze levering niet meer noemde, telt weer mee.");
        var refused = Page.of(withdraw(wrong, "  "), 422);
        assertThat(refused.select("#reden-fout").text()).contains("zonder reden kan het niet");
        var before = figures.version();

        var after = analyst.open(location(withdraw(wrong, "Het was het bestand van 2019.")));

        assertThat(after.text())
                .contains("De levering is ingetrokken.")
                .contains("door A. Nalist, omdat: Het was het bestand van 2019.");
        assertThat(after.select(WITHDRAW)).isEmpty();
        assertThat(values("BU0700")).containsExactly(10.0, 20.0);
        assertThat(figures.version()).isNotEqualTo(before);
        assertThat(events.stream(FiguresChanged.class).map(FiguresChanged::delivery))
                .contains(id(wrong));
        var seen = Page.open(mvc, wrong);
        assertThat(seen.text())
                .contains("Ingetrokken op", "omdat: Het was het bestand van 2019.")
                .doesNotContain("Nalist");
        assertThat(seen.select("a[href$=intrekken]")).isEmpty();
        assertThat(
                        Page.open(mvc, "/bronnen")
                                .select("tr:has(a[href=%s]) .tag".formatted(wrong))
                                .text())
                .isEqualTo("ingetrokken");
    }

    @Test
    void stillShowsThatItCountedOnTheDayThatItDid() {
        read("BU07100001,2002,10\n");
        var wrong = read("BU07100001,2002,99\n");
        var counted = deliveries.get(id(wrong)).origin().receivedAt();
        withdraw(wrong, "Verkeerd bestand.");

        var then =
                analyst.open(
                        "/bronnen/cijfers?reeks=%s&gebied=BU07100001&op=%s"
                                .formatted(encode(SERIES.text()), encode(counted.toString())));
        assertThat(then.select("tbody tr").text()).contains("99", "(ingetrokken)", "10");

        var story =
                analyst.open(
                        "/bronnen/cijfers/versies?reeks=%s&gebied=BU07100001&periode=2002"
                                .formatted(encode(SERIES.text())));
        assertThat(story.select("tbody th").eachText()).containsExactly("10", "99", "10");
        assertThat(story.select("td[data-l=Stand] .tag").eachText())
                .containsExactly("geldt", "levering ingetrokken", "vervangen");
    }

    @Test
    void takesTheSameFileAgainAfterItWasWithdrawn() {
        var text = "BU07200001,2003,10\n";
        var first = read(text);
        withdraw(first, "Te vroeg ingelezen.");
        assertThat(values("BU0720")).isEmpty();

        var again = analyst.read("proef-misdrijven", "proef-buurten", HEAD + text);

        assertThat(again).endsWith("gelezen=nieuw").doesNotContain(first);
        assertThat(values("BU0720")).containsExactly(10.0);
        assertThat(analyst.open(again).text()).contains("Versie");
    }

    @Test
    void knowsAFileThatCountsAgainBecauseALaterOneWasWithdrawn() {
        var right = "BU07300001,2004,10\n";
        var first = read(right);
        withdraw(read("BU07300001,2004,99\n"), "Verkeerd bestand.");

        var again = analyst.read("proef-misdrijven", "proef-buurten", HEAD + right);

        assertThat(again).isEqualTo(first + "?gelezen=bekend");
    }

    @Test
    void saysClearlyThatItWasWithdrawnAlready() {
        var wrong = read("BU07400001,2005,99\n");
        withdraw(wrong, "Verkeerd bestand.");

        var again = Page.of(withdraw(wrong, "Nog eens."), 409);

        assertThat(again.text())
                .contains("Deze levering is al ingetrokken op", "door A. Nalist")
                .contains("lees het bestand dan opnieuw in");
        assertThat(analyst.open(wrong).text()).contains("omdat: Verkeerd bestand.");
        analyst.open(wrong + "/intrekken", 409);
    }

    @Test
    void keepsTheReasonWhenAFileIsBeingReadAtThatMoment() throws Exception {
        var wrong = read("BU07500001,2006,99\n");
        var reading = new CountDownLatch(1);
        var withdrawn = new CountDownLatch(1);
        var rows = new StringBuilder(HEAD);
        for (var i = 0; i < 2000; i++) {
            rows.append("BU0751%04d,2021,%d\n".formatted(i, i));
        }
        var other =
                Thread.startVirtualThread(() ->
                        assertThatThrownBy(() ->
                                        readSlowly(
                                                rows.toString(),
                                                () -> {
                                                    reading.countDown();
                                                    await(withdrawn);
                                                }))
                                .hasMessageContaining("stroom weg"));
        await(reading);

        var busy = Page.of(withdraw(wrong, "Verkeerd bestand."), 409);
        withdrawn.countDown();
        other.join();

        assertThat(busy.text()).contains("Er wordt op dit moment een bestand ingelezen");
        assertThat(busy.select("#reden").text()).isEqualTo("Verkeerd bestand.");
        assertThat(values("BU0750")).containsExactly(99.0);
        location(withdraw(wrong, "Verkeerd bestand."));
        assertThat(values("BU0750")).isEmpty();
    }

    @Test
    void tellsWhichFiguresACorrectionLeftOutAndTheWayBack() {
        read("BU07600001,2007,10\nBU07600002,2007,20\nBU07600003,2007,30\n");

        var corrected = read("BU07600001,2007,11\n");

        var page = analyst.open(corrected);
        assertThat(page.select(".box:has(h2:contains(Let op))").text())
                .contains("2 cijfers van de vorige levering staan hier niet meer in")
                .contains("trek deze levering dan in");
        var list = analyst.open(page.select("a[href$=niet-meer-genoemd]").attr("href"));
        assertThat(list.select("tbody tr").eachText())
                .containsExactly("BU07600002 2007 Misdrijven 20", "BU07600003 2007 Misdrijven 30");
        assertThat(Page.open(mvc, corrected).text()).doesNotContain("vorige levering staan");
        withdraw(corrected, "Er misten rijen.");
        assertThat(values("BU0760")).containsExactly(10.0, 20.0, 30.0);
    }

    @Test
    void sendsWhoWantsToWithdrawAFileOfThePackToThePack() {
        var ofPack =
                deliveries.listAll().stream()
                        .filter(Delivery::isOfPack)
                        .map(one -> "/bronnen/leveringen/" + one.id())
                        .findFirst();
        ofPack.ifPresent(path -> {
            assertThat(analyst.open(path).text()).contains("Dit bestand hoort bij het pack");
            assertThat(Page.of(withdraw(path, "Weg ermee."), 409).text())
                    .contains("Verbeter het bestand in het pack");
        });
    }

    @Test
    void letsNobodyElseWithdraw() {
        var path = read("BU07700001,2008,10\n");

        assertThat(mvc.get().uri(path + "/intrekken").exchange().getResponse().getStatus())
                .isIn(302, 404);
    }

    /** Stops half-way, so that nothing stays behind for other tests. */
    private void readSlowly(String text, Runnable halfWay) {
        imports.importFile(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "groot.csv",
                ImportRequest.of("proef-misdrijven", "proef-buurten"),
                (done, total, words) -> {
                    halfWay.run();
                    throw new IllegalStateException("stroom weg");
                });
    }

    private String read(String rows) {
        return analyst.deliver("proef-misdrijven", "proef-buurten", HEAD + rows);
    }

    private MvcTestResult withdraw(String path, String reason) {
        return analyst.send(path + "/intrekken", Map.of("reden", reason));
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(302);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private List<Double> values(String start) {
        return figures.listCurrent(SERIES).stream()
                .filter(figure -> figure.area().value().startsWith(start))
                .sorted((one, other) -> one.area().compareTo(other.area()))
                .map(Figure::value)
                .toList();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
