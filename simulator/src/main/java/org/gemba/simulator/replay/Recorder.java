package org.gemba.simulator.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gemba.simulator.model.Factory;
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
    private final Set<Long> waitForRepair = new HashSet<>();
    private final SortedMap<Integer, Integer> wanting = new TreeMap<>();
    private final SortedSet<Integer> resting = new TreeSet<>();
    private final List<Scene.Call> calls = new ArrayList<>();
    private final SortedSet<Integer> stood = new TreeSet<>();
    private final Staff staff;
    private Optional<Scene> scene = Optional.empty();
    private boolean full;

    Recorder(int most, Factory factory) {
        this.most = most;
        this.staff = new Staff(factory);
    }

    int inProcess() {
        return units.size();
    }

    /** From now on what happens is kept; where everything is now is where the replay begins. */
    Scene keep(long now) {
        List<Integer> unrepaired = new ArrayList<>();
        down.forEach((trouble, place) -> {
            if (waitForRepair.contains(trouble)) {
                unrepaired.add(place);
            }
        });
        Scene found = new Scene(
                List.copyOf(units.values()),
                List.copyOf(down.values()),
                unrepaired,
                List.copyOf(setUp.values()),
                List.copyOf(wanting.values()),
                List.copyOf(resting),
                calls,
                List.copyOf(stood),
                staff.at(now));
        units.clear();
        scene = Optional.of(found);
        return found;
    }

    boolean isFull() {
        return full;
    }

    List<Happening> happenings() {
        return happenings;
    }

    /** When the last thing that was kept happened. */
    Duration last() {
        return Ticks.duration(happenings.getLast().at());
    }

    private void happened(long at, Kind kind, long unit, int part, int place) {
        if (scene.isPresent() && happenings.size() < most) {
            happenings.add(new Happening(at, kind, unit, part, place));
        } else if (scene.isPresent()) {
            full = true;
        }
    }

    private void stands(long unit, int part, int place, Progress work) {
        if (scene.isEmpty()) {
            units.put(unit, new Standing(unit, part, place, work));
        }
    }

    private void works(long unit, int place, Progress work) {
        if (scene.isEmpty()) {
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
        waitForRepair.add(trouble(machine, cause));
        happened(at, Kind.STOPPED, 0, 0, place);
    }

    @Override
    public void runsAgain(long at, int place, int machine, int cause, long took) {
        down.remove(trouble(machine, cause));
        happened(at, Kind.RUNS, 0, 0, place);
    }

    @Override
    public void repairBegan(long at, int place, int machine, int cause) {
        waitForRepair.remove(trouble(machine, cause));
        happened(at, Kind.REPAIR_BEGAN, 0, 0, place);
    }

    @Override
    public void operatorWanted(long at, int place, int machine) {
        wanting.put(machine, place);
        happened(at, Kind.WANTED, 0, 0, place);
    }

    @Override
    public void operatorGoes(long at, int operator, int place, int machine, long walks) {
        if (wanting.remove(machine) != null) {
            happened(at, Kind.SERVED, 0, 0, place);
        }
        staff.goes(operator, place, at + walks);
        int milliseconds = (int) Math.min(Integer.MAX_VALUE, walks / (Ticks.A_SECOND / 1_000));
        happened(at, Kind.GOES, operator + 1L, milliseconds, place);
    }

    @Override
    public void operatorFree(long at, int operator) {
        staff.isFree(operator);
        happened(at, Kind.FREE, operator + 1L, 0, 0);
    }

    @Override
    public void operatorRests(long at, int operator, boolean now) {
        staff.rests(operator, now);
        happened(at, now ? Kind.OFF : Kind.ON, operator + 1L, 0, 0);
    }

    @Override
    public void rests(long at, int place, boolean now) {
        if (now) {
            resting.add(place);
        } else {
            resting.remove(place);
        }
        happened(at, now ? Kind.RESTS : Kind.GOES_ON, 0, 0, place);
    }

    @Override
    public void called(long at, long unit, int place, int position, boolean late) {
        calls.add(new Scene.Call(place, position + 1));
        happened(at, Kind.CALLED, unit, position + 1, place);
    }

    @Override
    public void contained(long at, long unit, int place, int position, boolean late, long took) {
        calls.remove(new Scene.Call(place, position + 1));
        happened(at, Kind.CONTAINED, unit, position + 1, place);
    }

    @Override
    public void lineStopped(long at, int place) {
        stood.add(place);
        happened(at, Kind.LINE_STOPPED, 0, 0, place);
    }

    @Override
    public void lineRuns(long at, int place, long took) {
        stood.remove(place);
        happened(at, Kind.LINE_RUNS, 0, 0, place);
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
