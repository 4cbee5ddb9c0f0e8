package org.gemba.house.floor;

/** A person in a team, by the name they are called on the floor. */
public record Member(PersonId id, String name, Role role) {
    public Member {
        Naming.name("person's name", name);
    }
}
