package org.gemba.planner.balance.crew;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a line demands of an assignment beside takt and precedence. */
public sealed interface CrewRule {
    /** The rule as a sentence. */
    String sentence();

    /** The elements it speaks of. */
    List<String> elements();

    /** The element stands within a zone of the line, both ends included: one station fixes it. */
    record Within(String element, int first, int last) implements CrewRule {
        public Within {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException(
                        "Element %s cannot stand within stations %d to %d.".formatted(element, first, last));
            }
        }

        @Override
        public String sentence() {
            return first == last
                    ? "%s stands at station %d.".formatted(element, first)
                    : "%s stands within stations %d to %d.".formatted(element, first, last);
        }

        @Override
        public List<String> elements() {
            return List.of(element);
        }
    }

    /** The element may not stand at these stations. */
    record NotAt(String element, Set<Integer> stations) implements CrewRule {
        public NotAt {
            stations = Set.copyOf(stations);
        }

        @Override
        public String sentence() {
            return "%s may not stand at station %s.".formatted(element, new TreeSet<>(stations));
        }

        @Override
        public List<String> elements() {
            return List.of(element);
        }
    }

    /** One operator does all of these. */
    record Together(List<String> elements) implements CrewRule {
        public Together {
            elements = List.copyOf(elements);
        }

        @Override
        public String sentence() {
            return "%s belong to one operator.".formatted(String.join(", ", elements));
        }
    }

    /** No station does two of these. */
    record Apart(List<String> elements) implements CrewRule {
        public Apart {
            elements = List.copyOf(elements);
        }

        @Override
        public String sentence() {
            return "No two of %s stand at one station.".formatted(String.join(", ", elements));
        }
    }

    /** The element is done on one side of the line. */
    record OnSide(String element, Post.Side side) implements CrewRule {
        @Override
        public String sentence() {
            return "%s is done on the side %s.".formatted(element, side);
        }

        @Override
        public List<String> elements() {
            return List.of(element);
        }
    }

    /** The element needs an operator with this skill. */
    record Needs(String element, String skill) implements CrewRule {
        @Override
        public String sentence() {
            return "%s needs the skill %s.".formatted(element, skill);
        }

        @Override
        public List<String> elements() {
            return List.of(element);
        }
    }
}
