package org.gemba.house.floor;

import java.util.List;

/** A team, four to eight people, one of whom leads. */
public record Team(TeamId id, String name, List<Member> members) {
    public Team {
        Naming.name("team's name", name);
        members = List.copyOf(members);
    }
}
