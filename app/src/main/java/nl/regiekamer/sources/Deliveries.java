package nl.regiekamer.sources;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.sources.DataIssue.Severity;
import org.springframework.stereotype.Service;

/** What was delivered: each file with its origin, revisions and issues, for who may see it. */
@Service
public class Deliveries {

    private static final int ISSUES_AT_ONCE = 1000;
    private static final Set<Severity> ALL = EnumSet.allOf(Severity.class);

    /** The right to see what was delivered itself, who brought it, and what is not public yet. */
    public static final String READ = "leveringen-inzien";

    /** The right to read deliveries in, to withdraw them and to record that they are public. */
    public static final String MANAGE = "cijfers-inlezen";

    private final DeliveryStore store;
    private final IssueStore issues;
    private final KeptFileStore files;

    Deliveries(DeliveryStore store, IssueStore issues, KeptFileStore files) {
        this.store = store;
        this.issues = issues;
        this.files = files;
    }

    /** Those that who asks may see, newest first; taken, withdrawn and refused. */
    public List<Delivery> listAll() {
        return store.listVisible();
    }

    public Optional<Delivery> find(UUID id) {
        return store.findVisible(id);
    }

    /** Throws {@link NotFound}. */
    public Delivery get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("Deze levering"));
    }

    /** All deliveries about the same subject of the same source, newest first. */
    public List<Delivery> listRevisions(Delivery delivery) {
        return store.listVisibleChain(delivery.origin().source(), delivery.origin().subject());
    }

    /** The first issues in the order of the file. */
    public List<DataIssue> listIssues(UUID delivery, int atMost) {
        return listIssues(delivery, ALL, atMost);
    }

    /** The first issues of these severities, of which there is at least one; in file order. */
    public List<DataIssue> listIssues(UUID delivery, Set<Severity> severities, int atMost) {
        return issues.listIssues(delivery, severities, 0, atMost);
    }

    /** How many issues had which severity; those that did not occur are left out. */
    public Map<Severity, Long> countIssues(UUID delivery) {
        return issues.countIssues(delivery);
    }

    /** Every issue in the order of the file, a thousand at a time. */
    public void forEachIssue(UUID delivery, Consumer<DataIssue> action) {
        List<DataIssue> some = new ArrayList<>();
        for (long offset = 0; offset == 0 || !some.isEmpty(); offset += ISSUES_AT_ONCE) {
            some = issues.listIssues(delivery, ALL, offset, ISSUES_AT_ONCE);
            some.forEach(action);
        }
    }

    /** Writes the bytes as they came. */
    public void writeFile(UUID delivery, OutputStream out) throws IOException {
        files.write(delivery, out);
    }
}
