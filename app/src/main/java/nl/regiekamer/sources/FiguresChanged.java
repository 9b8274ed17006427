package nl.regiekamer.sources;

import java.util.UUID;

/** What counts, or who may see it, has changed: a delivery was accepted, withdrawn or published. */
public record FiguresChanged(UUID delivery, String table) {}
