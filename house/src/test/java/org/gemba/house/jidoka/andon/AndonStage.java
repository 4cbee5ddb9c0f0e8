package org.gemba.house.jidoka.andon;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gemba.house.floor.AndonRule;
import org.gemba.house.floor.Escalation;
import org.gemba.house.floor.PersonId;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.floor.Role;
import org.gemba.house.floor.Segment;
import org.gemba.house.floor.SegmentId;
import org.gemba.house.floor.StationId;
import org.gemba.house.floor.StopMode;
import org.gemba.house.floor.UnitId;
import org.gemba.house.language.Andon;
import org.gemba.house.language.AndonKind;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.CallNumber;
import org.gemba.house.language.Decision;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Flow;
import org.gemba.house.language.Request;
import org.gemba.house.language.Step;
import org.gemba.house.rig.Stage;

/** Reads andon scenarios: all on one day, times in UTC. LEAD, GROUP, MAINT and OPERATOR are on the line's team. */
final class AndonStage implements Stage {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Pattern ACTION = Pattern.compile("(\\S+)(?: #(\\d+))?(?: (?!by )(.+?))?(?: by (\\S+))?");
    private static final String NEVER = "never";

    private final AndonFloor floor = new AndonFloor();

    @Override
    public void given(List<String> cells) {
        switch (cells.getFirst()) {
            case "line" -> line(cells);
            case "rule" -> floor.agree(rule(cells), time("00:00:00"));
            default -> throw new IllegalArgumentException("'%s' cannot be given.".formatted(cells.getFirst()));
        }
    }

    @Override
    public List<String> when(List<String> cells) {
        Instant happenedAt = time(cells.getFirst());
        boolean toldLater = cells.get(1).startsWith("told ");
        Instant now = toldLater ? time(cells.get(1).substring("told ".length())) : happenedAt;
        List<String> rest = cells.subList(toldLater ? 2 : 1, cells.size());
        if (rest.getFirst().equals("time")) {
            return told(floor.reach(now));
        }
        if (rest.getFirst().equals("rule")) {
            floor.agree(rule(rest), now);
            return List.of();
        }
        if (rest.getFirst().startsWith("buffers ")) {
            return told(floor.follow(counts(rest.getFirst()), now));
        }
        return at(rest.getFirst(), rest.getLast(), happenedAt, now);
    }

    @Override
    public String seen(String cell) {
        List<String> words = List.of(cell.split(" ", -1));
        AndonBoard board = floor.board();
        return switch (words.getFirst()) {
            case "lamp" -> "lamp %s %s".formatted(words.get(1), board.lamp(new StationId(words.get(1))));
            case "due" -> "due " + board.nextDue().map(AndonStage::clock).orElse(NEVER);
            case "segment" -> segment(board.segment(new SegmentId(words.get(1))).orElseThrow());
            case "clock" -> responded(call(words.get(1)));
            case "stood" -> stood(call(words.get(1)));
            case "open" -> "open " + numbers(board.open());
            case "unanswered" -> "unanswered " + numbers(board.unanswered());
            case "answers" -> answers(board.answers().of(DAY));
            default -> throw new IllegalArgumentException("'%s' cannot be seen.".formatted(cell));
        };
    }

    private void line(List<String> cells) {
        Duration takt = Duration.ZERO;
        List<Segment> segments = new ArrayList<>();
        for (String cell : cells.subList(2, cells.size())) {
            if (cell.startsWith("takt ")) {
                takt = duration(cell.substring("takt ".length()));
            } else {
                segments.add(segmentOf(cell));
            }
        }
        floor.describe(segments, takt, time("00:00:00"));
    }

    /** {@code zone Z1: A-06 A-07 buffer 2}. */
    private static Segment segmentOf(String cell) {
        Matcher zone = Pattern.compile("zone (\\S+): (.+?)(?: buffer (\\d+))?").matcher(cell);
        if (!zone.matches()) {
            throw new IllegalArgumentException("'%s' is no zone.".formatted(cell));
        }
        List<StationId> stations =
                Stream.of(zone.group(2).split(" ", -1)).map(StationId::new).toList();
        int buffer = Optional.ofNullable(zone.group(3)).map(Integer::parseInt).orElse(0);
        return new Segment(new SegmentId(zone.group(1)), stations, new PieceCount(buffer));
    }

