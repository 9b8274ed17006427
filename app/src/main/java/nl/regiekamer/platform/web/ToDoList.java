package nl.regiekamer.platform.web;

import java.util.List;

/**
 * What a module has waiting for whoever is signed in: it owns the word, later modules speak it.
 * Asked for the number in the head of every page; it answers from memory or a quick query.
 */
public interface ToDoList {

    /** Where all of it stands. */
    String PATH = "/mijn-taken";

    /** What waits for the current actor. */
    List<ToDo> toDos();

    /** Sections below the list: what is one's own, also when nothing waits. */
    default List<Section> toDoSections(Shell shell) {
        return List.of();
    }
}
