package nl.regiekamer.platform.access;

import java.util.Set;

/**
 * Who acts: a person who signed in, a named machine (job, importer), or the public.
 *
 * @param id stable identification: an account's id, a machine's name, or {@code publiek}
 * @param kind what sort of actor
 * @param name as pages show it
 * @param grants roles held now and the rights they give
 * @param purpose why it acts, a short phrase; kept with what it does
 */
public record Actor(String id, Kind kind, String name, Grants grants, String purpose) {

    /** The sorts of actors. */
    public enum Kind {
        PERSON,
        MACHINE,
        PUBLIC
    }

    /**
     * What an actor was given.
     *
     * @param roles ids of definitions of the kind {@code rol}
     * @param rights ids of definitions of the kind {@code recht}
     */
    public record Grants(Set<String> roles, Set<String> rights) {

        public static final Grants NONE = new Grants(Set.of(), Set.of());

        public Grants {
            roles = Set.copyOf(roles);
            rights = Set.copyOf(rights);
        }
    }

    /** A visitor who did not sign in, before the pack says what the public may see. */
    public static final Actor PUBLIC =
            new Actor("publiek", Kind.PUBLIC, "Publiek", Grants.NONE, "openbare raadpleging");

    /** A job or importer of our own. */
    public static Actor machine(String name, String purpose) {
        return new Actor(name, Kind.MACHINE, name, Grants.NONE, purpose);
    }

    public Set<String> roles() {
        return grants.roles();
    }

    public boolean has(String role) {
        return grants.roles().contains(role);
    }

    /** Whether one of its roles gives this right. */
    public boolean may(String right) {
        return grants.rights().contains(right);
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    Actor with(Grants given, String why) {
        return new Actor(id, kind, name, given, why);
    }
}
