package org.gemba.house.justintime.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Line;
import org.gemba.house.floor.LineId;
import org.gemba.house.floor.Part;
import org.gemba.house.floor.PartId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.PitchBy;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Definition;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Happening;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Quality;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Source;
import org.gemba.house.language.Step;

/** A line of four stations in two segments, and what is told of it, one sentence a line. */
final class FlowStory {
    static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    static final Source PLC = new Source("plc:line-a");

    private final List<Recorded> told = new ArrayList<>();
    private Instant now = START;
    private FlowBoard board = FlowBoard.EMPTY;

    /** │; part P passes all of them in order, part J in any order. */
    static FlowStory ofLineA() {
        FlowStory story = new FlowStory();
        Line line = new Line(
                new LineId("A"),
                "Line A",
                List.of(
                        new Segment(new SegmentId("FRONT"), stations("A-01", "A-02"), new PieceCount(2)),
                        new Segment(new SegmentId("BACK"), stations("A-03", "A-04"), PieceCount.NONE)),
                Duration.ofSeconds(55),
                PitchBy.HOUR,
                PieceCount.ONE,
                List.of(),
                List.of());
        story.tell(new Definition.LineDescribed(line));
        story.tell(new Definition.PartDescribed(
                new Part(new PartId("P"), "Pump", stations("A-01", "A-02", "A-03", "A-04"), List.of())));
        story.tell(new Definition.PartDescribed(new Part(new PartId("J"), "Job", List.of(), List.of())));
        return story;
    }

    static List<StationId> stations(String... codes) {
        return List.of(codes).stream().map(StationId::new).toList();
    }

    /**
     * One sentence: {@code 10 start U1 P A-01}, {@code 10 begin U1 A-01}, {@code 10 complete U1 A-01 55}, {@code 10 move
     * U1 A-01 A-02}, {@code 10 finish U1 A-04}, {@code 10 scrap U1 A-02 1}, {@code 10 rework U1 A-03 A-02}, each
     * beginning with the seconds since the start of the shift. A unit of part P carries two pieces.
     */
    FlowStory told(String sentence) {
        String[] words = sentence.split(" ", -1);
        now = START.plusSeconds(Long.parseLong(words[0]));
        return tell(happening(List.of(words).subList(1, words.length)));
    }

    FlowStory tell(Fact fact) {
        Recorded recorded = new Recorded(told.size() + 1L, now, now, PLC, Optional.empty(), Provenance.MEASURED, fact);
        told.add(recorded);
        board = board.after(recorded);
        return this;
    }

    /** The fact told last but so many, was not true; this happened instead. */
    FlowStory corrected(int lastBut, String... insteadWords) {
        Recorded wrong = told.get(told.size() - 1 - lastBut);
        Optional<Happening> instead =
                insteadWords.length == 0 ? Optional.empty() : Optional.of(happening(List.of(insteadWords)));
        return tell(new Bookkeeping.Corrected(
                wrong.sequence(), (Happening) wrong.fact(), wrong.happenedAt(), instead, "misread"));
    }

    FlowBoard board() {
        return board;
    }

    List<Recorded> facts() {
        return List.copyOf(told);
    }

    static Instant at(long second) {
        return START.plusSeconds(second);
    }

    static Happening happening(List<String> words) {
        UnitId unit = new UnitId(words.get(1));
        return switch (words.getFirst()) {
            case "start" -> new Flow.UnitStarted(unit, new PartId(words.get(2)), station(words, 3), new PieceCount(2));
            case "begin" -> new Flow.CycleBegan(unit, station(words, 2));
            case "complete" ->
                new Flow.CycleCompleted(
                        unit,
                        station(words, 2),
                        Step.USUAL,
                        Duration.ofSeconds(Long.parseLong(words.get(3))),
                        PieceCount.ONE,
                        words.size() > 4 ? Attempt.REWORK : Attempt.FIRST);
            case "move" -> new Flow.UnitMoved(unit, station(words, 2), station(words, 3));
            case "finish" -> new Flow.UnitFinished(unit, station(words, 2), PieceCount.ONE);
            case "scrap" ->
                new Quality.UnitScrapped(
                        unit, station(words, 2), new PieceCount(Integer.parseInt(words.get(3))), "cracked");
            case "rework" -> new Quality.UnitSentToRework(unit, station(words, 2), station(words, 3));
            default -> throw new IllegalArgumentException("Nothing is known of '%s'.".formatted(words));
        };
    }

    private static StationId station(List<String> words, int place) {
        return new StationId(words.get(place));
    }
}
