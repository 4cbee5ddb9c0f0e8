package org.gemba.house.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Demand;
import org.gemba.house.floor.Escalation;
import org.gemba.house.floor.Limits;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Member;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StandardCycle;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.StopMode;
import org.gemba.house.floor.Team;
import org.gemba.house.floor.TeamId;
import org.gemba.house.language.Refusal;
import org.gemba.house.language.Refusal.DefinitionContradictsItself;

/** In what a definition contradicts itself, in the words of whoever wrote the file. */
final class Contradictions {
    private final LineDefinition definition;
    private final List<Refusal> found = new ArrayList<>();

    private Contradictions(LineDefinition definition) {
        this.definition = definition;
    }

    static Optional<Refusal> in(LineDefinition definition) {
        Contradictions contradictions = new Contradictions(definition);
        contradictions.look();
        return Stream.concat(contradictions.found.stream(), CalendarContradictions.in(definition).stream())
                .findFirst();
    }

    private void look() {
        limits();
        namedTwice();
        Set<StationId> known = new HashSet<>();
        definition.stations().forEach(station -> known.add(station.id()));
        segments(known);
        stations();
        people();
        for (Part part : definition.parts()) {
            route(part, known);
        }
        demand();
        andon();
        if (definition.line().pitchBy() == PitchBy.CONTAINER
                && definition.line().perContainer().equals(PieceCount.NONE)) {
            contradiction(
                    "The pitch board goes by the container, but a container holds 0 pieces.",
                    "Give the pieces in a container, or let the pitch board go by the hour.");
        }
    }

    private void limits() {
        if (definition.stations().size() > Limits.STATIONS) {
            found.add(new Refusal.OutsideLimit(
                    "The line has %d stations".formatted(definition.stations().size()),
                    Integer.toString(Limits.STATIONS),
                    "Split it into two lines."));
        }
        if (definition.parts().size() > Limits.PARTS) {
            found.add(new Refusal.OutsideLimit(
                    "The line makes %d parts".formatted(definition.parts().size()),
                    Integer.toString(Limits.PARTS),
                    "Take out those that are made here no longer, or split the line."));
        }
    }

    private void namedTwice() {
        once("station", definition.stations().stream().map(Station::id).toList());
        once("part", definition.parts().stream().map(Part::id).toList());
        once("team", definition.teams().stream().map(Team::id).toList());
        once("segment", definition.line().segments().stream().map(Segment::id).toList());
        once(
                "stop reason",
                definition.line().stopReasons().stream()
                        .map(reason -> reason.code())
                        .toList());
        once(
                "defect kind",
                definition.line().defectKinds().stream()
                        .map(kind -> kind.code())
                        .toList());
    }

    private void once(String kind, List<?> names) {
        Set<Object> seen = new HashSet<>();
        for (Object name : names) {
            if (!seen.add(name)) {
                contradiction(
                        "The %s %s is described twice.".formatted(kind, name),
                        "Take one of the two out, or give it a code of its own.");
            }
        }
    }

    private void segments(Set<StationId> known) {
        Map<StationId, SegmentId> segmentOf = new HashMap<>();
        for (Segment segment : definition.line().segments()) {
            for (StationId station : segment.stations()) {
                if (!known.contains(station)) {
                    contradiction(
                            "Segment %s names station %s, which is not described.".formatted(segment.id(), station),
                            "Describe the station, or correct its code in the segment.");
                }
                SegmentId other = segmentOf.putIfAbsent(station, segment.id());
                if (other != null) {
                    contradiction(
                            "Station %s stands twice in the flow: in segment %s and in segment %s."
                                    .formatted(station, other, segment.id()),
                            "Leave it in the one segment with which it stops.");
                }
            }
        }
        for (Station station : definition.stations()) {
            if (!segmentOf.containsKey(station.id())) {
                contradiction(
                        "Station %s is in no segment.".formatted(station.id()),
                        "Put it into the segment with which it stops; a station that stops alone is a segment of its own.");
            }
        }
    }

    private void stations() {
        Set<TeamId> known = new HashSet<>();
        definition.teams().forEach(team -> known.add(team.id()));
        for (Station station : definition.stations()) {
            if (!known.contains(station.team())) {
                contradiction(
                        "Station %s belongs to team %s, which is not described."
                                .formatted(station.id(), station.team()),
                        "Describe the team, or correct its code at the station.");
            }
        }
    }

    private void people() {
        Map<PersonId, Member> known = new HashMap<>();
        for (Team team : definition.teams()) {
            once(
                    "member of team %s,".formatted(team.id()),
                    team.members().stream().map(Member::id).toList());
            for (Member member : team.members()) {
                Member before = known.putIfAbsent(member.id(), member);
                if (before != null && !before.equals(member)) {
                    contradiction(
                            "Person %s is %s (%s) in one team and %s (%s) in another."
                                    .formatted(member.id(), before.name(), before.role(), member.name(), member.role()),
                            "Give the same name and role in both, or give each person a number of their own.");
                }
            }
        }
    }

    private void route(Part part, Set<StationId> known) {
        for (StationId station : part.route()) {
            if (!known.contains(station)) {
                contradiction(
                        "The route of part %s names station %s, which is not described.".formatted(part.id(), station),
                        "Describe the station, or correct the route.");
            }
        }
        for (StandardCycle own : part.cycles()) {
            if (!known.contains(own.station())) {
                contradiction(
                        "Part %s has a cycle of its own at station %s, which is not described."
                                .formatted(part.id(), own.station()),
                        "Describe the station, or take the cycle out.");
            }
            if (own.cycle().isNegative()) {
                contradiction(
                        "The cycle of part %s at station %s (%s) is negative."
                                .formatted(part.id(), own.station(), own.cycle()),
                        "Give seconds from 0 on.");
            }
        }
        once(
                "cycle of part %s at station".formatted(part.id()),
                part.cycles().stream().map(StandardCycle::station).toList());
    }

    private void demand() {
        Set<PartId> made = new HashSet<>();
        definition.parts().forEach(part -> made.add(part.id()));
        Map<PartId, LocalDate> last = new HashMap<>();
        for (Demand demand : definition.demand()) {
            if (!made.contains(demand.part())) {
                contradiction(
                        "There is a demand for part %s, which is not described.".formatted(demand.part()),
                        "Describe the part, or take the demand out.");
            }
            if (demand.from().equals(last.put(demand.part(), demand.from()))) {
                contradiction(
                        "Part %s has two demands from %s on.".formatted(demand.part(), demand.from()),
                        "Leave one, or give the other a later day.");
            }
        }
    }

    private void andon() {
        AndonRule rule = definition.andon();
        Escalation below = null;
        for (Escalation rung : rule.ladder()) {
            if (rung.after().isNegative() || (below != null && rung.after().compareTo(below.after()) <= 0)) {
                contradiction(
                        "The escalation ladder does not ascend: %s is called after %s%s."
                                .formatted(
                                        rung.to(),
                                        rung.after(),
                                        below == null
                                                ? ""
                                                : ", behind %s after %s".formatted(below.to(), below.after())),
                        "Give the rungs with longer and longer times since the pull.");
            }
            below = rung;
        }
        boolean runsOn = rule.mode() == StopMode.FIXED_POSITION || rule.mode() == StopMode.END_OF_CYCLE;
        if (runsOn && rule.window().isZero()) {
            contradiction(
                    "A pull lets the line run on (%s), but for no time.".formatted(rule.mode()),
                    "Give the window in seconds, or let the line stop at once.");
        }
    }

    private void contradiction(String what, String remedy) {
        found.add(new DefinitionContradictsItself(what, remedy));
    }
}
