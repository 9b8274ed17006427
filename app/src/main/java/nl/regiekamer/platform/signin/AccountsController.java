package nl.regiekamer.platform.signin;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.Roles;
import nl.regiekamer.platform.access.SignedIn;
import nl.regiekamer.platform.signin.AccountsPage.Form;
import nl.regiekamer.platform.signin.AccountsPage.Row;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.PublicAddress;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beheer, accounts: who may sign in, with which roles. */
@Controller
@Access("accounts-beheren")
class AccountsController {

    private static final String LIST = "/beheer/accounts";

    private final Accounts accounts;
    private final SignInSession session;
    private final Roles roles;
    private final PublicAddress address;
    private final StaticTemplates templates = new StaticTemplates();

    AccountsController(
            Accounts accounts, SignInSession session, Roles roles, PublicAddress address) {
        this.accounts = accounts;
        this.session = session;
        this.roles = roles;
        this.address = address;
    }

    @GetMapping(LIST)
    Html list(Shell shell) {
        return Html.ok(templates.signinAccounts(shell, page(Form.EMPTY, Faults.none())));
    }

    @PostMapping(LIST)
    Html invite(Shell shell, NewPassword given, @RequestParam(required = false) Set<String> rol) {
        var who = given.who();
        var chosen = known(rol);
        var faults =
                NewPassword.faultsOf(who)
                        .addIf(chosen.isEmpty(), "rollen", "kies minstens één rol")
                        .addIf(
                                accounts.isTaken(who.email()),
                                "email",
                                "er is al een account met dit e-mailadres");
        if (!faults.isEmpty()) {
            var form = new Form(who.name(), who.email(), chosen);
            return Html.unprocessable(templates.signinAccounts(shell, page(form, faults)));
        }
        var account = accounts.invite(who, chosen);
        return manage(shell, account.id(), address.of(accounts.newLink(account.id())));
    }

    @GetMapping(LIST + "/{id}")
    Html show(Shell shell, @PathVariable UUID id) {
        return manage(shell, id, "");
    }

    @PostMapping(LIST + "/{id}/link")
    Html newLink(Shell shell, @PathVariable UUID id) {
        var account = get(id);
        if (account.is(Account.State.BLOCKED)) {
            throw new AccountRefused(
                    "Dit account is geblokkeerd.\nHef eerst de blokkade op en maak dan een link.");
        }
        return manage(shell, id, address.of(accounts.newLink(id)));
    }

    @PostMapping(LIST + "/{id}/rollen")
    Object setRoles(@PathVariable UUID id, @RequestParam(required = false) Set<String> rol) {
        get(id);
        var chosen = known(rol);
        if (chosen.isEmpty()) {
            throw new AccountRefused(
                    "Er is geen rol gekozen.\nKies minstens één rol, of blokkeer het account.");
        }
        accounts.setRoles(id, chosen);
        return endSessionsAndShow(id);
    }

    @PostMapping(LIST + "/{id}/blokkeren")
    Object block(@PathVariable UUID id) {
        get(id);
        if (isOwn(id)) {
            throw new AccountRefused(
                    "U kunt uw eigen account niet blokkeren.\nVraag een andere beheerder.");
        }
        accounts.block(id);
        return endSessionsAndShow(id);
    }

    @PostMapping(LIST + "/{id}/deblokkeren")
    Object unblock(@PathVariable UUID id) {
        get(id);
        accounts.unblock(id);
        return SignInController.redirect(LIST + "/" + id);
    }

    @PostMapping(LIST + "/{id}/tweede-factor/verwijderen")
    Object removeFactors(@PathVariable UUID id) {
        get(id);
        accounts.removeFactors(id);
        return endSessionsAndShow(id);
    }

    /** What changed holds at once: whoever is signed in with it has to sign in again. */
    private Object endSessionsAndShow(UUID id) {
        session.endOthers(id, null);
        return SignInController.redirect(LIST + "/" + id);
    }

    private Html manage(Shell shell, UUID id, String link) {
        var page = new ManagePage(row(get(id)), roles.listRoles(), isOwn(id), link);
        return Html.ok(templates.signinManage(shell, page));
    }

    private AccountsPage page(Form form, Faults faults) {
        var rows = accounts.listAll().stream().map(this::row).toList();
        return new AccountsPage(rows, form, roles.listRoles(), faults);
    }

    private Row row(Account account) {
        var seen = account.standing().lastSeen();
        var recovered = account.standing().recovered();
        return new Row(
                account,
                Dutch.list(roles.names(account.roles())),
                factors(account.factors()),
                seen == null ? "nog niet" : Dutch.moment(seen),
                recovered == null ? "" : Dutch.moment(recovered));
    }

    private static String factors(Account.Factors factors) {
        var words = new java.util.ArrayList<String>();
        if (factors.code()) {
            words.add("code");
        }
        if (factors.passkeys() > 0) {
            words.add(factors.passkeys() == 1 ? "passkey" : factors.passkeys() + " passkeys");
        }
        return words.isEmpty() ? "geen" : Dutch.list(List.copyOf(words));
    }

    private Set<String> known(@org.jspecify.annotations.Nullable Set<String> chosen) {
        var known = new TreeSet<String>();
        if (chosen != null) {
            chosen.stream().filter(roles::isKnown).forEach(known::add);
        }
        return known;
    }

    private static boolean isOwn(UUID id) {
        return SignedIn.find().filter(who -> who.account().equals(id)).isPresent();
    }

    private Account get(UUID id) {
        return accounts.find(id).orElseThrow(() -> new NotFound("Dit account"));
    }
}
