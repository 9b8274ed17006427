package nl.regiekamer.plan.progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.platform.sheets.SheetColumn.Choice;
import nl.regiekamer.platform.signin.Account;
import nl.regiekamer.platform.signin.Accounts;
import org.springframework.stereotype.Component;

/** Who may stand in a list as holder of an action, and who left. */
@Component
class HolderChoices {

    private final Holders holders;
    private final Accounts accounts;
    private final Partners partners;

    HolderChoices(Holders holders, Accounts accounts, Partners partners) {
        this.holders = holders;
        this.accounts = accounts;
        this.partners = partners;
    }

    /** Partners and accounts by name; those who can hold nothing any more say so in their name. */
    List<Choice> list() {
        var working = working();
        var taken = new HashSet<String>();
        var choices = new ArrayList<Choice>();
        for (var partner : partners.listAll()) {
            taken.add(partner.name());
            choices.add(new Choice(new Holder.Organisation(partner.id()).id(), partner.name()));
        }
        for (var account : accounts.listAll()) {
            var holds = working.contains(account.id());
            var name = holds ? account.name() : account.name() + " (vertrokken)";
            var free = taken.add(name) ? name : "%s (%s)".formatted(name, account.email());
            choices.add(
                    new Choice(
                            new Holder.Person(account.id()).id(),
                            free,
                            holds ? Set.of() : Set.of(account.name())));
        }
        return choices;
    }

    /** Those who left, or may not report, as a list names them. */
    Set<String> listGone() {
        var working = working();
        return accounts.listAll().stream()
                .map(Account::id)
                .filter(id -> !working.contains(id))
                .map(id -> new Holder.Person(id).id())
                .collect(Collectors.toSet());
    }

    private Set<UUID> working() {
        return holders.listCandidates().stream().map(Account::id).collect(Collectors.toSet());
    }
}
