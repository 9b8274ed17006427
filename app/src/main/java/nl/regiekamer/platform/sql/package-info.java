/**
 * The database: embedded by default, any PostgreSQL from 15 by URL; the roles under which it is
 * used; small helpers for SQL.
 *
 * <p>Migrations run as the owner. The application connects as a role that owns nothing and cannot
 * bypass row security.
 */
@NamedInterface("sql")
@NullMarked
package nl.regiekamer.platform.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
