package nl.regiekamer.platform.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * What a module asks of its kinds beyond what a schema can say, such as a sum that must fit.
 *
 * <p>A check is found by {@link ServiceLoader}, so that the application and {@code pack check} run
 * the same ones: a public class with a public constructor without parameters, named in {@code
 * META-INF/services/nl.regiekamer.platform.definitions.Check}.
 */
public interface Check {

    /** The kinds that it reads; it runs only if all of these exist and are free of other faults. */
    Set<String> kinds();

    /** The faults, none if all is well; {@link Definition#fault} gives them a place. */
    List<DefinitionFault> check(Definitions all);

    /** All checks that the modules bring. */
    static List<Check> listAll() {
        return ServiceLoader.load(Check.class).stream().map(ServiceLoader.Provider::get).toList();
    }

    /** Checks that every definition of the kind can be read as this record. */
    static Check fits(String kind, Class<?> type) {
        return new Check() {
            @Override
            public Set<String> kinds() {
                return Set.of(kind);
            }

            @Override
            public List<DefinitionFault> check(Definitions all) {
                var faults = new ArrayList<DefinitionFault>();
                for (var definition : all.listAll(kind)) {
                    try {
                        definition.as(type);
                    } catch (DefinitionFaults e) {
                        faults.addAll(e.faults());
                    }
                }
                return faults;
            }
        };
    }
}
