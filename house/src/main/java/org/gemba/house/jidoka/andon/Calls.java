package org.gemba.house.jidoka.andon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.house.floor.Limits;
import org.gemba.house.language.CallNumber;

/**
 * The calls of a line that its board keeps.
 *
 * @param open those that nobody has cleared, by number; above {@value Limits#CALLS_OPEN} the oldest answered one leaves, so
 *     that a forgotten call never stands in the way of a new one
 * @param ended the last {@value Limits#ENDED_ON_BOARDS} that were cleared, newest last
 * @param pulled how many times the cord was pulled so far
 */
public record Calls(List<Call> open, List<Call> ended, long pulled) {
    public static final Calls NONE = new Calls(List.of(), List.of(), 0);

    public Calls {
        open = List.copyOf(open);
        ended = List.copyOf(ended);
    }

    /** A call, open or ended, as long as it is kept. */
    public Optional<Call> call(CallNumber number) {
        int place = place(open, number);
        if (place >= 0) {
            return Optional.of(open.get(place));
        }
        int endedPlace = place(ended, number);
        return endedPlace >= 0 ? Optional.of(ended.get(endedPlace)) : Optional.empty();
    }

    /** With one more call. */
    Calls with(Call call) {
        List<Call> more = new ArrayList<>(open);
        more.add(call);
        Calls next = new Calls(more, ended, Math.max(pulled, call.number().value()));
        return more.size() <= Limits.CALLS_OPEN ? next : next.ended(next.oldestForgotten());
    }

    /** With one more step of a call; the same where the call is not kept. */
    Calls with(CallNumber number, CallStep step) {
        int place = place(open, number);
        if (place >= 0) {
            Calls next = new Calls(replaced(open, place, open.get(place).with(step)), ended, pulled);
            return step.stage() == CallStage.CLEARED ? next.ended(place) : next;
        }
        int endedPlace = place(ended, number);
        return endedPlace >= 0
                ? new Calls(
                        open, replaced(ended, endedPlace, ended.get(endedPlace).with(step)), pulled)
                : this;
    }

    private Calls ended(int place) {
        List<Call> left = new ArrayList<>(open);
        List<Call> more = new ArrayList<>(ended);
        more.add(left.remove(place));
        if (more.size() > Limits.ENDED_ON_BOARDS) {
            more.removeFirst();
        }
        return new Calls(left, more, pulled);
    }

    private int oldestForgotten() {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).isAnswered()) {
                return i;
            }
        }
        return 0;
    }

    private static List<Call> replaced(List<Call> calls, int place, Call call) {
        List<Call> replaced = new ArrayList<>(calls);
        replaced.set(place, call);
        return replaced;
    }

    private static int place(List<Call> calls, CallNumber number) {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).number().equals(number)) {
                return i;
            }
        }
        return -1;
    }
}
