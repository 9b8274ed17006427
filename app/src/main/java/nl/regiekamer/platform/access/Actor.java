package nl.regiekamer.platform.access;

import java.util.Set;

/**
 * Who acts: a person who signed in, a named machine (job, importer), or the public.
 *
 * @param id stable identification: an account's id, a machine's name, or {@code publiek}
 * @param kind what sort of actor
 * @param name as pages show it
 * @param roles ids of the role definitions that this actor holds now
 * @param purpose why it acts, a short phrase; kept with what it does
 */
public record Actor(String id, Kind kind, String name, Set<String> roles, String purpose) {

    /** The sorts of actors. */
    public enum Kind {
        PERSON,
        MACHINE,
        PUBLIC
    }

    /** A visitor who did not sign in. */
    public static final Actor PUBLIC =
            new Actor("publiek", Kind.PUBLIC, "Publiek", Set.of(), "openbare raadpleging");

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** A job or importer of our own. */
    public static Actor machine(String name, String purpose) {
        return new Actor(name, Kind.MACHINE, name, Set.of(), purpose);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
