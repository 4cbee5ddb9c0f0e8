package org.gemba.house.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.Team;
import org.gemba.house.language.Definition;

/**
 * What must be told so that one definition becomes another. What is new is told from the ground up (plant, teams, stations,
 * the line over them, its parts), what leaves is told from the top down, so that nothing told names what is not there.
 */
final class Differences {
    private final Optional<LineDefinition> today;
    private final LineDefinition wanted;
    private final List<Definition> facts = new ArrayList<>();

    private Differences(Optional<LineDefinition> today, LineDefinition wanted) {
        this.today = today;
        this.wanted = wanted;
    }

    static List<Definition> between(Optional<LineDefinition> today, LineDefinition wanted) {
        Differences differences = new Differences(today, wanted);
        differences.tellWhatIsNew();
        differences.tellWhatLeaves();
        return List.copyOf(differences.facts);
    }

    private void tellWhatIsNew() {
        one(LineDefinition::plant, Definition.PlantDescribed::new);
        each(LineDefinition::teams, Team::id, Definition.TeamDescribed::new);
        each(LineDefinition::stations, Station::id, Definition.StationDescribed::new);
        one(LineDefinition::line, Definition.LineDescribed::new);
        each(LineDefinition::parts, Part::id, Definition.PartDescribed::new);
        one(LineDefinition::calendar, Definition.CalendarSet::new);
        each(LineDefinition::demand, Day::of, Definition.DemandSet::new);
        one(LineDefinition::andon, Definition.AndonRuleSet::new);
    }

    private void tellWhatLeaves() {
        gone(LineDefinition::demand, Day::of, Definition.DemandWithdrawn::new);
        gone(LineDefinition::parts, Part::id, part -> new Definition.PartRemoved(part.id()));
        gone(LineDefinition::stations, Station::id, station -> new Definition.StationRemoved(station.id()));
        gone(LineDefinition::teams, Team::id, team -> new Definition.TeamRemoved(team.id()));
    }

    private <T> void one(Function<LineDefinition, T> of, Function<T, Definition> told) {
        T now = of.apply(wanted);
        if (today.map(of).filter(now::equals).isEmpty()) {
            facts.add(told.apply(now));
        }
    }

    private <T, K> void each(Function<LineDefinition, List<T>> of, Function<T, K> key, Function<T, Definition> told) {
        Map<K, T> before = byKey(today.map(of).orElse(List.of()), key);
        for (T now : of.apply(wanted)) {
            if (!now.equals(before.get(key.apply(now)))) {
                facts.add(told.apply(now));
            }
        }
    }

    private <T, K> void gone(Function<LineDefinition, List<T>> of, Function<T, K> key, Function<T, Definition> told) {
        Map<K, T> now = byKey(of.apply(wanted), key);
        for (T before : today.map(of).orElse(List.of())) {
            if (!now.containsKey(key.apply(before))) {
                facts.add(told.apply(before));
            }
        }
    }

    private static <T, K> Map<K, T> byKey(List<T> things, Function<T, K> key) {
        Map<K, T> byKey = new LinkedHashMap<>();
        for (T thing : things) {
            byKey.put(key.apply(thing), thing);
        }
        return byKey;
    }

    /** By what a demand is told apart: a later one for the same part and first day replaces it. */
    private record Day(PartId part, LocalDate from) {
        static Day of(Demand demand) {
            return new Day(demand.part(), demand.from());
        }
    }
}
