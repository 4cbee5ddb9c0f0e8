package org.gemba.planner.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gemba.planner.input.Place;
import org.gemba.planner.input.Unreadable;

/** A problem while it is read: it remembers where each thing stood, so that a fault can be shown there. */
final class ProblemDraft {
    private record Element(BigDecimal time, Place place) {}

    private final String file;
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final List<Precedence> precedences = new ArrayList<>();
    private final Map<Precedence, Place> places = new HashMap<>();
    private Optional<BigDecimal> takt = Optional.empty();
    private String unit = "";
    private String name;

    ProblemDraft(String file) {
        this.file = file;
        this.name = file;
    }

    Unreadable fault(Place place, String what) {
        return new Unreadable(file, place, what);
    }

    void unit(String text) {
        unit = text;
    }

    void name(String text) {
        name = text;
    }

    void takt(BigDecimal time, Place place) {
        if (time.signum() <= 0) {
            throw fault(place, "The takt %s must be longer than nothing.".formatted(time.toPlainString()));
        }
        takt = Optional.of(time);
    }

    void element(String element, BigDecimal time, Place place) {
        if (element.isBlank()) {
            throw fault(place, "An element has no name.");
        }
        if (time.signum() < 0) {
            throw fault(place, "Element %s takes %s; a time is 0 or more.".formatted(element, time.toPlainString()));
        }
        Element earlier = elements.putIfAbsent(element, new Element(time, place));
        if (earlier != null) {
            throw fault(place, "Element %s is given twice, first in line %d.".formatted(element, earlier.place.line()));
        }
    }

    void precedence(String before, String after, Place place) {
        Precedence precedence = new Precedence(before, after);
        if (places.putIfAbsent(precedence, place) == null) {
            precedences.add(precedence);
        }
    }

    /** Where an element was given; the beginning if it was not. */
    Place placeOf(String element) {
        Element known = elements.get(element);
        return known == null ? Place.START : known.place;
    }

    BigDecimal number(String text, Place place) {
        try {
            return new BigDecimal(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw fault(place, "'%s' is not a number.".formatted(text.strip()));
        }
    }

    BalancingProblem problem() {
        Place end = Place.START;
        if (elements.isEmpty()) {
            throw fault(end, "There are no work elements in it.");
        }
        for (Precedence precedence : precedences) {
            for (String known : List.of(precedence.before(), precedence.after())) {
                if (!elements.containsKey(known)) {
                    throw fault(
                            place(precedence),
                            "There is no element %s; %d are known, from %s on."
                                    .formatted(
                                            known,
                                            elements.size(),
                                            elements.keySet().iterator().next()));
                }
            }
        }
        int decimals = Math.max(
                0,
                takt.map(BigDecimal::stripTrailingZeros).map(BigDecimal::scale).orElse(0));
        for (Element element : elements.values()) {
            decimals = Math.max(decimals, element.time.stripTrailingZeros().scale());
        }
        return build(decimals, end);
    }

    private BalancingProblem build(int decimals, Place end) {
        List<WorkElement> work = new ArrayList<>();
        try {
            TimeScale scale = new TimeScale(unit, decimals);
            for (Map.Entry<String, Element> entry : elements.entrySet()) {
                work.add(new WorkElement(entry.getKey(), scale.ticks(entry.getValue().time)));
            }
            refuseCircle(work);
            OptionalLong ticks = takt.isPresent() ? OptionalLong.of(scale.ticks(takt.get())) : OptionalLong.empty();
            return new BalancingProblem(name, scale, work, precedences, ticks);
        } catch (IllegalArgumentException e) {
            throw fault(end, String.valueOf(e.getMessage()));
        }
    }

    private void refuseCircle(List<WorkElement> work) {
        Optional<List<String>> circle = PrecedenceCycle.find(work, precedences);
        if (circle.isPresent()) {
            List<String> names = circle.get();
            Precedence last = new Precedence(names.get(names.size() - 2), names.getLast());
            throw fault(
                    place(last),
                    "The elements wait for each other in a circle: %s.\nTake one of these precedences out, or make the elements one."
                            .formatted(String.join(" → ", names)));
        }
    }

    private Place place(Precedence precedence) {
        return places.getOrDefault(precedence, Place.START);
    }
}
