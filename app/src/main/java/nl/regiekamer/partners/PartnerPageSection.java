package nl.regiekamer.partners;

import java.util.List;
import nl.regiekamer.platform.web.Section;
import nl.regiekamer.platform.web.Shell;

/** What a later module shows on a partner's page. */
public interface PartnerPageSection {

    List<Section> sections(Partner partner, Shell shell);
}
