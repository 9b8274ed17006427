package nl.regiekamer.platform.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiekamer.platform.access.Actor.Grants;
import nl.regiekamer.platform.definitions.Definition;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.settings.InstallationSettings;
import nl.regiekamer.platform.time.TownTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The roles and rights of this installation, from its definitions. */
@Component
public class Roles {

    /** The role of the first account; it may manage accounts. */
    public static final String ADMINISTRATOR = "beheerder";

    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Right> rights = new LinkedHashMap<>();
    private final Grants forPublic;

    Roles(ObjectProvider<Definitions> loaded, InstallationSettings settings, InstantSource clock) {
        var definitions =
                loaded.getIfAvailable(() -> Definitions.loadNational(settings.definitions()));
        var today = LocalDate.ofInstant(clock.instant(), TownTime.ZONE);
        definitions
                .listAll("recht", today, Right.class)
                .forEach(right -> rights.put(right.id(), right));
        definitions.listAll("rol", today, Role.class).forEach(role -> roles.put(role.id(), role));
        forPublic = new Grants(Set.of(), isOpen(definitions) ? publicRights() : Set.of());
    }

    /** Open unless the pack says that even looking takes an account. */
    private static boolean isOpen(Definitions definitions) {
        return definitions
                .findPack()
                .map(Definition::content)
                .map(pack -> pack.path("openbaar").asBoolean(true))
                .orElse(true);
    }

    private Set<String> publicRights() {
        return rights.values().stream()
                .filter(Right::forPublic)
                .map(Right::id)
                .collect(Collectors.toSet());
    }

    public List<Role> listRoles() {
        return List.copyOf(roles.values());
    }

    public List<Right> listRights() {
        return List.copyOf(rights.values());
    }

    /** Names of roles as pages show them; a role that was withdrawn shows its id. */
    public List<String> names(Collection<String> ids) {
        return ids.stream()
                .sorted()
                .map(id -> roles.containsKey(id) ? roles.get(id).name() : id)
                .toList();
    }

    public boolean isKnown(String role) {
        return roles.containsKey(role);
    }

    /** What visitors may who did not sign in. */
    Grants forPublic() {
        return forPublic;
    }

    /** What these roles give together; a role that was withdrawn gives nothing. */
    Grants of(Set<String> held) {
        var given = new HashSet<>(forPublic.rights());
        for (var id : held) {
            var role = roles.get(id);
            if (role != null) {
                given.addAll(role.rights());
            }
        }
        return new Grants(held, given);
    }

    /** Whether one of these roles takes a second factor; an unknown role does, to be safe. */
    public boolean requireSecondFactor(Collection<String> held) {
        return held.stream()
                .map(roles::get)
                .anyMatch(
                        role -> role == null || role.secondFactor() == Role.SecondFactor.REQUIRED);
    }
}
