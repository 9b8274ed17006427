package nl.regiekamer.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Covenant;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.words.CovenantWords;
import nl.regiekamer.platform.calendar.Calendar;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.web.Crumb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of covenants in words, and which of them ask attention. */
@Component
class CovenantPages {

    /** Terms, as definitions name them: how long before a day something must begin. */
    private static final String BEFORE_END = "convenant-einde";

    private static final String BEFORE_EVALUATION = "convenant-evaluatie";

    private final Plans plans;
    private final Partners partners;
    private final Calendar calendar;

    CovenantPages(Plans plans, Partners partners, Calendar calendar) {
        this.plans = plans;
        this.partners = partners;
        this.calendar = calendar;
    }

    /**
     * Something that a covenant asks.
     *
     * @param what in one sentence
     * @param by the day it is about
     */
    record Asks(Covenant covenant, String what, LocalDate by) {}

    /** What covenants ask today: one that ends, one that must be evaluated. */
    List<Asks> listAsking() {
        return plans.current().listCovenants().stream()
                .flatMap(one ->
                        Stream.of(
                                        asks(one, one.ends(), BEFORE_END, "%s: verlengen of niet?"),
                                        asks(
                                                one,
                                                one.evaluate(),
                                                BEFORE_EVALUATION,
                                                "%s evalueren"))
                                .flatMap(Optional::stream))
                .toList();
    }

    private Optional<Asks> asks(Covenant one, @Nullable LocalDate day, String term, String words) {
        return day == null || calendar.getTerm(term).endsOn(day).day().isAfter(plans.today())
                ? Optional.empty()
                : Optional.of(new Asks(one, words.formatted(one.name()), day));
    }

    CovenantsPage list() {
        return new CovenantsPage(
                Crumb.trail("Convenanten", new Crumb("Plan", "/plan")), rows(_ -> true));
    }

    List<CovenantsPage.Row> ofTheme(Theme theme) {
        return rows(one -> one.themes().contains(theme.id()));
    }

    List<CovenantsPage.Row> ofPartner(String partner) {
        return rows(one -> one.parties().contains(partner));
    }

    private List<CovenantsPage.Row> rows(Predicate<Covenant> which) {
        return plans.current().listCovenants().stream().filter(which).map(this::row).toList();
    }

    private CovenantsPage.Row row(Covenant one) {
        var words = CovenantWords.of(one, partners);
        return new CovenantsPage.Row(
                one.path(),
                one.name(),
                one.purpose(),
                words.parties(),
                words.signed(),
                words.ends(),
                state(one));
    }

    /** What asks attention; empty for nothing. */
    private String state(Covenant one) {
        var today = plans.today();
        var ends = one.ends();
        if (ends != null && ends.isBefore(today)) {
            return "afgelopen";
        }
        return listAsking().stream()
                .filter(asks -> asks.covenant().id().equals(one.id()))
                .map(asks -> asks.by().equals(ends) ? "loopt af" : "te evalueren")
                .findFirst()
                .orElse("");
    }

    CovenantsPage.One page(Covenant one) {
        var book = plans.current();
        var document = Optional.ofNullable(one.document());
        return new CovenantsPage.One(
                Crumb.trail(
                        one.name(),
                        new Crumb("Plan", "/plan"),
                        new Crumb("Convenanten", "/plan/convenanten")),
                one.name(),
                one.purpose(),
                state(one),
                CovenantWords.of(one, partners).facts(),
                one.parties().stream()
                        .map(id -> new Named(id, partners.names(List.of(id)).getFirst()))
                        .toList(),
                one.listShared(),
                one.themes().stream()
                        .flatMap(id -> book.findTheme(id).stream())
                        .map(theme -> new Named(theme.id(), theme.name()))
                        .toList(),
                one.actions().stream()
                        .flatMap(id -> book.findAction(id).stream())
                        .map(CovenantPages::named)
                        .toList(),
                Optional.ofNullable(one.note()).orElse(""),
                document.filter(text -> !isLink(text)).orElse(""),
                document.filter(CovenantPages::isLink).orElse(""));
    }

    private static Named named(Action action) {
        return new Named(action.id(), "%s %s".formatted(action.id(), action.title()));
    }

    private static boolean isLink(String text) {
        return text.matches("https?://\\S+");
    }
}