    /** {@code rule  fixed-position 30s  answer 15s  ladder 3m GROUP_LEADER, 10m MANAGER  restart TEAM_LEADER}. */
    private static AndonRule rule(List<String> cells) {
        StopMode mode = AndonRule.USUAL.mode();
        Duration window = AndonRule.USUAL.window();
        Duration answer = AndonRule.USUAL.answerWithin();
        List<Escalation> ladder = List.of();
        List<Role> restart = AndonRule.USUAL.mayRestart();
        for (String cell : cells.subList(1, cells.size())) {
            String[] words = cell.split(" ", 2);
            String rest = words.length > 1 ? words[1] : "";
            switch (words[0]) {
                case "answer" -> answer = duration(rest);
                case "ladder" ->
                    ladder = Stream.of(rest.split(", ", -1))
                            .map(AndonStage::rung)
                            .toList();
                case "restart" ->
                    restart = Stream.of(rest.split(" ", -1))
                            .filter(role -> !role.equals("anyone"))
                            .map(Role::valueOf)
                            .toList();
                default -> {
                    mode = StopMode.valueOf(words[0].replace('-', '_').toUpperCase(Locale.ROOT));
                    window = rest.isEmpty() ? window : duration(rest);
                }
            }
        }
        return new AndonRule(mode, window, answer, ladder, restart);
    }

    private static Escalation rung(String text) {
        String[] words = text.split(" ", -1);
        return new Escalation(duration(words[0]), Role.valueOf(words[1]));
    }

    private List<String> at(String place, String words, Instant happenedAt, Instant now) {
        Matcher action = ACTION.matcher(words);
        if (!action.matches()) {
            throw new IllegalArgumentException("'%s' is no action.".formatted(words));
        }
        String rest = Optional.ofNullable(action.group(3)).orElse("");
        if (action.group(1).equals("cycle")) {
            return told(cycle(new StationId(place), rest, happenedAt, now));
        }
        Request request = switch (action.group(1)) {
            case "pull" -> pull(new StationId(place), rest);
            case "answer" -> new Request.AnswerCall(number(place, action));
            case "arrive" -> new Request.ArriveAtCall(number(place, action));
            case "contain" -> new Request.ContainCall(number(place, action), rest);
            case "clear" -> new Request.ClearCall(number(place, action));
            case "countermeasure" -> new Request.NameCountermeasure(number(place, action), rest);
            case "restart" -> new Request.RestartSegment(new SegmentId(place));
            default -> throw new IllegalArgumentException("'%s' is no action.".formatted(words));
        };
        Optional<PersonId> actor = Optional.ofNullable(action.group(4)).map(PersonId::new);
        return switch (floor.ask(request, actor, happenedAt, now)) {
            case Decision.Happened happened -> told(happened.facts());
            case Decision.Refused refused ->
                List.of("refused %s: %s"
                        .formatted(
                                refused.refusal().getClass().getSimpleName(),
                                refused.refusal().reason()));
        };
    }

    private List<Fact> cycle(StationId station, String words, Instant happenedAt, Instant now) {
        String[] verbAndUnit = words.split(" ", -1);
        UnitId unit = new UnitId(verbAndUnit[1]);
        Flow flow = verbAndUnit[0].equals("begins")
                ? new Flow.CycleBegan(unit, station)
                : new Flow.CycleCompleted(
                        unit, station, Step.USUAL, Duration.ofSeconds(1), PieceCount.ONE, Attempt.FIRST);
        floor.write(flow, Optional.empty(), happenedAt, now);
        return List.of();
    }

    private static Request pull(StationId station, String words) {
        String[] kindAndRemark = words.split(" ", 2);
        return new Request.PullCord(
                station, AndonKind.valueOf(kindAndRemark[0]), kindAndRemark.length > 1 ? kindAndRemark[1] : "");
    }

