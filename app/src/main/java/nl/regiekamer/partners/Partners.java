package nl.regiekamer.partners;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Service;

/** The organisations that take part in the policy. */
@Service
public class Partners {

    private final Map<String, Partner> byId = new LinkedHashMap<>();

    Partners(Definitions definitions, InstantSource clock) {
        var today = LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
        for (var partner : definitions.listAll("partner", today, Partner.class)) {
            byId.put(partner.id(), partner);
        }
    }

    /** All, in the order of the pack. */
    public List<Partner> listAll() {
        return List.copyOf(byId.values());
    }

    public Optional<Partner> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Names of partners by their ids, as people know them. */
    public List<String> names(List<String> ids) {
        return ids.stream().map(id -> find(id).map(Partner::name).orElse(id)).toList();
    }
}
