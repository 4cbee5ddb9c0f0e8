package org.gemba.simulator.plant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gemba.house.floor.LineDefinition;
import org.gemba.house.floor.Stretch;
import org.gemba.house.floor.WorkPlan;
import org.gemba.house.floor.WorkTime;

/**
 * How long something took of the line's working time. A break, a night or a holiday counts as a pause where it lies wholly within; who began or
 * ended within one worked on in it.
 */
final class Working {
    private static final int DAYS_KEPT = 64;

    private final WorkTime time;
    private final TreeMap<LocalDate, WorkPlan> plans = new TreeMap<>();
    private Stretch near = new Stretch(Instant.EPOCH, Instant.EPOCH);

    Working(LineDefinition line) {
        this.time = new WorkTime(line.plant(), line.calendar());
    }

    /** Seconds between two moments without the pauses that lie wholly within, and without what else it stood for. */
    double seconds(Instant from, Instant to, List<Stretch> stood) {
        if (!from.isBefore(to)) {
            return 0;
        }
        List<Stretch> pauses = new ArrayList<>();
        for (Stretch stretch : stood) {
            if (stretch.overlaps(from, to)) {
                pauses.add(new Stretch(later(stretch.start(), from), earlier(stretch.end(), to)));
            }
        }
        addBreaks(from, to, pauses);
        return seconds(Duration.between(from, to)) - covered(pauses);
    }

    double seconds(Instant from, Instant to) {
        return seconds(from, to, List.of());
    }

    /** Seconds of planned working time between two moments, whoever worked on in a pause. */
    double net(Instant from, Instant to) {
        return seconds(near.contains(from) && !to.isAfter(near.end()) ? Duration.between(from, to) : planned(from, to));
    }

    /** Planned working time between two moments. */
    Duration planned(Instant from, Instant to) {
        return time.netTime(from, to);
    }

    /** The gaps between stretches of work that begin and end between two moments. */
    private void addBreaks(Instant from, Instant to, List<Stretch> pauses) {
        if (near.contains(from) && !to.isAfter(near.end())) {
            return;
        }
        Instant worked = Instant.MAX;
        LocalDate last = time.dayOf(to);
        for (LocalDate day = time.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch work : plan(day).work()) {
                if (work.contains(from)) {
                    near = work;
                }
                if (!worked.isBefore(from)
                        && worked.isBefore(work.start())
                        && !work.start().isAfter(to)) {
                    pauses.add(new Stretch(worked, work.start()));
                }
                worked = work.end();
            }
        }
    }

    /** The first pause that begins between two moments; it ends in the far future where it is not over by the second. */
    Optional<Stretch> pauseIn(Instant from, Instant to) {
        if (near.contains(from) && !to.isAfter(near.end())) {
            return Optional.empty();
        }
        Instant worked = Instant.MAX;
        LocalDate last = time.dayOf(to);
        for (LocalDate day = time.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch work : plan(day).work()) {
                if (worked.isAfter(from) && worked.isBefore(to) && worked.isBefore(work.start())) {
                    return Optional.of(new Stretch(worked, work.start().isAfter(to) ? Instant.MAX : work.start()));
                }
                worked = work.end();
            }
        }
        return worked.isAfter(from) && worked.isBefore(to)
                ? Optional.of(new Stretch(worked, Instant.MAX))
                : Optional.empty();
    }

    private WorkPlan plan(LocalDate day) {
        WorkPlan known = plans.get(day);
        if (known == null) {
            known = time.plan(day);
            plans.put(day, known);
            if (plans.size() > DAYS_KEPT) {
                plans.pollFirstEntry();
            }
        }
        return known;
    }

    private static double covered(List<Stretch> pauses) {
        double covered = 0;
        Instant until = Instant.MIN;
        pauses.sort((one, other) -> one.start().compareTo(other.start()));
        for (Stretch pause : pauses) {
            Instant start = later(pause.start(), until);
            if (start.isBefore(pause.end())) {
                covered += seconds(Duration.between(start, pause.end()));
                until = pause.end();
            }
        }
        return covered;
    }

    static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / 1e9;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
