package org.gemba.simulator.model;

import java.time.Duration;
import java.util.List;
import org.gemba.house.floor.StationId;

/**
 * What changes while a run is played: improvement in small steps, one large rebuild, or a time in which nobody works. Each time the places
 * stand still, and where it succeeds, times there are from then on a share of what they were. Shares of several times multiply. What has
 * begun before is worked on as it was.
 *
 * @param name by which it is told apart
 * @param places stations and moving lines
 * @param first from the beginning of the run, warm-up included, to the first time
 * @param every from one time to the next, longer than they stand; without meaning where it happens once
 * @param times how often in all, 1 to {@value #MOST_TIMES}
 * @param stands how long the places stand still each time, 0 or more
 * @param succeeds at each time, by chance; otherwise all is as before, and only the standstill was spent
 * @param effect each time it succeeds
 */
public record Change(
        String name,
        List<StationId> places,
        Duration first,
        Duration every,
        int times,
        Duration stands,
        double succeeds,
        Effect effect) {
    /** How often one change may come. */
    public static final int MOST_TIMES = 10_000;

    public Change {
        Check.name("The name of a change", name);
        places = List.copyOf(places);
        Check.some("The places of change " + name, places, "Name the stations and moving lines that it is about.");
        Check.notNegative("The first time of change " + name, first);
        Check.notNegative("The standstill of change " + name, stands);
        Check.within("The times of change " + name, times, 1, MOST_TIMES, "Leave a change out that never comes.");
        Check.share("The share of times at which change %s succeeds".formatted(name), succeeds);
        if (times > 1 && every.compareTo(stands) <= 0) {
            throw new IllegalArgumentException(
                    "Change %s comes every %s and stands %s: the next time would begin before this one is over.\nGive it more time."
                            .formatted(name, every, stands));
        }
    }

    /** It happens once, at a time. */
    public static Change once(String name, Duration at, Duration stands, Effect effect, String... places) {
        return new Change(
                name, List.of(places).stream().map(StationId::new).toList(), at, Duration.ZERO, 1, stands, 1, effect);
    }

    /** It comes again and again, one interval after the beginning for the first time. */
    public static Change steps(String name, Duration every, int times, Effect effect, String... places) {
        return new Change(
                name,
                List.of(places).stream().map(StationId::new).toList(),
                every,
                every,
                times,
                Duration.ZERO,
                1,
                effect);
    }

    public Change standing(Duration time) {
        return new Change(name, places, first, every, times, time, succeeds, effect);
    }

    public Change succeeding(double share) {
        return new Change(name, places, first, every, times, stands, share, effect);
    }

    /**
     * Shares of the times as they were: 0.95 is 5 % less. Each {@value #LEAST} to {@value #MOST}.
     *
     * @param work at stations; the takt of a moving line and its elements
     * @param changeover from part to part
     * @param repair of breakdowns
     * @param between breakdowns; 2 is half as many
     */
    public record Effect(double work, double changeover, double repair, double between) {
        /** Nothing is different afterwards. */
        public static final Effect NONE = new Effect(1, 1, 1, 1);

        /** The least share, also of all changes at a place together. */
        public static final double LEAST = 0.001;

        /** The largest share, likewise. */
        public static final double MOST = 1_000;

        public Effect {
            check("work", work);
            check("changeovers", changeover);
            check("repairs", repair);
            check("the time between breakdowns", between);
        }

        /** Only the work takes another time. */
        public static Effect work(double share) {
            return new Effect(share, 1, 1, 1);
        }

        /** One after the other. */
        public Effect and(Effect other) {
            return new Effect(
                    work * other.work, changeover * other.changeover, repair * other.repair, between * other.between);
        }

        private static void check(String what, double share) {
            if (!(share >= LEAST && share <= MOST)) {
                throw new IllegalArgumentException(
                        "After a change %s would be %s of what it was; that must be %s to %s.\nWrite 0.95 or 95 %% for 5 %% less."
                                .formatted(what, share, LEAST, MOST));
            }
        }
    }
}
