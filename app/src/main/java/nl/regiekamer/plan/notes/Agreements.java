package nl.regiekamer.plan.notes;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiekamer.area.Area;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.time.LookBack;
import nl.regiekamer.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was agreed in each wijk; nothing that was written is lost. */
@Service
public class Agreements {

    /** Right of those who keep the agreements of a wijk. */
    public static final String KEEP = "wijkplan-bijhouden";

    private final AgreementStore store;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    /** Asked on the page of every wijk, so kept until something of it is written. */
    private final Map<AreaCode, List<Agreement>> known = new ConcurrentHashMap<>();

    Agreements(AgreementStore store, TransactionTemplate transaction, InstantSource clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those of all wijken that are not done or dropped, the first that is due first. */
    public List<Agreement> listOpen() {
        return store.listAll().stream()
                .filter(Agreement::isOpen)
                .sorted(Comparator.comparing(one -> one.terms().due()))
                .toList();
    }

    /**
     * Those of a wijk; while looking back, as they were then. Within a transaction it is read anew,
     * so that nobody sees what may yet be undone.
     */
    public List<Agreement> list(Area wijk) {
        if (LookBack.isOn() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return store.list(wijk.code(), LookBack.endOrNever());
        }
        return known.computeIfAbsent(wijk.code(), code -> store.list(code, LookBack.NEVER));
    }

    /**
     * One.
     *
     * @throws NotFound if the wijk has no agreement of this number
     */
    public Agreement get(Area wijk, int number) {
        return list(wijk).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new NotFound("Afspraak %d van %s".formatted(number, wijk.name())));
    }

    /** Puts a new agreement down. */
    public void add(Area wijk, Agreement.Terms terms) {
        transaction.executeWithoutResult(_ -> {
            store.lock(wijk.code());
            var by = CurrentActor.get();
            var number = list(wijk).size() + 1;
            store.insert(
                    new Agreement(wijk.code(), number, 1, terms, Agreement.State.AGREED, by.name()),
                    clock.instant(),
                    by);
        });
        known.remove(wijk.code());
    }

    /**
     * Changes an agreement.
     *
     * @param seen as the writer saw it, with its new terms and state
     * @throws AgreementChangedMeanwhile when another wrote since
     */
    public void change(Area wijk, Agreement seen) {
        transaction.executeWithoutResult(_ -> {
            store.lock(wijk.code());
            var now = get(wijk, seen.number());
            if (now.revision() != seen.revision()) {
                throw new AgreementChangedMeanwhile(now);
            }
            var by = CurrentActor.get();
            store.insert(
                    new Agreement(
                            wijk.code(),
                            now.number(),
                            now.revision() + 1,
                            seen.terms(),
                            seen.state(),
                            by.name()),
                    clock.instant(),
                    by);
        });
        known.remove(wijk.code());
    }
}
