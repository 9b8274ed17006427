package nl.regiekamer.plan;

import static nl.regiekamer.plan.SentForms.form;
import static nl.regiekamer.plan.SentForms.proposal;
import static nl.regiekamer.plan.SentForms.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiekamer.fixture.AtOnce;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
import nl.regiekamer.platform.signin.ExampleAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * De tweede ziet wat de eerste deed: two advisers open the same page, the first saves, the second
 * reads whose work would be overwritten, and chooses.
 */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TweedeZietScenario {

    private static final String PRIORITIES = "/plan/cyclus/prioriteiten";
    private static final String ACCENTS = "/plan/cyclus/accenten";
    private static final String HOLDERS = "/plan/houders";
    private static final String MEMBERS = HOLDERS + "/partners";
    private static final String EVALUATION = "/plan/evaluatie";
    private static final String CYCLE = "/plan/cyclus";
    private static final String ADJUSTMENT = "/plan/bijsturing/1";
    private static final String GOAL = "/onderdelen/doel/jonge-aanwas";

    /** A town of its own, whose days the test sets. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        InstantSource days() {
            return new MovableClock(LocalDate.of(2026, 3, 2));
        }
    }

    @Autowired Visits visits;
    @Autowired ApplicationContext context;

    private final Person anne = Person.with("Anne Adviseur", "beleidsadviseur");
    private final Person bo = Person.with("Bo Beleid", "beleidsadviseur");
    private Person hanna = Person.with("Hanna", "actiehouder");
    private Person piet = Person.with("Piet", "actiehouder");

    @BeforeAll
    void takeThePlanIntoUse() {
        visits.takeThePlanIntoUse(anne);
        hanna = ExampleAccounts.invite(context, "Hanna Houder", "actiehouder");
        piet = ExampleAccounts.invite(context, "Piet Politie", "actiehouder");
        var proposal = proposal("A001", "Later beginnen");
        assertThat(visits.post(anne, "/plan/bijsturing", proposal)).hasRedirectedUrl(ADJUSTMENT);
    }

    @Test
    @Order(1)
    @DisplayName("accents: who did not see the choice of another reads it and chooses")
    void choosesAccents() {
        var theirs = accents("sociale-kwaliteit", "Daar is het meest te winnen.");
        var mine = accents("fysieke-kwaliteit", "Daar wachten wij al jaren op.");
        assertThat(visits.post(anne, ACCENTS, theirs)).hasStatus(302);

        var conflict = Page.of(visits.post(bo, ACCENTS, mine), 409);

        assertThat(conflict.alert())
                .contains("Anne Adviseur koos ‘Sociale kwaliteit’ als accent: Daar is het meest");
        assertThat(conflict.select("#reden-fysieke-kwaliteit").val()).contains("al jaren");
        assertThat(open(PRIORITIES).text())
                .contains("Gekozen als accent: Sociale kwaliteit.")
                .doesNotContain("al jaren");
        assertThat(visits.post(bo, ACCENTS, sent(conflict, form(ACCENTS)))).hasStatus(302);
        assertThat(open(PRIORITIES).text()).contains("Gekozen als accent: Fysieke kwaliteit.");
    }

    @Test
    @Order(2)
    @DisplayName("scores: a form that came back with a fault still knows what its writer saw")
    void remembersWhatWasSeenOverAFault() {
        var path = PRIORITIES + "/sociale-kwaliteit";
        var mine = sent(open(path), form(path));
        mine.put("score-omvang", "1");
        var theirs = sent(open(path), form(path));
        theirs.putAll(Map.of("score-omvang", "5", "reden-omvang", "Het is overal."));
        assertThat(visits.post(anne, path, theirs)).hasStatus(302);

        var again = sent(Page.of(visits.post(bo, path, mine), 422), form(path));
        again.put("reden-omvang", "Valt mee.");

        assertThat(Page.of(visits.post(bo, path, again), 409).alert())
                .contains("Anne Adviseur gaf Omvang: 5. Het is overal.");
    }

    @Test
    @Order(3)
    @DisplayName("holders: who assigns reads to whom another gave the action since, and chooses")
    void assigns() {
        var path = HOLDERS + "?wie=zonder";
        var mine = assignment(open(path), piet, "A001", "A002");
        assertThat(visits.post(anne, HOLDERS, assignment(open(path), hanna, "A001", "A003")))
                .hasStatus(302);

        var conflict = Page.of(visits.post(bo, HOLDERS, mine), 409);

        assertThat(conflict.alert())
                .contains("Anne Adviseur gaf actie A001 aan Hanna Houder (2-3-2026, 9.00 uur)")
                .doesNotContain("A002");
        assertThat(conflict.select("#houder option[selected]").text()).isEqualTo("Piet Politie");
        assertThat(conflict.select("input[name=actie][checked]").eachAttr("value"))
                .containsExactly("A001", "A002");
        assertThat(visits.toDos(piet)).doesNotContain("A002");
        assertThat(visits.post(bo, HOLDERS, sent(conflict, form(HOLDERS) + "[method=post]")))
                .hasStatus(302);
        assertThat(Page.of(visits.get(piet, "/mijn-taken"), 200).section("Uw 2 acties"))
                .contains("A001", "A002");

        var late = assignment(open(HOLDERS), hanna, "A002");
        var none = assignment(open(HOLDERS), hanna, "A002");
        none.put("houder", "niemand");
        assertThat(visits.post(anne, HOLDERS, none)).hasStatus(302);
        assertThat(Page.of(visits.post(bo, HOLDERS, late), 409).alert())
                .contains("Anne Adviseur haalde de actiehouder weg bij actie A002");
    }

    @Test
    @Order(4)
    @DisplayName("partners: who reports for one is not put there or taken away unseen")
    void changesMembers() {
        var faulty = member(open(HOLDERS), piet);
        faulty.put("partner", "");
        assertThat(visits.post(anne, MEMBERS, member(open(HOLDERS), hanna))).hasStatus(302);
        var mine = member(Page.of(visits.post(bo, MEMBERS, faulty), 422), piet);

        var conflict = Page.of(visits.post(bo, MEMBERS, mine), 409);

        assertThat(conflict.alert()).contains("Anne Adviseur liet Hanna Houder melden namens");
        assertThat(open(HOLDERS).section("Wie meldt er")).doesNotContain(": Piet Politie");
        assertThat(visits.post(bo, MEMBERS, sent(conflict, "form#keuze"))).hasStatus(302);
        assertThat(open(HOLDERS).section("Wie meldt er"))
                .contains(": Hanna Houder", ": Piet Politie");

        var away = MEMBERS + "/verwijderen";
        var stale = sent(open(HOLDERS), form(away) + ":has([value=%s])".formatted(piet.id()));
        assertThat(visits.post(anne, away, stale)).hasStatus(302);
        assertThat(visits.post(anne, MEMBERS, member(open(HOLDERS), piet))).hasStatus(302);
        assertThat(Page.of(visits.post(bo, away, stale), 409).alert())
                .contains("Anne Adviseur liet Piet Politie melden namens");
        assertThat(open(HOLDERS).section("Wie meldt er")).contains(": Piet Politie");
    }

    @Test
    @Order(5)
    @DisplayName("the evaluation: who makes one reads where another judged otherwise")
    void closesThePlan() {
        var mine = judged("UNASSESSABLE", "Het is nog te vroeg.");
        var theirs = judged("NOT_REACHED", "Te weinig daling.");
        assertThat(visits.post(anne, EVALUATION, theirs)).hasStatus(302);

        var conflict = Page.of(visits.post(bo, EVALUATION, mine), 409);

        assertThat(conflict.alert())
                .contains(
                        "Anne Adviseur legde de evaluatie vast: van de",
                        "oordeelde over ‘Minder criminaliteit’: niet bereikt. Te weinig daling.");
        assertThat(open(EVALUATION).section("Wat er van de doelen")).contains("weinig daling");
        assertThat(visits.post(bo, EVALUATION, sent(conflict, form(EVALUATION)))).hasStatus(302);
        assertThat(open(EVALUATION).section("Wat er van de doelen"))
                .contains("Het is nog te vroeg.");
    }

    @Test
    @Order(6)
    @DisplayName(
            "an adjustment: who adds a step reads the one that came between, and keeps the text")
    void followsAnAdjustment() {
        var mine = step("DECISION", "Het college stemt in.");
        var closing = step("DECISION", "Alsnog akkoord.");
        assertThat(visits.post(anne, ADJUSTMENT, step("DECISION", "Het college wijst af.")))
                .hasStatus(302);

        var conflict = Page.of(visits.post(bo, ADJUSTMENT, mine), 409);

        assertThat(conflict.alert())
                .contains("Anne Adviseur legde vast: besluit van 2-3-2026. Het college wijst af.");
        assertThat(conflict.select("#tekst").text()).isEqualTo("Het college stemt in.");
        assertThat(open(ADJUSTMENT).text()).doesNotContain("Het college stemt in.");
        var again = sent(conflict, form(ADJUSTMENT));
        assertThat(again).as("a decision is not made into another step").containsEntry("stap", "");
        assertThat(Page.of(visits.post(bo, ADJUSTMENT, again), 422).alert())
                .contains("Kies wat u vastlegt.");
        again.put("stap", "FOLLOW_UP");
        assertThat(visits.post(bo, ADJUSTMENT, again)).hasStatus(302);
        assertThat(open(ADJUSTMENT).text()).contains("Vervolg: Het college stemt in.");

        assertThat(visits.post(anne, ADJUSTMENT, step("WITHDRAWAL", "Niet meer nodig.")))
                .hasStatus(302);
        assertThat(Page.of(visits.post(bo, ADJUSTMENT, closing), 409).alert())
                .contains("ingetrokken. Niet meer nodig.", "U schreef: Alsnog akkoord.");
    }

    @Test
    @Order(7)
    @DisplayName("a step of the cycle: who marks it reads that another did, and with which words")
    void marksAStep() {
        var path = open(CYCLE).select("form[action*=veiligheidsanalyse]").attr("action");
        var mine = sent(open(CYCLE), form(path));
        mine.put("toelichting", "Alles is af.");
        var theirs = new LinkedHashMap<>(mine);
        theirs.put("toelichting", "Gedeeld met de partners.");
        assertThat(visits.post(anne, path, theirs)).hasStatus(302);

        var conflict = Page.of(visits.post(bo, path, mine), 409);

        assertThat(conflict.alert())
                .contains("Anne Adviseur zette ‘Veiligheidsanalyse maken (2023-2026)’ op gedaan")
                .contains("Gedeeld met de partners.");
        assertThat(open(CYCLE).section("Gedaan")).contains("Gedeeld").doesNotContain("Bo Beleid");
        assertThat(visits.post(bo, path, sent(conflict, "form#keuze"))).hasStatus(302);
        assertThat(open(CYCLE).section("Gedaan")).contains("Alles is af.", "Bo Beleid");
    }

    @Test
    @Order(8)
    @DisplayName("an amendment: putting back, keeping and taking out say who wrote on it since")
    void choosesWhatBecomesOfAThing() {
        var draft = visits.beginAnAmendment(anne, "Eerste wijziging");
        write(anne, draft, "De tekst van Anne");
        var putBack = draft + GOAL + "/herstellen";
        var stale = sent(open(draft), form(putBack));
        var takeOut = sent(open(draft + GOAL), form(draft + GOAL + "/vervallen"));
        write(anne, draft, "De nieuwe tekst van Anne");

        var conflict = Page.of(visits.post(bo, putBack, stale), 409);

        assertThat(conflict.alert())
                .contains("Anne Adviseur wijzigde ‘De nieuwe tekst van Anne’ in deze versie")
                .contains("wordt ‘De nieuwe tekst van Anne’");
        assertThat(open(draft).text()).contains("De nieuwe tekst van Anne");
        assertThat(visits.post(bo, putBack, sent(conflict, "form#keuze"))).hasRedirectedUrl(draft);
        assertThat(open(draft).text()).doesNotContain("De nieuwe tekst van Anne");
        var gone = Page.of(visits.post(anne, draft + GOAL + "/vervallen", takeOut), 409);
        assertThat(gone.alert()).as("who put it back is known").contains("Bo Beleid wijzigde doel");

        write(anne, draft, "De tekst van Anne");
        var other = visits.beginAnAmendment(anne, "Tweede wijziging");
        write(anne, other, "Wat de raad besloot");
        var decision = new LinkedHashMap<>(Map.of("orgaan", "COUNCIL", "nummer", "RB 2"));
        decision.putAll(Map.of("besluitdatum", "2026-03-01", "ingang", "2026-03-02"));
        assertThat(visits.post(anne, other + "/besluit", decision)).hasRedirectedUrl(other);
        var keep = draft + GOAL + "/houden";
        var seen = sent(open(draft), form(keep));
        write(anne, draft, "Toch iets anders");
        var kept = Page.of(visits.post(bo, keep, seen), 409);
        assertThat(kept.alert()).contains("Anne Adviseur wijzigde ‘Toch iets anders’");
        assertThat(open(draft).text()).contains("Het plan veranderde intussen op dezelfde punten");
        assertThat(visits.post(bo, keep, sent(kept, "form#keuze"))).hasRedirectedUrl(draft);
        assertThat(open(draft).text()).doesNotContain("op dezelfde punten");
    }

    @Test
    @Order(9)
    @DisplayName("nobody else wrote: who works in two windows is asked nothing")
    void asksNothingOfOneWhoWorksAlone() {
        var first = accents("sociale-kwaliteit", "Eerste venster.");
        var second = accents("sociale-kwaliteit", "Tweede venster.");
        var path = open(CYCLE).select("form[action*=veiligheidsanalyse]").attr("action");
        var marked = sent(open(CYCLE), form(path));
        var given = assignment(open(HOLDERS), hanna, "A010");
        var judged = judged("NOT_REACHED", "Nog eens bekeken.");

        for (var who : List.of(bo, bo)) {
            assertThat(visits.post(who, path, marked)).hasStatus(302);
            assertThat(visits.post(who, HOLDERS, given)).hasStatus(302);
            assertThat(visits.post(who, EVALUATION, judged)).hasStatus(302);
        }

        assertThat(visits.post(bo, ACCENTS, first)).hasStatus(302);
        assertThat(visits.post(bo, ACCENTS, second)).hasStatus(302);
        assertThat(open(PRIORITIES).select("#reden-sociale-kwaliteit").val())
                .isEqualTo("Tweede venster.");
    }

    @Test
    @Order(10)
    @DisplayName("at exactly the same moment: one is kept, the other reads of it, nothing breaks")
    void keepsOneOfTwoAtTheSameMoment() throws Exception {
        for (var round = 0; round < 3; round++) {
            var words = "Ronde %d.".formatted(round);
            atOnce(
                    ACCENTS,
                    accents("fysieke-kwaliteit", "Van Anne. " + words),
                    accents("fysieke-kwaliteit", "Van Bo. " + words));
            atOnce(
                    EVALUATION,
                    judged("NOT_REACHED", "Van Anne. " + words),
                    judged("NOT_REACHED", "Van Bo. " + words));
            atOnce(
                    HOLDERS,
                    assignment(open(HOLDERS), hanna, "A02" + round),
                    assignment(open(HOLDERS), piet, "A02" + round));
            var path = open(CYCLE).select("form[action*=veiligheidsanalyse]").attr("action");
            var mark = sent(open(CYCLE), form(path));
            atOnce(path, mark, mark);
        }
        var proposal = proposal("A002", "Eerder beginnen");
        assertThat(statuses("/plan/bijsturing", proposal, proposal)).containsExactly(302, 302);
        var path = "/plan/bijsturing/2";
        var mine = sent(open(path), form(path));
        mine.putAll(Map.of("stap", "DECISION", "tekst", "Akkoord."));
        atOnce(path, mine, mine);
        var away = MEMBERS + "/verwijderen";
        for (var who : List.of(hanna, piet)) {
            var row = form(away) + ":has([value=%s])".formatted(who.id());
            assertThat(visits.post(anne, away, sent(open(HOLDERS), row))).hasStatus(302);
        }
        atOnce(MEMBERS, member(open(HOLDERS), hanna), member(open(HOLDERS), piet));
    }

    /** Of two at the same moment one is kept, and the other reads of it. */
    private void atOnce(String path, Map<String, ?> first, Map<String, ?> second) throws Exception {
        assertThat(statuses(path, first, second)).as(path).containsExactly(302, 409);
    }

    private List<Integer> statuses(String path, Map<String, ?> first, Map<String, ?> second)
            throws Exception {
        return AtOnce.statuses(
                () -> visits.post(anne, path, first), () -> visits.post(bo, path, second));
    }

    private Page open(String path) {
        return Page.of(visits.get(anne, path), 200);
    }

    private Map<String, Object> accents(String theme, String reason) {
        var form = sent(open(PRIORITIES), form(ACCENTS));
        form.put("accent", theme);
        form.put("reden-" + theme, reason);
        return form;
    }

    private static Map<String, Object> assignment(Page page, Person holder, String... actions) {
        var form = sent(page, form(HOLDERS));
        form.put("actie", List.of(actions));
        form.put("houder", "account:" + holder.id());
        return form;
    }

    private static Map<String, Object> member(Page page, Person who) {
        var form = sent(page, form(MEMBERS));
        form.putAll(Map.of("partner", "politie", "account", who.id()));
        return form;
    }

    private Map<String, Object> judged(String outcome, String why) {
        var form = sent(open(EVALUATION), form(EVALUATION));
        form.put("oordeel-minder-criminaliteit", outcome);
        form.put("uitleg-minder-criminaliteit", why);
        return form;
    }

    private Map<String, Object> step(String kind, String text) {
        var form = sent(open(ADJUSTMENT), form(ADJUSTMENT));
        form.putAll(Map.of("stap", kind, "tekst", text));
        return form;
    }

    private void write(Person who, String draft, String title) {
        visits.amend(who, draft, "doel/jonge-aanwas", "titel", title);
    }
}
