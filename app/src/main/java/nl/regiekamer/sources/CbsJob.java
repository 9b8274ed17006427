package nl.regiekamer.sources;

import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.platform.jobs.JobKind;
import nl.regiekamer.platform.jobs.JobRefused;
import nl.regiekamer.platform.jobs.JobReport;
import nl.regiekamer.platform.jobs.JobResult;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Fetching a table of CBS in the background; twice comes to the same as once. */
@Component
public class CbsJob implements JobKind {

    public static final String NAME = "cbs-inlezen";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CbsImports imports;

    CbsJob(CbsImports imports) {
        this.imports = imports;
    }

    /**
     * The order.
     *
     * @param table code of the table
     * @param area code of the municipality; empty for the whole country
     */
    public record Order(String table, String area) {

        public String json() {
            return JSON.writeValueAsString(this);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobResult run(String data, JobReport report) {
        var order = JSON.readValue(data, Order.class);
        try {
            var area = order.area().isEmpty() ? null : AreaCode.of(order.area());
            var outcome = imports.importCbs(order.table(), area, report::at);
            if (outcome instanceof ImportOutcome.Refused) {
                throw new JobRefused(outcome.words());
            }
            return new JobResult(outcome.words(), "/bronnen/leveringen/" + outcome.delivery().id());
        } catch (FileRefused refused) {
            throw new JobRefused(refused.reason());
        }
    }
}
