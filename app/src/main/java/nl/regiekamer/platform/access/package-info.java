/**
 * Who acts, and for what: the request's actor and purpose, set on the database for each
 * transaction.
 */
@NamedInterface("access")
@NullMarked
package nl.regiekamer.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
