package nl.regiekamer.plan.progress;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.platform.access.Role;
import nl.regiekamer.platform.access.Roles;
import nl.regiekamer.platform.signin.Account;
import nl.regiekamer.platform.signin.Accounts;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives actions to holders, and says who reports for which partner. */
@Service
public class Holders {

    private final Partners partners;
    private final Accounts accounts;
    private final Roles roles;
    private final HolderStore store;
    private final MemberStore members;
    private final ProgressMemory memory;
    private final CarryOver carryOver;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Holders(
            Partners partners,
            Accounts accounts,
            Roles roles,
            HolderStore store,
            MemberStore members,
            ProgressMemory memory,
            CarryOver carryOver,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.partners = partners;
        this.accounts = accounts;
        this.roles = roles;
        this.store = store;
        this.members = members;
        this.memory = memory;
        this.carryOver = carryOver;
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
     * @param book the plan in force, or one that was decided and has yet to begin
     * @param holder empty to leave them without
     * @param seen the id of the holder that the writer saw, by action; none for nobody
     * @throws ProgressRefused when this one cannot hold an action
     * @throws WrittenMeanwhile when another gave one of them to somebody else since
     */
    public void assign(
            PlanBook book,
            Collection<String> actions,
            Optional<Holder> holder,
            Map<String, String> seen) {
        holder.ifPresent(this::require);
        var plan = book.plan().id();
        for (var action : actions) {
            if (book.findAction(action).isEmpty()) {
                throw new NotFound("Actie '%s'".formatted(action));
            }
        }
        transaction.executeWithoutResult(_ -> {
            actions.stream().sorted().distinct().forEach(action -> store.lock(plan, action));
            WrittenMeanwhile.requireOwn(since(plan, actions, seen));
            give(plan, actions, holder);
        });
        memory.forget(plan);
        carryOver.follow(plan);
    }

    /** What was done with actions that were held by another when the writer looked. */
    private List<WrittenMeanwhile.Deed> since(
            String plan, Collection<String> actions, Map<String, String> seen) {
        var deeds = new ArrayList<WrittenMeanwhile.Deed>();
        for (var action : actions.stream().sorted().distinct().toList()) {
            store.findLast(plan, action)
                    .filter(last -> !last.id().equals(seen.getOrDefault(action, "")))
                    .map(last -> last.stamp().deed(words(action, last)))
                    .ifPresent(deeds::add);
        }
        return deeds;
    }

    /** The last time that an action went to a holder, or was taken from one. */
    Optional<WrittenMeanwhile.Deed> findLastHandover(String plan, String action) {
        return store.findLast(plan, action).map(last -> last.stamp().deed(words(action, last)));
    }

    private String words(String action, HolderStore.Given last) {
        return last.holder() == null
                ? "haalde de actiehouder weg bij actie %s".formatted(action)
                : "gaf actie %s aan %s".formatted(action, name(last.holder()));
    }

    private String name(Holder holder) {
        return switch (holder) {
            case Holder.Person person -> name(person.account());
            case Holder.Organisation one -> partners.names(List.of(one.partner())).getFirst();
        };
    }

    private String name(UUID account) {
        return accounts.listWorking(reporters(roles))
                .getOrDefault(account, "iemand die vertrokken is");
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
        return members.list();
    }

    /** How often somebody was put with a partner, or taken away. */
    public int countMemberChanges() {
        return members.countChanges();
    }

    /**
     * Lets an account report for a partner.
     *
     * @param seen how many changes of members there were when the writer looked
     * @throws ProgressRefused when the partner or the account cannot
     * @throws WrittenMeanwhile when another changed who reports for the partner since
     */
    public void addMember(Membership member, int seen) {
        require(new Holder.Organisation(member.partner()));
        require(new Holder.Person(member.account()));
        transaction.executeWithoutResult(_ -> {
            members.lock();
            requireOwn(
                    members.listSince(member.partner(), seen).stream()
                            .filter(one -> one.ended() || !one.member().equals(member)));
            members.add(member, stamp());
        });
        memory.forget();
    }

    /**
     * Lets an account report for a partner no longer.
     *
     * @param seen how many changes of members there were when the writer looked
     * @throws WrittenMeanwhile when another put it there anew since
     */
    public void removeMember(Membership member, int seen) {
        transaction.executeWithoutResult(_ -> {
            members.lock();
            requireOwn(
                    members.listSince(member.partner(), seen).stream()
                            .filter(one -> !one.ended() && one.member().equals(member)));
            members.end(member, stamp());
        });
        memory.forget();
    }

    private void requireOwn(Stream<MemberStore.Change> changes) {
        WrittenMeanwhile.requireOwn(
                changes.map(one -> one.stamp().deed(words(one.member(), one.ended()))).toList());
    }

    private String words(Membership member, boolean ended) {
        var partner = partners.names(List.of(member.partner())).getFirst();
        return (ended ? "haalde %s weg bij %s" : "liet %s melden namens %s")
                .formatted(name(member.account()), partner);
    }

    private Stamp stamp() {
        return Stamp.of(clock.instant());
    }
}
