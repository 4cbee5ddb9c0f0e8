package org.gemba.simulator.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.Role;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Operator;

/**
 * The people of a factory as the house knows them.
 *
 * @param operators in the factory's order; empty for one whom the line's definition does not know
 * @param leader who helps and restarts; nobody where the definition names none who may
 */
record Crew(List<Optional<PersonId>> operators, Optional<PersonId> leader) {
    private static final String LEADER = "Team leader";

    /** Those of them whom a line knows. */
    static Crew of(Factory factory, LineDefinition line) {
        List<Member> members =
                line.teams().stream().flatMap(team -> team.members().stream()).toList();
        List<PersonId> known = members.stream().map(Member::id).toList();
        AndonRule rule = line.andon();
        return new Crew(
                names(factory).stream()
                        .map(id -> Optional.of(id).filter(known::contains))
                        .toList(),
                members.stream()
                        .filter(member ->
                                rule.mayRestart().isEmpty() || rule.mayRestart().contains(member.role()))
                        .map(Member::id)
                        .findFirst());
    }

    /** All of them as members of one team: operators by their names, and a team leader where anybody may call for help. */
    static List<Member> members(Factory factory, boolean calls) {
        List<PersonId> names = names(factory);
        List<Member> members = new ArrayList<>();
        names.forEach(id -> members.add(new Member(id, id.value(), Role.OPERATOR)));
        if (calls) {
            PersonId leader = free(LEADER, names);
            members.add(new Member(leader, leader.value(), Role.TEAM_LEADER));
        }
        return members;
    }

    private static List<PersonId> names(Factory factory) {
        List<PersonId> names = new ArrayList<>();
        for (Operator operator : factory.operators()) {
            names.add(free(operator.name().replaceAll("\\p{Cntrl}", " ").strip(), names));
        }
        return names;
    }

    private static PersonId free(String name, List<PersonId> taken) {
        PersonId id = new PersonId(name);
        for (int number = 2; taken.contains(id); number++) {
            id = new PersonId("%s (%d)".formatted(name.substring(0, Math.min(80, name.length())), number));
        }
        return id;
    }
}
