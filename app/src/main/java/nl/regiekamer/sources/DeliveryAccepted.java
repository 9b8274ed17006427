package nl.regiekamer.sources;

import java.util.UUID;

/** A delivery was taken and its figures are there; published after the commit. */
public record DeliveryAccepted(UUID id, String table) {}
