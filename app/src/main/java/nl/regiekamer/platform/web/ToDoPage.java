package nl.regiekamer.platform.web;

import java.util.List;

/**
 * What waits for whoever is signed in, and what is one's own.
 *
 * @param lead in one sentence
 * @param enrolled whether the visitor comes from setting up a second factor
 * @param groups by sort, most urgent first
 * @param sections of modules
 */
public record ToDoPage(String lead, boolean enrolled, List<Group> groups, List<Section> sections) {

    /** Things of one sort. */
    public record Group(String name, List<ToDo> toDos) {}
}
