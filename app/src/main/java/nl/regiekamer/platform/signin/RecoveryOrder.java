package nl.regiekamer.platform.signin;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.door.LocalOrder;
import nl.regiekamer.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * {@code ./regiekamer beheerder [e-mail]}: a link with which an administrator who is locked out
 * comes in again. It goes to the terminal only; logs are kept and sent on.
 */
@Component
class RecoveryOrder implements LocalOrder {

    private static final String WORD = "beheerder";

    private final Recovery recovery;
    private final FirstAdministrator first;
    private final Accounts accounts;
    private final PublicAddress address;

    RecoveryOrder(
            Recovery recovery, FirstAdministrator first, Accounts accounts, PublicAddress address) {
        this.recovery = recovery;
        this.first = first;
        this.accounts = accounts;
        this.address = address;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public int run(List<String> arguments, Consumer<String> out) {
        var terminal = Actor.machine("terminal", "toegang van een beheerder herstellen");
        var answer = new AtomicInteger();
        CurrentActor.run(terminal, () -> answer.set(carryOut(arguments, out)));
        return answer.get();
    }

    private int carryOut(List<String> arguments, Consumer<String> out) {
        if (arguments.size() > 1 || arguments.stream().anyMatch(one -> one.startsWith("-"))) {
            out.accept(
                    "'%s' begrijpen wij niet.\nGebruik: ./regiekamer beheerder [E-MAILADRES]"
                            .formatted(String.join(" ", arguments)));
            return 2;
        }
        var administrators = recovery.listAdministrators();
        if (administrators.isEmpty()) {
            return tellFirstLink(out);
        }
        if (arguments.isEmpty() && administrators.size() > 1) {
            out.accept("Er zijn %d beheerders.".formatted(administrators.size()));
            tellWhatToType(administrators, out);
            return 1;
        }
        var wanted =
                arguments.isEmpty()
                        ? Optional.of(administrators.getFirst())
                        : find(administrators, arguments.getFirst());
        if (wanted.isEmpty()) {
            out.accept(whyNot(arguments.getFirst()));
            tellWhatToType(administrators, out);
            return 1;
        }
        tellLink(wanted.get(), out);
        return 0;
    }

    private static Optional<Account> find(List<Account> administrators, String typed) {
        var email = new Account.Who("", typed).email();
        return administrators.stream().filter(one -> one.email().equals(email)).findFirst();
    }

    private static void tellWhatToType(List<Account> administrators, Consumer<String> out) {
        out.accept("Typ voor wie u een link wilt:");
        for (var one : administrators) {
            out.accept("  ./regiekamer %s %s    (%s)".formatted(WORD, one.email(), one.name()));
        }
    }

    /** Why an address gets no link, so that nobody has to guess. */
    private String whyNot(String typed) {
        var found = accounts.findByEmail(new Account.Who("", typed).email());
        if (found.isEmpty()) {
            return "Er is geen account met het e-mailadres '%s'.".formatted(typed);
        }
        var why =
                switch (found.get().standing().state()) {
                    case BLOCKED -> "is geblokkeerd; een beheerder kan dat opheffen bij Accounts";
                    case INVITED ->
                            "is nog niet in gebruik; een beheerder maakt bij Accounts een nieuwe link";
                    case ACTIVE ->
                            "is geen beheerder; een beheerder maakt bij Accounts een nieuwe link";
                };
        return "Het account %s %s.".formatted(found.get().email(), why);
    }

    private void tellLink(Account who, Consumer<String> out) {
        out.accept(
                """
                Met deze link kiest %s (%s) een nieuw wachtwoord
                (24 uur geldig, één keer te gebruiken):

                    %s

                De tweede factor wordt dan gewist en opnieuw ingesteld. Op andere apparaten wordt dit account uitgelogd.
                Tot de link gebruikt is, verandert er niets.\
                """
                        .formatted(
                                who.name(), who.email(), address.of(recovery.newLink(who.id()))));
        if (address.isOfALaterStart()) {
            out.accept(
                    "Start Regiekamer voordat u de link opent: ./regiekamer start\nStaat daar bij start een ander adres, gebruik dan dat adres met hetzelfde pad.");
        }
    }

    /** A start shows that link itself, and then an earlier one no longer works. */
    private int tellFirstLink(Consumer<String> out) {
        if (address.isOfALaterStart()) {
            out.accept(
                    "Er is nog geen beheerder.\nTyp ./regiekamer start: de terminal toont dan de link voor de eerste beheerder.");
            return 1;
        }
        var path = first.newLink();
        if (path.isEmpty()) {
            out.accept("Er is net een beheerder gemaakt.\nGeef de opdracht opnieuw.");
            return 1;
        }
        out.accept(FirstLinkCommand.words(address.of(path.get())));
        return 0;
    }
}
