package org.gemba.planner.balance.crew;

import java.util.List;

/**
 * What a file says of a line with its people.
 *
 * @param line the work, the posts and the rules
 * @param today the post that does each element today, from 1, in the order of the problem's elements; empty where the file does not
 *     say it of all of them
 * @param speaksOfPeople whether the file says more than elements, times and precedences
 */
public record CrewFile(CrewLine line, List<Integer> today, boolean speaksOfPeople) {
    public CrewFile {
        today = List.copyOf(today);
    }
}
