package nl.regiekamer.plan.web;

/** A row of a list of actions, in words. */
public record ActionRow(
        String id, String title, String theme, String pillar, String partners, StateMark mark) {}
