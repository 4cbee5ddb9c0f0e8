package org.gemba.server.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.StationId;
import org.gemba.house.gemba.Gemba;
import org.gemba.house.jidoka.andon.Call;
import org.gemba.house.jidoka.andon.CallStage;
import org.gemba.house.jidoka.andon.SegmentState;
import org.gemba.house.jidoka.stop.Standing;
import org.gemba.house.language.AbnormalityKind;
import org.gemba.server.view.Lamp;
import org.gemba.server.view.Signal;
import org.gemba.server.words.Words;

/** What the lamps above the stations show, and how calls and segments are shown beside them. */
final class Lamps {
    private Lamps() {}

    static List<Lamp> of(Words words, Gemba gemba, Instant now) {
        List<Lamp> lamps = new ArrayList<>();
        gemba.definition()
                .today()
                .ifPresent(
                        today -> today.line().stations().forEach(station -> lamps.add(of(words, gemba, station, now))));
        return lamps;
    }

    static Lamp of(Words words, Gemba gemba, StationId station, Instant now) {
        Optional<Standing> standing = gemba.stops().at(station);
        boolean silent = gemba.abnormalities().openAt(station, now).stream()
                .anyMatch(it -> it.kind() == AbnormalityKind.STATION_SILENT);
        return switch (gemba.andon().lamp(station)) {
            case YELLOW -> new Lamp(station.value(), Signal.CALL, words.say("lamp.call"));
            case BLUE -> new Lamp(station.value(), Signal.ANSWERED, words.say("lamp.answered"));
            case RED -> new Lamp(station.value(), Signal.STOP, words.say("lamp.stop"));
            case GREEN -> {
                if (standing.flatMap(Standing::stop).isPresent()) {
                    yield new Lamp(station.value(), Signal.STOP, words.say("lamp.down"));
                }
                if (silent) {
                    yield new Lamp(station.value(), Signal.MISSING, words.say("lamp.missing"));
                }
                yield new Lamp(
                        station.value(),
                        Signal.NORMAL,
                        words.say(standing.isPresent() ? "lamp.changeover" : "lamp.normal"));
            }
        };
    }

    /** How a call is shown: red while its segment stands for it, blue once somebody comes, yellow before. */
    static Signal of(Call call) {
        if (call.has(CallStage.STOPPED) && !call.has(CallStage.RESTARTED)) {
            return Signal.STOP;
        }
        return call.isAnswered() ? Signal.ANSWERED : Signal.CALL;
    }

    /** What a call waits for, in words. */
    static String state(Words words, Call call) {
        if (call.has(CallStage.CLEARED)) {
            return words.say("call.cleared");
        }
        if (call.has(CallStage.CONTAINED)) {
            return words.say("call.contained");
        }
        if (call.has(CallStage.ARRIVED)) {
            return words.say("call.arrived");
        }
        if (call.isAnswered()) {
            return words.say("call.answered");
        }
        return words.say(of(call) == Signal.STOP ? "call.stopped" : "call.calling");
    }

    static Signal of(SegmentState segment) {
        return segment.runs() ? Signal.NORMAL : Signal.STOP;
    }

    static String state(Words words, SegmentState segment) {
        return segment.standing()
                .map(it -> switch (it.cause()) {
                    case STARVED -> words.say("line.starved");
                    case BLOCKED -> words.say("line.blocked");
                    case FIXED_POSITION, AT_ONCE -> words.say("line.stands");
                })
                .orElseGet(() -> words.say("line.runs"));
    }
}
