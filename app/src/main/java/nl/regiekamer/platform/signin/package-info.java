/**
 * Accounts and signing in: the first administrator, passwords, second factors, invitations, and the
 * pages for them.
 *
 * <p>In: what a visitor types. Out: a {@code SignedIn} in the session, from which each request's
 * actor comes.
 */
@NamedInterface("signin")
@NullMarked
package nl.regiekamer.platform.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
