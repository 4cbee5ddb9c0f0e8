package org.gemba.server.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gemba.connect.whatif.Change;
import org.gemba.connect.whatif.Expectation;
import org.gemba.connect.whatif.Expectation.Direction;
import org.gemba.connect.whatif.Play;
import org.gemba.connect.whatif.Question;
import org.gemba.connect.yaml.Durations;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;

/** Reads what was typed into the form of a question. */
final class AskForm {
    private static final int MOST_DIGITS = 9;

    private final Visit visit;
    private final LineDefinition line;
    private final Map<String, String> typed;

    AskForm(Visit visit, LineDefinition line, Map<String, String> typed) {
        this.visit = visit;
        this.line = line;
        this.typed = Map.copyOf(typed);
    }

    /**
     * The question.
     *
     * @throws Unfit if a field is not of its kind
     */
    Question question() {
        return new Question(field("name"), changes(), expectation(), author(), Optional.of(play()));
    }

    private Optional<PersonId> author() {
        return given("author").map(code -> {
            try {
                return new PersonId(code);
            } catch (IllegalArgumentException nobody) {
                throw unfit("whatif.unfit.person", code);
            }
        });
    }

    private Expectation expectation() {
        return new Expectation(
                direction("output"), whole("outputADay", true), direction("leadTime"), direction("stock"), why());
    }

    /** A browser ends lines in two characters. */
    private String why() {
        return field("why").replace("\r\n", "\n");
    }

    private Direction direction(String id) {
        for (Direction direction : Direction.values()) {
            if (direction.name().equals(field(id))) {
                return direction;
            }
        }
        throw unfit("whatif.unfit.expect", visit.say("whatif.expect." + id));
    }

    private Play play() {
        return new Play(
                whole("weeks", false).map(weeks -> Duration.ofDays(7L * weeks)).orElse(Play.USUAL.horizon()),
                whole("runs", false).orElse(Play.USUAL.runs()),
                whole("seed", false).map(Integer::longValue).orElse(Play.USUAL.seed()));
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Station station : line.stations()) {
            time("cycle." + station.id()).ifPresent(cycle -> changes.add(new Change.CycleBecomes(station.id(), cycle)));
            whole("machines." + station.id(), false)
                    .ifPresent(machines -> changes.add(new Change.MachinesBecome(station.id(), machines)));
            whole("places." + station.id(), false)
                    .ifPresent(places -> changes.add(new Change.PlacesBecome(station.id(), places)));
        }
        for (Segment segment : line.line().segments()) {
            whole("crew." + segment.id(), false)
                    .ifPresent(people -> changes.add(new Change.CrewBecomes(segment.id(), people)));
        }
        AskPage.demand(line)
                .keySet()
                .forEach(part -> whole("demand." + part, false)
                        .ifPresent(perDay -> changes.add(new Change.DemandBecomes(part, perDay))));
        moved().ifPresent(changes::add);
        stands().ifPresent(changes::add);
        changeover().ifPresent(changes::add);
        return changes;
    }

    private Optional<Change> moved() {
        if (given("moveFrom").isEmpty()
                && given("moveTo").isEmpty()
                && given("moveTime").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Change.TimeMoves(
                station("moveFrom", "whatif.move.from"),
                station("moveTo", "whatif.move.to"),
                time("moveTime").orElseThrow(() -> unfit("whatif.unfit.missing", visit.say("whatif.move.time")))));
    }

    private Optional<Change> stands() {
        if (given("standsAt").isEmpty()
                && given("stands").isEmpty()
                && given("every").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Change.StationStands(
                station("standsAt", "whatif.stands.at"),
                time("stands").orElseThrow(() -> unfit("whatif.unfit.missing", visit.say("whatif.stands.long"))),
                time("every").orElseThrow(() -> unfit("whatif.unfit.missing", visit.say("whatif.stands.every")))));
    }

    private Optional<Change> changeover() {
        Optional<Duration> takes = time("changeover");
        Optional<Integer> cut = whole("cut", false);
        if (given("changeoverAt").isEmpty() && takes.isEmpty() && cut.isEmpty()) {
            return Optional.empty();
        }
        StationId station = station("changeoverAt", "whatif.changeover.at");
        if (takes.isPresent() == cut.isPresent()) {
            throw unfit("whatif.unfit.changeover", station.value());
        }
        return takes.<Change>map(time -> new Change.ChangeoverBecomes(station, time))
                .or(() -> cut.map(percent -> new Change.ChangeoverCut(station, percent)));
    }

    private StationId station(String id, String label) {
        String code = given(id).orElseThrow(() -> unfit("whatif.unfit.missing", visit.say(label)));
        try {
            return new StationId(code);
        } catch (IllegalArgumentException none) {
            throw unfit("ask.station", code);
        }
    }

    /** A length of time; a number alone is seconds. */
    private Optional<Duration> time(String id) {
        return given(id).map(text -> {
            String plain = text.replace("秒", " s ")
                    .replace("分", " min ")
                    .replace("時間", " h ")
                    .replaceAll("\\s+", " ")
                    .strip();
            return Durations.parse(plain.matches("\\d{1,7}(\\.\\d{1,3})?") ? plain + " s" : plain)
                    .orElseThrow(() -> unfit("whatif.unfit.time", text));
        });
    }

    private Optional<Integer> whole(String id, boolean signed) {
        return given(id).map(text -> {
            String digits = text.replace("−", "-")
                    .replace("+", "")
                    .replace(",", "")
                    .replace("%", "")
                    .strip();
            if (!digits.matches((signed ? "-?" : "") + "\\d{1," + MOST_DIGITS + "}")) {
                throw unfit("whatif.unfit.whole", text);
            }
            return Integer.parseInt(digits);
        });
    }

    private Optional<String> given(String id) {
        return Optional.of(field(id)).filter(text -> !text.isEmpty());
    }

    private String field(String id) {
        return typed.getOrDefault(id, "").strip();
    }

    private Unfit unfit(String key, Object... gaps) {
        return Unfit.of(visit.words(), key, gaps);
    }
}
