package nl.regiekamer.platform.definitions;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at a refused start every fault of the definitions, instead of a stack trace. */
class DefinitionFaultsAnalyzer extends AbstractFailureAnalyzer<DefinitionFaults> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DefinitionFaults cause) {
        var faults =
                cause.faults().stream().map(Object::toString).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "De bestanden van de gemeente zijn niet in orde; Regiekamer start niet.\n\n"
                        + faults,
                "Verbeter de genoemde regels en start opnieuw. Controleer vooraf met: ./regiekamer pack check",
                cause);
    }
}
