package nl.regiekamer.platform.definitions;

import java.util.List;
import java.util.ServiceLoader;

/**
 * What a module finds wrong in the files of a pack that are no definitions: areas, outlines,
 * figures. Only {@code pack check} runs it; at a start each module reads its own files.
 *
 * <p>Found by {@link ServiceLoader}, like {@link Check}.
 */
public interface FileCheck {

    /**
     * The faults, none if all is well.
     *
     * @param all the definitions of the pack, which are sound
     */
    List<DefinitionFault> check(PackFolder pack, Definitions all);

    /** All that the modules bring. */
    static List<FileCheck> listAll() {
        return ServiceLoader.load(FileCheck.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
