package org.gemba.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.TeamId;

/** Who comes, who may, who leads. */
final class People {
    private final LineDefinition definition;
    private final List<Member> all = new ArrayList<>();

    People(LineDefinition definition) {
        this.definition = definition;
        definition.teams().forEach(team -> all.addAll(team.members()));
    }

    /** The team leader of a station, else another leader, else anybody. Empty where nobody is in any team. */
    Optional<PersonId> leaderAt(StationId station) {
        return leaderOf(teamAt(station))
                .or(() -> with(Role.TEAM_LEADER))
                .or(() -> with(Role.GROUP_LEADER))
                .or(() -> all.stream().map(Member::id).findFirst());
    }

    Optional<PersonId> with(Role role) {
        return all.stream()
                .filter(member -> member.role() == role)
                .map(Member::id)
                .findFirst();
    }

    /** Whoever may restart a segment, the station's own leader first. A rule without roles lets anyone. */
    Optional<PersonId> mayRestart(StationId station) {
        List<Role> may = definition.andon().mayRestart();
        return leaderAt(station)
                .filter(person -> may.isEmpty() || may.contains(roleOf(person)))
                .or(() -> may.stream().flatMap(role -> with(role).stream()).findFirst());
    }

    private Role roleOf(PersonId person) {
        return all.stream()
                .filter(member -> member.id().equals(person))
                .map(Member::role)
                .findFirst()
                .orElse(Role.OPERATOR);
    }

    private Optional<PersonId> leaderOf(Optional<TeamId> team) {
        return definition.teams().stream()
                .filter(each -> team.filter(each.id()::equals).isPresent())
                .map(Team::members)
                .flatMap(List::stream)
                .filter(member -> member.role() == Role.TEAM_LEADER)
                .map(Member::id)
                .findFirst();
    }

    private Optional<TeamId> teamAt(StationId station) {
        return definition.stations().stream()
                .filter(each -> each.id().equals(station))
                .map(Station::team)
                .findFirst();
    }
}
