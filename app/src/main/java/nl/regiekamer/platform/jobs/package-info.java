/**
 * Work that takes long: kept in the database, run one after another, resumed after a restart, with
 * its progress for whoever waits.
 */
@NamedInterface("jobs")
@NullMarked
package nl.regiekamer.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
