package org.gemba.simulator.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.chance.Variation;
import org.gemba.simulator.model.Breakdown;
import org.gemba.simulator.model.Change;
import org.gemba.simulator.model.RepairCrew;
import org.gemba.simulator.model.Station;

/** Breakdowns of all machines, each cause by its own clock, and the crews that repair. */
class Repairs {
    private static final int UP = -1;

    /** One cause at one machine. */
    private static final class Mode {
        final int cause;
        final int machine;
        final int crew;
        final Breakdown told;
        Sampler until;
        Sampler repair;
        final Stream untilStream;
        final Stream repairStream;
        /** It came while the machine was down for another cause, and comes right after. */
        boolean due;

        Mode(Breakdown breakdown, int cause, int machine, int crew, String source, long seed, long replication) {
            this.cause = cause;
            this.machine = machine;
            this.crew = crew;
            this.told = breakdown;
            this.until = until(1);
            this.repair = Ticks.sampler(breakdown.repair());
            this.untilStream = Stream.of(seed, source + " until", replication);
            this.repairStream = Stream.of(seed, source + " repair", replication);
        }

        Sampler until(double share) {
            Variation longer = told.until().times(share);
            return told.clock() == Breakdown.Clock.CYCLES ? longer.sampler() : Ticks.sampler(longer);
        }

        /** Work, time or cycles until it comes. */
        long windUp() {
            return Math.max(told.clock() == Breakdown.Clock.CYCLES ? 1 : 0, until.ticks(untilStream));
        }
    }

    private final Floor floor;
    private final int[] machinePlace;
    private final List<Mode> modes = new ArrayList<>();
    private final int[] firstMode;
    private final Breakdown.Clock[] clock;
    /** Work or cycles until each comes. */
    private final long[] left;

    private final int[] down;
    private final long[] downSince;
    private final int[] free;
    private final int[] waiting;
    private int waits;

    Repairs(Floor floor, long seed, long replication) {
        List<RepairCrew> crews = floor.plan.factory.crews();
        this.floor = floor;
        Stations stations = floor.plan.stations;
        machinePlace = stations.machinePlace;
        free = crews.stream().mapToInt(RepairCrew::people).toArray();
        firstMode = new int[stations.machines + 1];
        for (int machine = 0; machine < stations.machines; machine++) {
            if (floor.plan.routes.places.get(machinePlace[machine]) instanceof Station station) {
                int number = machine - stations.firstMachine[machinePlace[machine]];
                for (int cause = 0; cause < station.breakdowns().size(); cause++) {
                    Breakdown breakdown = station.breakdowns().get(cause);
                    String source = "%s %d breakdown %s".formatted(station.id(), number, breakdown.cause());
                    modes.add(new Mode(breakdown, cause, machine, crew(crews, breakdown), source, seed, replication));
                }
            }
            firstMode[machine + 1] = modes.size();
        }
        clock = modes.stream().map(mode -> mode.told.clock()).toArray(Breakdown.Clock[]::new);
        left = new long[modes.size()];
        down = new int[stations.machines];
        Arrays.fill(down, UP);
        downSince = new long[stations.machines];
        waiting = new int[stations.machines];
    }

    private static int crew(List<RepairCrew> crews, Breakdown breakdown) {
        for (int crew = 0; crew < crews.size(); crew++) {
            if (breakdown.crew().equals(Optional.of(crews.get(crew).name()))) {
                return crew;
            }
        }
        return -1;
    }

    void begin() {
        for (int number = 0; number < modes.size(); number++) {
            windUp(number);
        }
    }

    private void windUp(int number) {
        Mode mode = modes.get(number);
        mode.due = false;
        left[number] = mode.windUp();
        if (clock[number] == Breakdown.Clock.CALENDAR) {
            floor.alarms.set(floor.plan.clockAlarm[number], floor.now + left[number]);
        }
    }

    boolean isDown(int machine) {
        return down[machine] != UP;
    }

