package org.gemba.house.jidoka.abnormality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Break;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.LineId;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Plant;
import org.gemba.house.floor.PlantId;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.Shift;
import org.gemba.house.floor.StandardCycle;
import org.gemba.house.floor.Station;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.TeamId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.floor.WorkCalendar;
import org.gemba.house.floor.WorkDay;
import org.gemba.house.jidoka.stop.StopBoard;
import org.gemba.house.justintime.flow.FlowBoard;
import org.gemba.house.language.Abnormal;
import org.gemba.house.language.AbnormalityNumber;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Hearing;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Source;
import org.gemba.house.language.Step;
import org.gemba.house.language.Stopping;
import org.gemba.house.standards.DefinitionBoard;

/**
 * A shift that is watched. It begins on Monday at 06:00 and has a break from 10:00 to 10:15. Part P goes from A-01 to A-04
 * with an own cycle of 100 s at A-03; part J goes anywhere. A-01 has a standard cycle of 50 s, a standard stock of 2 and is
 * silent after 5 min; A-02 to A-04 have no standard.
 */
final class Watch {
    static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final Source PLC = new Source("plc:line-a");

    private DefinitionBoard definition = DefinitionBoard.EMPTY;
    private FlowBoard flow = FlowBoard.EMPTY;
    private StopBoard stops = StopBoard.EMPTY;
    private AbnormalityBoard abnormalities = AbnormalityBoard.EMPTY;
    private long sequence;

    static Watch ofLineA() {
        Watch watch = new Watch();
        DefinitionBoard.differences(Optional.empty(), lineA())
                .forEach(fact -> watch.write(fact, START, START, Provenance.ENTERED));
        watch.sequence = 0;
        return watch;
    }

    static Watch ofNothing() {
        return new Watch();
    }

    AbnormalityBoard abnormalities() {
        return abnormalities;
    }

    FloorAsItStood floor() {
        return new BoardsAsTheyStood(definition, flow, stops);
    }

    /**
     * Plays a table: seconds since the start, with {@code +301} or {@code -301} where the sender's clock is so many seconds
     * ahead or behind; what was told; what was seen in it.
     */
    void plays(String table) {
        String played = table.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.startsWith("#") ? line : row(line))
                .collect(Collectors.joining("\n"));
        assertThat(played)
                .isEqualTo(table.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n")));
    }

    private String row(String line) {
        String sentence = line.substring(0, line.indexOf("->"));
        String said = told(sentence).stream().map(Watch::said).collect(Collectors.joining(", "));
        return sentence + "-> " + (said.isEmpty() ? "nothing" : said);
    }

    /** One sentence is told; what was seen in it is written down behind it. */
    List<Abnormal> told(String sentence) {
        List<String> all = Arrays.asList(sentence.strip().split(" +", -1));
        String when = all.getFirst();
        List<String> words = all.subList(1, all.size());
        int sign = Math.max(when.indexOf('+'), when.indexOf('-'));
        Instant now = at(Long.parseLong(sign < 0 ? when : when.substring(0, sign)));
        Instant senders = now.plusSeconds(sign < 0 ? 0 : Long.parseLong(when.substring(sign)));
        List<Abnormal> seen = seen(words, senders, now);
        seen.forEach(fact -> write(fact, now, now, Provenance.CONCLUDED));
        return seen;
    }

    private List<Abnormal> seen(List<String> words, Instant senders, Instant now) {
        return switch (words.getFirst()) {
            case "time" -> AbnormalityChecks.silentAt(now, floor(), abnormalities);
            case "cord" -> AbnormalityChecks.heard(new StationId(words.get(1)), abnormalities, now);
            case "look" ->
                List.of(new Abnormal.AbnormalityLookedInto(
                        new AbnormalityNumber(Long.parseLong(words.get(1))), "seen"));
            case "import" -> reported(words.subList(1, words.size()), senders, now, Provenance.IMPORTED);
            default -> reported(words, senders, now, Provenance.MEASURED);
        };
    }

    private List<Abnormal> reported(List<String> words, Instant senders, Instant now, Provenance provenance) {
        Recorded told =
                new Recorded(sequence + 1, senders, now, PLC, Optional.empty(), provenance, happening(words, senders));
        List<Abnormal> seen = AbnormalityChecks.seenIn(told, floor(), abnormalities);
        write(told.fact(), senders, now, provenance);
        return seen;
    }

    private static String said(Abnormal fact) {
        return switch (fact) {
            case Abnormal.AbnormalityFound it ->
                "%s %s%s%s: %s / %s %s"
                        .formatted(
                                it.abnormality(),
                                it.kind(),
                                it.station().map(station -> " " + station).orElse(""),
                                it.unit().map(unit -> " " + unit).orElse(""),
                                it.standard(),
                                it.actual(),
                                it.seenIn());
            case Abnormal.AbnormalityEnded it -> "%s ended".formatted(it.abnormality());
            case Abnormal.AbnormalityLookedInto it -> "%s looked into".formatted(it.abnormality());
        };
    }

