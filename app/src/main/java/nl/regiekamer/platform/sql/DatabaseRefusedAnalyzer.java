package nl.regiekamer.platform.sql;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at a refused start what is wrong with the database, instead of a stack trace. */
class DatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<DatabaseRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseRefused cause) {
        var lines = String.valueOf(cause.getMessage()).split("\n", 2);
        return new FailureAnalysis(
                lines[0], lines.length > 1 ? lines[1] : "Zie docs/database.md.", cause);
    }
}
