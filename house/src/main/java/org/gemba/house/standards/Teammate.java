package org.gemba.house.standards;

import org.gemba.house.floor.Member;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.TeamId;

/** A person of this line: name, role and team. Whoever is in several teams is found in the first by code. */
public record Teammate(Member member, TeamId team) {
    public String name() {
        return member.name();
    }

    public Role role() {
        return member.role();
    }
}
