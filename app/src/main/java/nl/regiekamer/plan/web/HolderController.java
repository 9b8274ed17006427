package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.PublicAddress;
import nl.regiekamer.platform.web.Shell;
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
    private static final String NOBODY = "niemand";

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

    /** What is shown. */
    private record Choice(String theme, String holder) {

        static Choice of(@Nullable String theme, @Nullable String holder) {
            return new Choice(theme == null ? "" : theme, holder == null ? "" : holder);
        }

        boolean leaves(ActionProgress one) {
            return (theme.isEmpty() || one.action().theme().equals(theme))
                    && (!holder.equals("zonder") || one.holder().isEmpty())
                    && (!holder.equals("vertrokken") || one.has(Flag.Kind.HOLDER_LEFT));
        }
    }

    @GetMapping(PATH)
    Html list(
            @RequestParam(required = false) @Nullable String thema,
            @RequestParam(required = false) @Nullable String wie,
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
                        shell, page(Choice.of(thema, wie), notice, Faults.none(), List.of())));
    }

    @PostMapping(PATH)
    Object assign(
            @RequestParam(required = false) @Nullable List<String> actie,
            @RequestParam(defaultValue = "") String houder,
            @RequestParam(required = false) @Nullable String thema,
            @RequestParam(required = false) @Nullable String wie,
            Shell shell) {
        var choice = Choice.of(thema, wie);
        var chosen = actie == null ? List.<String>of() : actie;
        var holder = Holder.find(houder);
        var faults =
                Faults.none()
                        .addIf(
                                holder.isEmpty() && !houder.equals(NOBODY),
                                "houder",
                                "Kies aan wie u de acties geeft.")
                        .addIf(chosen.isEmpty(), "acties", "Vink de acties aan die u toewijst.");
        if (faults.isEmpty()) {
            try {
                holders.assign(chosen, holder);
                return "redirect:" + again(choice, chosen.size());
            } catch (ProgressRefused refused) {
                faults.add("houder", refused.detail());
            }
        }
        return Html.unprocessable(templates.planHolders(shell, page(choice, "", faults, chosen)));
    }

    private static String again(Choice choice, int assigned) {
        return UriComponentsBuilder.fromPath(PATH)
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
            Shell shell) {
        var faults =
                Faults.none()
                        .addIf(partner.isEmpty(), "partner", "Kies voor welke partner.")
                        .addIf(id(account).isEmpty(), "account", "Kies wie er meldt.");
        if (faults.isEmpty()) {
            try {
                holders.addMember(new Membership(partner, id(account).orElseThrow()));
                return "redirect:" + PATH + "#partners";
            } catch (ProgressRefused refused) {
                faults.add("account", refused.detail());
            }
        }
        return Html.unprocessable(
                templates.planHolders(shell, page(Choice.of(null, null), "", faults, List.of())));
    }

    @PostMapping(PATH + "/partners/verwijderen")
    String removeMember(@RequestParam String partner, @RequestParam UUID account) {
        holders.removeMember(new Membership(partner, account));
        return "redirect:" + PATH + "#partners";
    }

    private static Optional<UUID> id(String sent) {
        try {
            return Optional.of(UUID.fromString(sent));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private HoldersPage page(Choice choice, String notice, Faults faults, List<String> chosen) {
        var now = progress.now();
        var names = progress.workingAccounts();
        var book = plans.current();
        var held = now.all().stream().filter(one -> one.holder().isPresent()).count();
        return new HoldersPage(
                Crumb.trail("Actiehouders", new Crumb("Plan", "/plan")),
                notice,
                faults,
                (int) held,
                now.all().size(),
                address.of("/mijn-taken"),
                holders.listCandidates().stream()
                        .map(one -> new Named(one.id().toString(), one.name()))
                        .toList(),
                partners.listAll().stream().map(one -> new Named(one.id(), one.name())).toList(),
                themes(choice),
                List.of(
                        new ActionListPage.Choice(
                                "zonder", "nog niemand", choice.holder().equals("zonder")),
                        new ActionListPage.Choice(
                                "vertrokken", "vertrokken", choice.holder().equals("vertrokken"))),
                now.all().stream()
                        .filter(choice::leaves)
                        .map(one -> row(one, book, names, chosen))
                        .toList(),
                holders.listMembers().stream().map(one -> member(one, names)).toList());
    }

    private List<ActionListPage.Choice> themes(Choice choice) {
        return plans.current().listThemes().stream()
                .map(theme ->
                        new ActionListPage.Choice(
                                theme.id(), theme.shortName(), theme.id().equals(choice.theme())))
                .toList();
    }

    private HoldersPage.Row row(
            ActionProgress one, PlanBook book, Map<UUID, String> names, List<String> chosen) {
        var action = one.action();
        return new HoldersPage.Row(
                action.id(),
                action.title(),
                book.findTheme(action.theme()).orElseThrow().shortName(),
                one.holder().map(holder -> name(holder, names)).orElse(""),
                one.has(Flag.Kind.HOLDER_LEFT),
                chosen.contains(action.id()));
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