    /** Ticks of work until the next breakdown by work. */
    long workLeft(int machine) {
        long least = Long.MAX_VALUE;
        for (int number = firstMode[machine]; number < firstMode[machine + 1]; number++) {
            if (clock[number] == Breakdown.Clock.BUSY) {
                least = Math.min(least, left[number]);
            }
        }
        return least;
    }

    void worked(int machine, long ticks) {
        for (int number = firstMode[machine]; number < firstMode[machine + 1]; number++) {
            if (clock[number] == Breakdown.Clock.BUSY) {
                left[number] -= ticks;
            }
        }
    }

    void breaksByWork(int machine) {
        for (int number = firstMode[machine]; number < firstMode[machine + 1]; number++) {
            if (clock[number] == Breakdown.Clock.BUSY && left[number] == 0) {
                breaks(number);
                return;
            }
        }
    }

    void breaksByCycles(int machine) {
        for (int number = firstMode[machine]; number < firstMode[machine + 1]; number++) {
            if (clock[number] == Breakdown.Clock.CYCLES && --left[number] == 0) {
                breaks(number);
            }
        }
    }

    /** The clock of a cause that time brings nearer rings. */
    void clockRings(int number) {
        floor.alarms.off(floor.plan.clockAlarm[number]);
        breaks(number);
    }

    private void breaks(int number) {
        Mode mode = modes.get(number);
        int machine = mode.machine;
        if (isDown(machine)) {
            mode.due = true;
            return;
        }
        floor.machines.halts(machine);
        down[machine] = number;
        downSince[machine] = floor.now;
        floor.tally.breakdowns[machinePlace[machine]]++;
        if (floor.trace != null) {
            floor.trace.stopped(floor.now, machinePlace[machine], machine, mode.cause);
        }
        floor.machines.standsOrNot(machine);
        if (mode.crew < 0) {
            repair(machine);
        } else if (free[mode.crew] > 0) {
            free[mode.crew]--;
            repair(machine);
        } else {
            waiting[waits++] = machine;
        }
    }

    private void repair(int machine) {
        if (floor.trace != null) {
            floor.trace.repairBegan(floor.now, machinePlace[machine], machine, modes.get(down[machine]).cause);
        }
        floor.alarms.set(machine, floor.now + repairTakes(down[machine]));
    }

    /** How long the repair of a cause at a machine takes. */
    long repairTakes(int number) {
        Mode mode = modes.get(number);
        return mode.repair.ticks(mode.repairStream);
    }

    void repaired(int machine) {
        int number = down[machine];
        Mode mode = modes.get(number);
        if (mode.crew >= 0) {
            free[mode.crew]++;
            callCrew(mode.crew);
        }
        down[machine] = UP;
        windUp(number);
        if (floor.trace != null) {
            floor.trace.runsAgain(
                    floor.now, machinePlace[machine], machine, mode.cause, floor.now - downSince[machine]);
        }
        floor.machines.standsOrNot(machine);
        for (int other = firstMode[machine]; other < firstMode[machine + 1]; other++) {
            if (modes.get(other).due && !isDown(machine)) {
                modes.get(other).due = false;
                breaks(other);
            }
        }
    }

    /** From now on repairs at a place, and the times from one to the next breakdown, are a share of what they were at first. */
    void paced(int place, Change.Effect effect) {
        for (Mode mode : modes) {
            if (machinePlace[mode.machine] == place) {
                mode.until = mode.until(effect.between());
                mode.repair = Ticks.sampler(mode.told.repair().times(effect.repair()));
            }
        }
    }

    /** The first machine that waits for a crew gets it. */
    private void callCrew(int crew) {
        for (int i = 0; i < waits; i++) {
            int machine = waiting[i];
            if (modes.get(down[machine]).crew == crew) {
                waits--;
                System.arraycopy(waiting, i + 1, waiting, i, waits - i);
                free[crew]--;
                repair(machine);
                return;
            }
        }
    }
}
