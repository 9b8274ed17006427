package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.progress.ActionProgress;
import nl.regiekamer.plan.progress.Holder;
import nl.regiekamer.plan.progress.Holders;
import nl.regiekamer.plan.progress.Membership;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.progress.ProgressRefused;
import nl.regiekamer.plan.progress.rules.Flag;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.MeanwhilePage;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.PublicAddress;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Giving actions to holders, and saying who reports for a partner. */
@Controller
@Access(Progress.STEER)
class HolderController {

    private static final String PATH = "/plan/houders";
    private static final String MEMBERS = PATH + "#partners";
    private static final String NOBODY = "niemand";

    /** Before the id of an action: the holder that it had when the page was opened. */
    private static final String SEEN = "gezien-";

    private static final Crumb PLAN = new Crumb("Plan", "/plan");
    private static final Crumb HOLDERS = new Crumb("Actiehouders", PATH);

    private final Plans plans;
    private final Partners partners;
    private final Progress progress;
    private final Holders holders;
    private final PublicAddress address;
    private final StaticTemplates templates = new StaticTemplates();

    HolderController(
            Plans plans,
            Partners partners,
            Progress progress,
            Holders holders,
            PublicAddress address) {
        this.plans = plans;
        this.partners = partners;
        this.progress = progress;
        this.holders = holders;
        this.address = address;
    }

    /**
     * What is shown.
     *
     * @param plan id of the plan to come; empty for the one in force
     */
    private record Choice(String plan, String theme, String holder) {

        /** Of the plan in force, everything. */
        static final Choice ALL = new Choice("", "", "");

        static Choice of(Map<String, String> sent) {
            return new Choice(
                    sent.getOrDefault("plan", ""),
                    sent.getOrDefault("thema", ""),
                    sent.getOrDefault("wie", ""));
        }

        boolean leaves(ActionProgress one) {
            return (theme.isEmpty() || one.action().theme().equals(theme))
                    && (!holder.equals("zonder") || one.holder().isEmpty())
                    && (!holder.equals("vertrokken") || one.has(Flag.Kind.HOLDER_LEFT));
        }
    }

