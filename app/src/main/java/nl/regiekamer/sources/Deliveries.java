package nl.regiekamer.sources;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.regiekamer.platform.web.NotFound;
import org.springframework.stereotype.Service;

/** What was delivered: each file with its origin, revisions and issues. */
@Service
public class Deliveries {

    private static final int ISSUES_AT_ONCE = 1000;

    private final DeliveryStore store;

    Deliveries(DeliveryStore store) {
        this.store = store;
    }

    /** Newest first; taken and refused. */
    public List<Delivery> listAll() {
        return store.listAll();
    }

    public Optional<Delivery> find(UUID id) {
        return store.find(id);
    }

    /** Throws {@link NotFound}. */
    public Delivery get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("Deze levering"));
    }

    /** All deliveries about the same subject of the same source, newest first. */
    public List<Delivery> listRevisions(Delivery delivery) {
        return store.listChain(delivery.origin().source(), delivery.origin().subject());
    }

    /** Issues in the order of the file. */
    public List<DataIssue> listIssues(UUID delivery, int atMost) {
        return store.listIssues(delivery, 0, atMost);
    }

    /** Every issue in the order of the file, a thousand at a time. */
    public void forEachIssue(UUID delivery, Consumer<DataIssue> action) {
        List<DataIssue> some = new ArrayList<>();
        for (long offset = 0; offset == 0 || !some.isEmpty(); offset += ISSUES_AT_ONCE) {
            some = store.listIssues(delivery, offset, ISSUES_AT_ONCE);
            some.forEach(action);
        }
    }

    /** Writes the bytes as they came. */
    public void writeFile(UUID delivery, OutputStream out) throws IOException {
        store.writeFile(delivery, out);
    }
}
