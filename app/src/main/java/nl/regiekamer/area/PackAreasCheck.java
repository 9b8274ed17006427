package nl.regiekamer.area;

import java.util.List;
import nl.regiekamer.platform.definitions.DefinitionFault;
import nl.regiekamer.platform.definitions.DefinitionFaults;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.definitions.FileCheck;
import nl.regiekamer.platform.definitions.PackFolder;

/** Whether a pack's areas and outlines can be read. */
public final class PackAreasCheck implements FileCheck {

    @Override
    public List<DefinitionFault> check(PackFolder pack, Definitions all) {
        try {
            PackAreas.read(pack);
            return List.of();
        } catch (DefinitionFaults wrong) {
            return wrong.faults();
        }
    }
}
