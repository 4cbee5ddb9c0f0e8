package org.gemba.house.floor;

/** A person, by the number the plant knows them by; a pseudonym, so that the journal names nobody. */
public record PersonId(String value) implements Comparable<PersonId> {
    public PersonId {
        Naming.name("person id", value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
