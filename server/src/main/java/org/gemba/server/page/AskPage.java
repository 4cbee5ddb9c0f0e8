package org.gemba.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gemba.connect.whatif.Expectation.Direction;
import org.gemba.connect.whatif.Play;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.server.view.AskView;
import org.gemba.server.view.AskView.Choice;
import org.gemba.server.view.AskView.Field;
import org.gemba.server.view.AskView.Option;
import org.gemba.server.view.View;

/** The form of a question: the line as it is, with room beside each figure for another. */
final class AskPage implements Page {
    /** Parts that are asked for one by one on the page; the others keep their demand. */
    static final int PARTS_ASKED = 40;

    @Override
    public View view(Visit visit) {
        return form(visit, Map.of(), "");
    }

    /** The form with what was typed, and why it was not taken. */
    static AskView form(Visit visit, Map<String, String> typed, String wrong) {
        LineDefinition line = visit.definition()
                .filter(WhatIfPage::canBeAsked)
                .orElseThrow(() -> NotHere.of(visit.say("whatif.cannot")));
        return new Drawn(visit, line, typed).view(wrong);
    }

    /** What the customer takes of each part, by the newest demand. */
    static Map<PartId, Integer> demand(LineDefinition line) {
        Map<PartId, Integer> perDay = new TreeMap<>();
        line.parts().stream().limit(PARTS_ASKED).forEach(part -> perDay.put(part.id(), 0));
        line.demand()
                .forEach(each -> perDay.computeIfPresent(
                        each.part(), (part, before) -> each.perDay().value()));
        return perDay;
    }

    private record Drawn(Visit visit, LineDefinition line, Map<String, String> typed) {
        AskView view(String wrong) {
            return new AskView(
                    Doors.room(visit.line(), "simulate/ask"),
                    wrong,
                    field("name", visit.say("whatif.name"), ""),
                    field("why", visit.say("whatif.why"), ""),
                    List.of(choice("output"), choice("leadTime"), choice("stock")),
                    field("outputADay", visit.say("whatif.expect.by"), ""),
                    People.choice(visit),
                    segments(),
                    demand(line).entrySet().stream()
                            .map(each -> field(
                                    "demand." + each.getKey(),
                                    each.getKey() + " " + part(each.getKey()),
                                    visit.words().count(each.getValue())))
                            .toList(),
                    line.stations().stream()
                            .map(station ->
                                    new Option(station.id().value(), station.id() + " " + station.name(), false))
                            .toList(),
                    List.of(typed("moveFrom"), typed("moveTo"), typed("standsAt"), typed("changeoverAt"), author()),
                    List.of(
                            field("moveTime", visit.say("whatif.move.time"), ""),
                            field("stands", visit.say("whatif.stands.long"), ""),
                            field("every", visit.say("whatif.stands.every"), ""),
                            field("changeover", visit.say("whatif.changeover.takes"), ""),
                            field("cut", visit.say("whatif.changeover.cut"), "")),
                    List.of(
                            field("weeks", visit.say("whatif.weeks"), weeks()),
                            field(
                                    "runs",
                                    visit.say("whatif.runs"),
                                    visit.words().count(Play.USUAL.runs())),
                            field("seed", visit.say("whatif.seed"), Long.toString(Play.USUAL.seed()))),
                    Doors.room(visit.line(), "simulate"));
        }

        private String weeks() {
            return visit.words().count(Play.USUAL.horizon().toDays() / 7);
        }

        private String author() {
            return typed.isEmpty()
                    ? visit.person().map(person -> person.value()).orElse("")
                    : typed("author");
        }

        private String part(PartId id) {
            return line.parts().stream()
                    .filter(part -> part.id().equals(id))
                    .map(part -> part.name())
                    .findFirst()
                    .orElse("");
        }

        private List<AskView.Segment> segments() {
            List<AskView.Segment> drawn = new ArrayList<>();
            List<Segment> segments = line.line().segments();
            for (int i = 0; i < segments.size(); i++) {
                Segment segment = segments.get(i);
                List<AskView.Station> stations = new ArrayList<>();
                int people = 0;
                for (StationId id : segment.stations()) {
                    Optional<Station> station = station(id);
                    station.map(this::station).ifPresent(stations::add);
                    people += station.map(Station::parallel).orElse(1);
                }
                drawn.add(new AskView.Segment(
                        segment.id().value(),
                        stations,
                        field(
                                "crew." + segment.id(),
                                visit.say("whatif.people"),
                                visit.words().count(people)),
                        i + 1 == segments.size() ? List.of() : List.of(buffer(segment, segments.get(i + 1)))));
            }
            return drawn;
        }

        private Optional<Station> station(StationId id) {
            return line.stations().stream()
                    .filter(station -> station.id().equals(id))
                    .findFirst();
        }

        private AskView.Station station(Station station) {
            return new AskView.Station(
                    station.id().value(),
                    station.name(),
                    field(
                            "cycle." + station.id(),
                            visit.say("whatif.cycle"),
                            visit.words().duration(station.standardCycle())),
                    field(
                            "machines." + station.id(),
                            visit.say("whatif.machines"),
                            visit.words().count(station.parallel())));
        }

        private Field buffer(Segment before, Segment after) {
            StationId first = after.stations().getFirst();
            return field(
                    "places." + first,
                    visit.say("whatif.places", before.id().value(), after.id().value()),
                    visit.words().count(before.bufferAfter().value()));
        }

        private Choice choice(String id) {
            List<Option> options = new ArrayList<>();
            for (Direction direction : Direction.values()) {
                options.add(new Option(
                        direction.name(),
                        visit.words().name(direction),
                        typed(id).equals(direction.name())));
            }
            return new Choice(id, visit.say("whatif.expect." + id), options);
        }

        private Field field(String id, String label, String now) {
            return new Field(id, label, now, typed(id));
        }

        private String typed(String id) {
            return typed.getOrDefault(id, "");
        }
    }
}
