package nl.regiekamer.platform.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at a refused start which packs there are, instead of a stack trace. */
class PackNotChosenAnalyzer extends AbstractFailureAnalyzer<PackNotChosen> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PackNotChosen cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
