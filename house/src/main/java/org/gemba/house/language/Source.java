package org.gemba.house.language;

import org.gemba.house.floor.Limits;

/** Who told it: a tablet, a machine, a file, the house itself. {@code tablet:A-07}, {@code plc:press-1}, {@code file:log.csv}. */
public record Source(String name) {
    /** The house itself, by a policy or the time. */
    public static final Source HOUSE = new Source("house");

    public Source {
        if (name.isBlank() || name.length() > Limits.NAME_LENGTH) {
            throw new IllegalArgumentException("A source's name must be 1 to %d characters; it has %d."
                    .formatted(Limits.NAME_LENGTH, name.length()));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
