package nl.regiekamer.plan.progress;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.platform.access.Role;
import nl.regiekamer.platform.access.Roles;
import nl.regiekamer.platform.signin.Account;
import nl.regiekamer.platform.signin.Accounts;
import nl.regiekamer.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives actions to holders, and says who reports for which partner. */
@Service
public class Holders {

    private final Plans plans;
    private final Partners partners;
    private final Accounts accounts;
    private final Roles roles;
    private final HolderStore store;
    private final ProgressMemory memory;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Holders(
            Plans plans,
            Partners partners,
            Accounts accounts,
            Roles roles,
            HolderStore store,
            ProgressMemory memory,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.plans = plans;
        this.partners = partners;
        this.accounts = accounts;
        this.roles = roles;
        this.store = store;
        this.memory = memory;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Accounts that may hold an action: they can sign in and may report. */
    public List<Account> listCandidates() {
        var reporters = reporters(roles);
        return accounts.listAll().stream()
                .filter(account -> !account.is(Account.State.BLOCKED))
                .filter(account -> account.roles().stream().anyMatch(reporters::contains))
                .toList();
    }

    /** Ids of the roles that may report. */
    static Set<String> reporters(Roles roles) {
        return roles.listRoles().stream()
                .filter(role -> role.rights().contains(Progress.REPORT))
                .map(Role::id)
                .collect(Collectors.toSet());
    }

    /**
     * Gives actions to a holder, or takes them from whoever has them.
     *
     * @param holder empty to leave them without
     * @throws ProgressRefused when this one cannot hold an action
     */
    public void assign(Collection<String> actions, Optional<Holder> holder) {
        holder.ifPresent(this::require);
        var plan = plans.current().plan().id();
        for (var action : actions) {
            if (plans.current().findAction(action).isEmpty()) {
                throw new NotFound("Actie '%s'".formatted(action));
            }
        }
        transaction.executeWithoutResult(_ -> give(plan, actions, holder));
        memory.forget(plan);
    }

    /** Gives actions to whoever had them before, also to one who cannot hold them any more. */
    void give(String plan, Collection<String> actions, Optional<Holder> holder) {
        var stamp = Stamp.of(clock.instant());
        for (var action : actions.stream().sorted().distinct().toList()) {
            store.lock(plan, action);
            store.assign(plan, action, holder.orElse(null), stamp);
        }
    }

    private void require(Holder holder) {
        var known =
                switch (holder) {
                    case Holder.Person person ->
                            listCandidates().stream()
                                    .anyMatch(one -> one.id().equals(person.account()));
                    case Holder.Organisation one -> partners.find(one.partner()).isPresent();
                };
        if (!known) {
            throw ProgressRefused.notAHolder();
        }
    }

    /** Which accounts report for which partner. */
    public List<Membership> listMembers() {
        return store.listMembers();
    }

    /**
     * Lets an account report for a partner.
     *
     * @throws ProgressRefused when the partner or the account cannot
     */
    public void addMember(Membership member) {
        require(new Holder.Organisation(member.partner()));
        require(new Holder.Person(member.account()));
        transaction.executeWithoutResult(_ -> store.addMember(member));
        memory.forget();
    }

    public void removeMember(Membership member) {
        transaction.executeWithoutResult(_ -> store.endMember(member, clock.instant()));
        memory.forget();
    }
}
