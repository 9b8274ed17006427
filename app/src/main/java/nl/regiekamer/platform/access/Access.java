package nl.regiekamer.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a route: {@link #PUBLIC}, {@link #OWN}, or the id of a right (a definition of the
 * kind {@code recht}). A route without this annotation is refused.
 *
 * <p>Rights that only look at the plan or the figures belong to the public too, unless the pack
 * says {@code openbaar: false}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** Everybody, always: signing in, what the law requires to be public, problems. */
    String PUBLIC = "openbaar";

    /** Everybody who signed in, for what is their own. */
    String OWN = "zelf";

    /** One of the two words, or the id of a right. */
    String value();
}
