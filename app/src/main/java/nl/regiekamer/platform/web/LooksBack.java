package nl.regiekamer.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page that can also be read as it stood at the end of an earlier day: {@code ?dag=2026-05-01}.
 * What it shows asks {@link nl.regiekamer.platform.time.LookBack}; it offers nothing to change.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LooksBack {}
