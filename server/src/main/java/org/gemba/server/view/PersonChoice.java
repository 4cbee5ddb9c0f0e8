package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/** Who stands before the screen, if they said so, among the people of the line's teams. */
public record PersonChoice(Optional<Person> chosen, List<Person> people, String back) {
    public PersonChoice {
        people = List.copyOf(people);
    }

    /** A person of a team. */
    public record Person(String id, String name, String role) {}
}
