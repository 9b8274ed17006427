package nl.regiekamer.plan.progress;

import java.util.UUID;

/** An account that reports for a partner. */
public record Membership(String partner, UUID account) {}