    void corrected(Happening was, long wrong, Instant at) {
        write(new Bookkeeping.Corrected(wrong, was, at, Optional.empty(), "misread"), at, at, Provenance.ENTERED);
    }

    private void write(Fact fact, Instant happenedAt, Instant recordedAt, Provenance provenance) {
        Recorded recorded = new Recorded(++sequence, happenedAt, recordedAt, PLC, Optional.empty(), provenance, fact);
        definition = definition.after(recorded);
        flow = flow.after(recorded);
        stops = stops.after(recorded);
        abnormalities = abnormalities.after(recorded);
    }

    static Instant at(long second) {
        return START.plusSeconds(second);
    }

    static Happening happening(List<String> words, Instant at) {
        String name = words.size() > 1 ? words.get(1) : "";
        return switch (words.getFirst()) {
            case "start" ->
                new Flow.UnitStarted(new UnitId(name), new PartId(words.get(2)), station(words, 3), new PieceCount(2));
            case "begin" -> new Flow.CycleBegan(new UnitId(name), station(words, 2));
            case "complete" ->
                new Flow.CycleCompleted(
                        new UnitId(name),
                        station(words, 2),
                        Step.USUAL,
                        Duration.ofSeconds(Long.parseLong(words.get(3))),
                        PieceCount.ONE,
                        words.size() > 4 ? Attempt.REWORK : Attempt.FIRST);
            case "move" -> new Flow.UnitMoved(new UnitId(name), station(words, 2), station(words, 3));
            case "finish" -> new Flow.UnitFinished(new UnitId(name), station(words, 2), PieceCount.ONE);
            case "scrap" ->
                new Quality.UnitScrapped(
                        new UnitId(name), station(words, 2), new PieceCount(Integer.parseInt(words.get(3))), "dent");
            case "rework" -> new Quality.UnitSentToRework(new UnitId(name), station(words, 2), station(words, 3));
            case "life" -> new Hearing.LifeSignHeard(new StationId(name));
            case "missing" -> new Hearing.DataMissing(new StationId(name), at.minusSeconds(60), at, "cable");
            case "stop" -> new Stopping.StopBegan(new StationId(name), "TOOL");
            case "run" ->
                new Stopping.StopEnded(
                        new StationId(name),
                        "TOOL",
                        Step.USUAL,
                        Duration.ofSeconds(60),
                        Optional.empty(),
                        PieceCount.NONE);
            default -> throw new IllegalArgumentException("Nothing is known of '%s'.".formatted(words));
        };
    }

    private static StationId station(List<String> words, int place) {
        return new StationId(words.get(place));
    }

    private static LineDefinition lineA() {
        TeamId team = new TeamId("T-1");
        List<Station> stations = new ArrayList<>();
        stations.add(new Station(
                new StationId("A-01"),
                "Press",
                team,
                Duration.ofSeconds(50),
                new PieceCount(2),
                Duration.ofMinutes(5),
                1));
        for (String code : List.of("A-02", "A-03", "A-04")) {
            stations.add(
                    new Station(new StationId(code), "Bench", team, Duration.ZERO, PieceCount.NONE, Duration.ZERO, 1));
        }
        List<StationId> flow = stations.stream().map(Station::id).toList();
        Line line = new Line(
                new LineId("A"),
                "Line A",
                List.of(new Segment(new SegmentId("A"), flow, PieceCount.NONE)),
                Duration.ofSeconds(55),
                PitchBy.HOUR,
                PieceCount.ONE,
                List.of(),
                List.of());
        StandardCycle own = new StandardCycle(new StationId("A-03"), Duration.ofSeconds(100));
        Break tea = new Break("Tea", LocalTime.of(10, 0), Duration.ofMinutes(15));
        Shift early = new Shift("Early", LocalTime.of(6, 0), LocalTime.of(14, 0), List.of(tea));
        return new LineDefinition(
                new Plant(new PlantId("PUMPS"), "Pumps", ZoneId.of("UTC"), LocalTime.of(6, 0)),
                line,
                stations,
                List.of(
                        new Part(new PartId("P"), "Pump", flow, List.of(own)),
                        new Part(new PartId("J"), "Job", List.of(), List.of())),
                List.of(),
                new WorkCalendar(
                        List.of(early),
                        List.of(
                                new WorkDay(DayOfWeek.MONDAY, List.of("Early")),
                                new WorkDay(DayOfWeek.TUESDAY, List.of("Early"))),
                        List.of()),
                List.of(),
                AndonRule.USUAL);
    }
}
