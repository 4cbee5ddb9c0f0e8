package org.gemba.connect.whatif;

import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.PersonId;

/**
 * What happens if: a scenario as it is asked.
 *
 * @param name tells the scenario apart from the line's others
 * @param author who asks, where somebody is named; a name, not a proof
 * @param play how it is played; as usual where nothing is said
 */
public record Question(
        String name, List<Change> changes, Expectation expectation, Optional<PersonId> author, Optional<Play> play) {
    public Question {
        changes = List.copyOf(changes);
    }

    /** How it is played. */
    public Play played() {
        return play.orElse(Play.USUAL);
    }
}
