package org.gemba.simulator.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.simulator.replay.Happening.Kind;
import org.gemba.simulator.replay.Standing.Progress;
import org.gemba.simulator.run.Ticks;
import org.gemba.simulator.run.Trace;

/** Knows where every unit is, and from a moment on keeps what happens, up to a limit. */
final class Recorder implements Trace {
    private final int most;
    private final SortedMap<Long, Standing> units = new TreeMap<>();
    private final SortedMap<Long, Integer> down = new TreeMap<>();
    private final SortedMap<Integer, Integer> setUp = new TreeMap<>();
    private final List<Happening> happenings = new ArrayList<>();
    private List<Standing> standing = List.of();
    private List<Integer> stopped = List.of();
    private List<Integer> changing = List.of();
    private boolean keeps;
    private boolean full;

    Recorder(int most) {
        this.most = most;
    }

    int inProcess() {
        return units.size();
    }

    /** From now on what happens is kept; where everything is now is where the replay begins. */
    void keep() {
        standing = List.copyOf(units.values());
        stopped = List.copyOf(down.values());
        changing = List.copyOf(setUp.values());
        units.clear();
        keeps = true;
    }

    boolean isFull() {
        return full;
    }

    List<Standing> standing() {
        return standing;
    }

    List<Integer> stopped() {
        return stopped;
    }

    List<Integer> changing() {
        return changing;
    }

    List<Happening> happenings() {
        return happenings;
    }

    /** When the last thing that was kept happened. */
    Duration last() {
        return Ticks.duration(happenings.getLast().at());
    }

    private void happened(long at, Kind kind, long unit, int part, int place) {
        if (keeps && happenings.size() < most) {
            happenings.add(new Happening(at, kind, unit, part, place));
        } else if (keeps) {
            full = true;
        }
    }

    private void stands(long unit, int part, int place, Progress work) {
        if (!keeps) {
            units.put(unit, new Standing(unit, part, place, work));
        }
    }

    private void works(long unit, int place, Progress work) {
        if (!keeps) {
            units.computeIfPresent(unit, (number, was) -> new Standing(number, was.part(), place, work));
        }
    }

    /** A machine may stand for several causes at once. */
    private static long trouble(int machine, int cause) {
        return ((long) machine << 32) + cause;
    }

    @Override
    public void started(long at, long unit, int part, int place) {
        stands(unit, part, place, Progress.WAITS);
        happened(at, Kind.ENTERED, unit, part, place);
    }

    @Override
    public void moved(long at, long unit, int part, int from, int to) {
        stands(unit, part, to, Progress.WAITS);
        happened(at, Kind.CAME, unit, part, to);
    }

    @Override
    public void sentBack(long at, long unit, int part, int from, int to) {
        stands(unit, part, to, Progress.WAITS);
        happened(at, Kind.CAME_BACK, unit, part, to);
    }

    @Override
    public void began(long at, long unit, int place) {
        works(unit, place, Progress.IN_WORK);
        happened(at, Kind.BEGAN, unit, 0, place);
    }

    @Override
    public void completed(long at, long unit, int place, long took, boolean good) {
        works(unit, place, Progress.ENDED);
        happened(at, Kind.ENDED, unit, 0, place);
    }

    @Override
    public void finished(long at, long unit, int part, int place) {
        units.remove(unit);
        happened(at, Kind.FINISHED, unit, part, place);
    }

    @Override
    public void scrapped(long at, long unit, int part, int place) {
        units.remove(unit);
        happened(at, Kind.LOST, unit, part, place);
    }

    @Override
    public void stopped(long at, int place, int machine, int cause) {
        down.put(trouble(machine, cause), place);
        happened(at, Kind.STOPPED, 0, 0, place);
    }

    @Override
    public void runsAgain(long at, int place, int machine, int cause, long took) {
        down.remove(trouble(machine, cause));
        happened(at, Kind.RUNS, 0, 0, place);
    }

    @Override
    public void changeoverBegan(long at, int place, int machine, int part) {
        setUp.put(machine, place);
        happened(at, Kind.CHANGING, 0, part, place);
    }

    @Override
    public void changeoverEnded(long at, int place, int machine, int part, long took) {
        setUp.remove(machine);
        happened(at, Kind.CHANGED, 0, part, place);
    }
}