    @GetMapping(PATH)
    Html list(
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "0") int toegewezen,
            Shell shell) {
        var notice =
                switch (toegewezen) {
                    case 0 -> "";
                    case 1 -> "Eén actie is toegewezen.";
                    default -> "%d acties zijn toegewezen.".formatted(toegewezen);
                };
        return Html.ok(
                templates.planHolders(
                        shell, page(Choice.of(sent), notice, Faults.none(), Typed.NOTHING)));
    }

    /**
     * The form as it was sent.
     *
     * @param actions ids of those that were ticked
     * @param holder id of who gets them; empty for none
     * @param seen the holder that each action had when the form was opened; none for those of now
     * @param changes of members when the form was opened; fewer than 0 for those of now
     * @param did what others did since
     */
    private record Typed(
            List<String> actions,
            String holder,
            Map<String, String> seen,
            int changes,
            List<String> did) {

        /** Nothing was sent: the form is opened. */
        static final Typed NOTHING = ofMembers(-1);

        static Typed ofMembers(int changes) {
            return new Typed(List.of(), "", Map.of(), changes, List.of());
        }
    }

    @PostMapping(PATH)
    Object assign(
            @RequestParam(required = false) @Nullable List<String> actie,
            @RequestParam(defaultValue = "") String houder,
            @RequestParam Map<String, String> sent,
            Shell shell) {
        var choice = Choice.of(sent);
        var chosen = actie == null ? List.<String>of() : actie;
        var holder = Holder.find(houder);
        var seen = seen(sent);
        var faults =
                Faults.none()
                        .addIf(
                                holder.isEmpty() && !houder.equals(NOBODY),
                                "houder",
                                "Kies aan wie u de acties geeft.")
                        .addIf(chosen.isEmpty(), "acties", "Vink de acties aan die u toewijst.");
        if (faults.isEmpty()) {
            try {
                holders.assign(book(choice), chosen, holder, seen);
                return "redirect:" + again(choice, chosen.size());
            } catch (WrittenMeanwhile theirs) {
                var typed = new Typed(chosen, houder, Map.of(), -1, theirs.did());
                return Html.conflict(templates.planHolders(shell, page(choice, "", faults, typed)));
            } catch (ProgressRefused refused) {
                faults.add("houder", refused.detail());
            }
        }
        var typed = new Typed(chosen, houder, seen, -1, List.of());
        return Html.unprocessable(templates.planHolders(shell, page(choice, "", faults, typed)));
    }

    /** The holder that each action had when the page was opened. */
    private static Map<String, String> seen(Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(field -> field.getKey().startsWith(SEEN))
                .collect(
                        Collectors.toMap(
                                field -> field.getKey().substring(SEEN.length()),
                                Map.Entry::getValue));
    }

    private static String again(Choice choice, int assigned) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("plan", choice.plan())
                .queryParam("thema", choice.theme())
                .queryParam("wie", choice.holder())
                .queryParam("toegewezen", assigned)
                .encode()
                .toUriString();
    }

    @PostMapping(PATH + "/partners")
    Object addMember(
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "0") int gezien,
            Shell shell) {
        var faults =
                Faults.none()
                        .addIf(partner.isEmpty(), "partner", "Kies voor welke partner.")
                        .addIf(id(account).isEmpty(), "account", "Kies wie er meldt.");
        if (faults.isEmpty()) {
            var member = new Membership(partner, id(account).orElseThrow());
            try {
                holders.addMember(member, gezien);
                return "redirect:" + MEMBERS;
            } catch (WrittenMeanwhile theirs) {
                return conflict(shell, PATH + "/partners", member, theirs);
            } catch (ProgressRefused refused) {
                faults.add("account", refused.detail());
            }
        }
        return Html.unprocessable(
                templates.planHolders(
                        shell, page(Choice.ALL, "", faults, Typed.ofMembers(gezien))));
    }

    @PostMapping(PATH + "/partners/verwijderen")
    Object removeMember(
            @RequestParam String partner,
            @RequestParam UUID account,
            @RequestParam(defaultValue = "0") int gezien,
            Shell shell) {
        var member = new Membership(partner, account);
        try {
            holders.removeMember(member, gezien);
            return "redirect:" + MEMBERS;
        } catch (WrittenMeanwhile theirs) {
            return conflict(shell, PATH + "/partners/verwijderen", member, theirs);
        }
    }

    private Html conflict(Shell shell, String path, Membership member, WrittenMeanwhile theirs) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("gezien", String.valueOf(holders.countMemberChanges()));
        fields.put("partner", member.partner());
        fields.put("account", member.account().toString());
        var row = member(member, progress.workingAccounts());
        var words =
                path.endsWith("verwijderen") ? "Haal %s weg bij %s" : "Laat %s melden namens %s";
        return Html.conflict(
                templates.platformMeanwhile(
                        shell,
                        new MeanwhilePage(
                                Crumb.trail("Intussen gewijzigd", PLAN, HOLDERS),
                                theirs.did(),
                                path,
                                fields,
                                words.formatted(row.name(), row.partnerName()),
                                MEMBERS)));
    }

    private static Optional<UUID> id(String sent) {
        try {
            return Optional.of(UUID.fromString(sent));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private HoldersPage page(Choice choice, String notice, Faults faults, Typed typed) {
        var changes = holders.countMemberChanges(); // before the members: never later than these
        var book = book(choice);
        var now = progress.now(book);
        var names = progress.workingAccounts();
        var held = now.all().stream().filter(one -> one.holder().isPresent()).count();
        return new HoldersPage(
                Crumb.trail("Actiehouders", PLAN),
                choice.plan(),
                choice.plan().isEmpty() ? "" : words(book),
                choice.plan().isEmpty() ? next() : List.of(new Crumb("", PATH)),
                notice,
                faults,
                (int) held,
                now.all().size(),
                address.of("/mijn-taken"),
                holders.listCandidates().stream()
                        .map(one -> new Named(one.id().toString(), one.name()))
                        .toList(),
                partners.listAll().stream().map(one -> new Named(one.id(), one.name())).toList(),
                themes(choice, book),
                List.of(
                        new ActionListPage.Choice(
                                "zonder", "nog niemand", choice.holder().equals("zonder")),
                        new ActionListPage.Choice(
                                "vertrokken", "vertrokken", choice.holder().equals("vertrokken"))),
                now.all().stream()
                        .filter(one ->
                                choice.leaves(one) || typed.actions().contains(one.action().id()))
                        .map(one -> row(one, book, names, typed))
                        .toList(),
                holders.listMembers().stream().map(one -> member(one, names)).toList(),
                typed.changes() < 0 ? changes : typed.changes(),
                typed.holder(),
                typed.did());
    }

    /** The plan in force, or the one that was decided to follow it. */
    private PlanBook book(Choice choice) {
        return choice.plan().isEmpty()
                ? plans.current()
                : plans.next()
                        .filter(one -> one.plan().id().equals(choice.plan()))
                        .orElseThrow(() -> new NotFound("Plan '%s'".formatted(choice.plan())));
    }

    private List<Crumb> next() {
        return plans.next().stream()
                .map(one -> new Crumb(words(one), PATH + "?plan=" + one.plan().id()))
                .toList();
    }

    private static String words(PlanBook book) {
        return "%s, dat begint op %s"
                .formatted(book.plan().title(), Dutch.date(book.plan().term().from()));
    }

    private List<ActionListPage.Choice> themes(Choice choice, PlanBook book) {
        return book.listThemes().stream()
                .map(theme ->
                        new ActionListPage.Choice(
                                theme.id(), theme.shortName(), theme.id().equals(choice.theme())))
                .toList();
    }

    private HoldersPage.Row row(
            ActionProgress one, PlanBook book, Map<UUID, String> names, Typed typed) {
        var action = one.action();
        return new HoldersPage.Row(
                action.id(),
                action.title(),
                book.findTheme(action.theme()).orElseThrow().shortName(),
                one.holder().map(holder -> name(holder, names)).orElse(""),
                one.has(Flag.Kind.HOLDER_LEFT),
                typed.actions().contains(action.id()),
                typed.seen().getOrDefault(action.id(), one.holder().map(Holder::id).orElse("")));
    }

    private String name(Holder holder, Map<UUID, String> names) {
        return switch (holder) {
            case Holder.Person person -> names.getOrDefault(person.account(), "vertrokken");
            case Holder.Organisation one -> partners.names(List.of(one.partner())).getFirst();
        };
    }

    private HoldersPage.Member member(Membership one, Map<UUID, String> names) {
        return new HoldersPage.Member(
                one.partner(),
                partners.names(List.of(one.partner())).getFirst(),
                one.account().toString(),
                names.getOrDefault(one.account(), "vertrokken"));
    }
}
