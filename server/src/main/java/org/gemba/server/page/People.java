package org.gemba.server.page;

import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PersonId;
import org.gemba.server.view.PersonChoice;

/** The people of a line's teams, by name. */
final class People {
    private People() {}

    static PersonChoice choice(Visit visit) {
        List<PersonChoice.Person> people = visit.definition().stream()
                .flatMap(it -> it.teams().stream())
                .flatMap(team -> team.members().stream())
                .map(member -> new PersonChoice.Person(
                        member.id().value(), member.name(), visit.words().name(member.role())))
                .distinct()
                .toList();
        Optional<PersonChoice.Person> chosen = visit.person()
                .flatMap(id -> people.stream()
                        .filter(person -> person.id().equals(id.value()))
                        .findFirst());
        return new PersonChoice(chosen, people, visit.here());
    }

    static String name(Optional<LineDefinition> definition, PersonId id) {
        return definition.stream()
                .flatMap(it -> it.teams().stream())
                .flatMap(team -> team.members().stream())
                .filter(member -> member.id().equals(id))
                .map(member -> member.name())
                .findFirst()
                .orElse(id.value());
    }
}