    /** The call named, or else the newest from the station. */
    private CallNumber number(String station, Matcher action) {
        if (action.group(2) != null) {
            return new CallNumber(Long.parseLong(action.group(2)));
        }
        return Stream.concat(floor.board().ended().stream(), floor.board().open().stream())
                .filter(call -> call.station().value().equals(station))
                .map(Call::number)
                .max(CallNumber::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("There was no call from %s.".formatted(station)));
    }

    private Call call(String number) {
        return floor.board()
                .call(new CallNumber(Long.parseLong(number.substring(1))))
                .orElseThrow();
    }

    private static List<String> told(List<Fact> facts) {
        return facts.stream().map(AndonStage::told).toList();
    }

    private static String told(Fact fact) {
        if (!(fact instanceof Andon andon)) {
            throw new IllegalArgumentException("%s is no fact of the cord.".formatted(fact));
        }
        return switch (andon) {
            case Andon.AndonPulled pull ->
                "AndonPulled #%s %s %s %s".formatted(pull.call(), pull.station(), pull.kind(), pull.remark());
            case Andon.AndonAnswered answer -> "AndonAnswered #" + answer.call();
            case Andon.HelpArrived arrival -> "HelpArrived #" + arrival.call();
            case Andon.AndonContained contained -> "AndonContained #%s %s".formatted(contained.call(), contained.how());
            case Andon.AndonCleared cleared -> "AndonCleared #" + cleared.call();
            case Andon.CountermeasureNamed named ->
                "CountermeasureNamed #%s %s".formatted(named.call(), named.countermeasure());
            case Andon.CallEscalated up -> "CallEscalated #%s rung %d %s".formatted(up.call(), up.rung(), up.to());
            case Andon.SegmentStopped stop ->
                "SegmentStopped %s #%s %s due %s"
                        .formatted(stop.segment(), stop.call(), stop.cause(), clock(stop.due()));
            case Andon.SegmentRestarted restart ->
                "SegmentRestarted %s #%s".formatted(restart.segment(), restart.call());
        };
    }

    private static String segment(SegmentState state) {
        return "segment %s %s"
                .formatted(
                        state.segment().id(),
                        state.standing()
                                .map(standing -> "stands %s #%s since %s"
                                        .formatted(standing.cause(), standing.call(), clock(standing.since())))
                                .orElse("runs"));
    }

    private static String responded(Call call) {
        ResponseClock clock = call.clock();
        return "clock #%s answer %s arrival %s containment %s restart %s countermeasure %s"
                .formatted(
                        call.number(),
                        seconds(clock.answer()),
                        seconds(clock.arrival()),
                        seconds(clock.containment()),
                        seconds(clock.restart()),
                        seconds(clock.countermeasure()));
    }

    private static String stood(Call call) {
        return "stood #%s from %s to %s"
                .formatted(
                        call.number(),
                        call.stoppedFrom().map(AndonStage::clock).orElse(NEVER),
                        call.stoppedTo().map(AndonStage::clock).orElse(NEVER));
    }

    private static String answers(AnswerTally tally) {
        return "answers %d in-time %d late %d unanswered %d median %s ninetieth %s"
                .formatted(
                        tally.calls(),
                        tally.inTime(),
                        tally.late(),
                        tally.unanswered(),
                        seconds(tally.median()),
                        seconds(tally.ninetieth()));
    }

    private static String numbers(List<Call> calls) {
        return calls.isEmpty()
                ? "none"
                : String.join(
                        " ", calls.stream().map(call -> "#" + call.number()).toList());
    }

    private static List<PieceCount> counts(String cell) {
        return Stream.of(cell.split(" ", -1))
                .skip(1)
                .map(count -> new PieceCount(Integer.parseInt(count)))
                .toList();
    }

    private static String seconds(Optional<Duration> duration) {
        return duration.map(time -> time.toSeconds() + "s").orElse("-");
    }

    private static Duration duration(String text) {
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }

    private static Instant time(String text) {
        return DAY.atTime(LocalTime.parse(text)).toInstant(ZoneOffset.UTC);
    }

    private static String clock(Instant instant) {
        return "%tT".formatted(instant.atOffset(ZoneOffset.UTC));
    }
}
