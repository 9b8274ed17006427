package nl.regiekamer.picture.web;

/** A background figure beside the municipality's, or a gap and who can fill it. */
public record BackgroundRow(String name, String value, String city) {}
