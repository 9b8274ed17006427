package nl.regiekamer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
import tools.jackson.databind.json.JsonMapper;

/** The order in which data flows through the platform; a module uses only what stands before it. */
class DataFlowTests {

    static final List<String> FLOW =
            List.of(
                    "kernel",
                    "platform",
                    "area",
                    "partners",
                    "plan",
                    "sources",
                    "signals",
                    "reports",
                    "survey",
                    "picture",
                    "dossiers",
                    "duty",
                    "deployment",
                    "engagement",
                    "steering");

    /** The libraries of the reactor share our root package; they are no modules. */
    static final ApplicationModules MODULES =
            ApplicationModules.of(
                    Application.class,
                    resideInAnyPackage(
                            "nl.regiekamer.analysis..",
                            "nl.regiekamer.town..",
                            "nl.regiekamer.fixture.."));

    @Test
    void everyModulePresentStandsInTheFlow() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .isNotEmpty()
                .isSubsetOf(FLOW);
    }

    @Test
    void modulesUseOnlyWhatStandsBeforeThem() {
        for (var module : MODULES) {
            for (var used : module.getDirectDependencies(MODULES).uniqueModules().toList()) {
                assertThat(place(used))
                        .as("%s uses %s", module.getIdentifier(), used.getIdentifier())
                        .isLessThan(place(module));
            }
        }
    }

    @Test
    void modulesUseOnlyWhatTheyDeclareAndWhatIsOffered() {
        MODULES.verify();
    }

    /**
     * At a start the module runtime reads the modules and their order from this file; without it,
     * it would scan all classes for them, which took a third of the start.
     */
    @Test
    void theListOfModulesThatAStartReadsIsTheOneInTheCode() {
        var kept =
                new JsonMapper()
                        .readTree(
                                Application.class.getResourceAsStream(
                                        "/" + ApplicationModulesExporter.DEFAULT_LOCATION));

        var present =
                FLOW.stream().filter(name -> MODULES.getModuleByName(name).isPresent()).toList();
        assertThat(kept.propertyNames()).containsExactlyElementsOf(present);
    }

    private static int place(ApplicationModule module) {
        return FLOW.indexOf(module.getIdentifier().toString());
    }
}
