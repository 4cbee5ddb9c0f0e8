package org.gemba.planner.sequence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.gemba.planner.sequence.SequencingProblem.Counting;

/**
 * What a few rules of a day cost at least, exactly, as if there were no others. Cars that these rules cannot tell apart are one class;
 * the day is built place by place, and of all beginnings that used up the same cars and end alike only the cheapest goes on (dynamic
 * programming). What the cars left must cost by each rule alone cuts off what cannot become cheap enough.
 *
 * <p>Memory: the beginnings of two places at a time, never more of each than there is room for; {@link #mostBytes} says what that comes
 * to, and beyond it no answer is given.
 */
final class FewRules {
    private static final int FIRST_PLACES = 1 << 10;
    private static final long BYTES = 2 * Long.BYTES;

    private final SequencingProblem problem;
    private final int size;
    private final List<Integer> rules;
    private final int room;
    /** Options of each class, bit i for the i-th of the few rules. */
    private final int[] options;

    private final int[] cars;
    private final int[] shift;
    private final int[] endShift;
    /** By rule and cars left, with the places that are left behind the one that is filled now. */
    private final long[][] least;

    private long bytes;

    private FewRules(SequencingProblem problem, List<Integer> rules, int room) {
        this.room = room;
        this.problem = problem;
        this.rules = rules;
        size = problem.cars().size();
        Map<Integer, Integer> classes = new TreeMap<>();
        problem.cars().forEach(car -> classes.merge(seen(car), 1, Integer::sum));
        options = classes.keySet().stream().mapToInt(Integer::intValue).toArray();
        cars = classes.values().stream().mapToInt(Integer::intValue).toArray();
        shift = new int[cars.length + 1];
        for (int kind = 0; kind < cars.length; kind++) {
            shift[kind + 1] = shift[kind] + Integer.SIZE - Integer.numberOfLeadingZeros(cars[kind]);
        }
        endShift = new int[rules.size() + 1];
        endShift[0] = shift[cars.length];
        least = new long[rules.size()][];
        for (int i = 0; i < rules.size(); i++) {
            endShift[i + 1] = endShift[i] + rule(i).outOf() - 1;
        }
    }

    /** What was found, and the bytes that the beginnings took at most. */
    record Told(OptionalLong least, long bytes) {}

    /**
     * The least cost of some rules, or {@code enough} where it is not below that; empty where more beginnings than there is room for
     * would be needed, or where it was told to halt.
     */
    static Told least(SequencingProblem problem, List<Integer> rules, long enough, int room, BooleanSupplier halt) {
        FewRules few = new FewRules(problem, rules, room);
        boolean fits = few.endShift[rules.size()] < Long.SIZE;
        OptionalLong least = fits ? few.built(enough, halt) : OptionalLong.empty();
        return new Told(least, few.bytes);
    }

    /**
     * The most bytes that beginnings take with so much room: two thirds of a table are filled before it doubles, a place takes two
     * numbers, and there are two tables, one of them perhaps beside what it grew from. With room for a million it is 84 MB.
     */
    static long mostBytes(int room) {
        long places = FIRST_PLACES;
        while (3L * room > 2 * places) {
            places *= 2;
        }
        return BYTES * (2 * places + places / 2);
    }

    private SpacingRule rule(int number) {
        return problem.rules().get(rules.get(number));
    }

    private int seen(Car car) {
        int seen = 0;
        for (int i = 0; i < rules.size(); i++) {
            seen |= car.needs(rules.get(i)) ? 1 << i : 0;
        }
        return seen;
    }

    private OptionalLong built(long enough, BooleanSupplier halt) {
        Beginnings now = new Beginnings(room);
        now.add(yesterday(), 0);
        for (int at = 0; at < size; at++) {
            Beginnings next = new Beginnings(room);
            for (int i = 0; i < least.length; i++) {
                least[i] = least(rules.get(i), size - at - 1);
            }
            for (int slot = 0; slot < now.keys.length; slot++) {
                if (now.keys[slot] >= 0 && !goOn(now.keys[slot], now.costs[slot], at, enough, next)) {
                    bytes = Math.max(bytes, now.bytes() + next.mostBytesSoFar());
                    return OptionalLong.empty();
                }
                if ((slot & 0xffff) == 0 && halt.getAsBoolean()) {
                    return OptionalLong.empty();
                }
            }
            bytes = Math.max(bytes, now.bytes() + next.mostBytesSoFar());
            now = next;
        }
        long cheapest = enough;
        for (int slot = 0; slot < now.keys.length; slot++) {
            if (now.keys[slot] >= 0) {
                cheapest = Math.min(cheapest, now.costs[slot] + cutOff(now.keys[slot]));
            }
        }
        return OptionalLong.of(cheapest);
    }

    /** Puts each class that has cars left behind a beginning; says whether there was room for all. */
    private boolean goOn(long key, long cost, int at, long enough, Beginnings next) {
        for (int kind = 0; kind < cars.length; kind++) {
            if (used(key, kind) == cars[kind]) {
                continue;
            }
            long used = (key & ones(endShift[0])) + (1L << shift[kind]);
            long more = cost;
            long ends = 0;
            for (int i = 0; i < rules.size(); i++) {
                long stretch = (behind(key, i) << 1) | ((options[kind] >>> i) & 1);
                more += counted(i, stretch, at + 1);
                ends |= (stretch & ones(rule(i).outOf() - 1)) << endShift[i];
            }
            if (more + coming(used) < enough && !next.add(used | ends, more)) {
                return false;
            }
        }
        return true;
    }

    private static long ones(int bits) {
        return (1L << bits) - 1;
    }

    private int used(long key, int kind) {
        return (int) ((key >>> shift[kind]) & ones(shift[kind + 1] - shift[kind]));
    }

    /** The last cars of the stretch that is being built for a rule, a bit each. */
    private long behind(long key, int i) {
        return (key >>> endShift[i]) & ones(endShift[i + 1] - endShift[i]);
    }

    /** What a stretch costs that ends behind so many places. */
    private long counted(int i, long stretch, int places) {
        SpacingRule rule = rule(i);
        boolean acrossDays = problem.counting() == Counting.CARS_TOO_MANY;
        if (!acrossDays && places < rule.outOf()) {
            return 0;
        }
        int tooMany = Math.max(0, Long.bitCount(stretch) - rule.atMost());
        return rule.weight() * (acrossDays ? tooMany : Math.min(1, tooMany));
    }

    /** What the stretches cost that the end of the day cuts. */
    private long cutOff(long key) {
        long cost = 0;
        for (int i = 0; problem.counting() == Counting.CARS_TOO_MANY && i < rules.size(); i++) {
            long mask = ones(rule(i).outOf() - 1);
            long stretch = behind(key, i) << 1;
            for (int more = 1; more < rule(i).outOf(); more++) {
                cost += counted(i, stretch, size + more);
                stretch = (stretch & mask) << 1;
            }
        }
        return cost;
    }

    private long yesterday() {
        long key = 0;
        for (int i = 0; problem.counting() == Counting.CARS_TOO_MANY && i < rules.size(); i++) {
            int known = Math.min(problem.before().size(), rule(i).outOf() - 1);
            for (int back = 0; back < known; back++) {
                Car car = problem.before().get(problem.before().size() - 1 - back);
                key |= car.needs(rules.get(i)) ? 1L << (endShift[i] + back) : 0;
            }
        }
        return key;
    }

    /** What the cars left cost at least, each rule by itself. */
    private long coming(long used) {
        long cost = 0;
        for (int i = 0; i < rules.size(); i++) {
            int left = 0;
            for (int kind = 0; kind < cars.length; kind++) {
                left += ((options[kind] >>> i) & 1) * (cars[kind] - used(used, kind));
            }
            cost += least[i][left];
        }
        return cost;
    }

    /** By cars left, what stretches laid end to end cost in the places left; the best way to lay them counts. */
    private long[] least(int number, int places) {
        SpacingRule rule = problem.rules().get(number);
        int most = 0;
        for (Car car : problem.cars()) {
            most += car.needs(number) ? 1 : 0;
        }
        long[] costs = new long[most + 1];
        for (int left = 0; left <= most; left++) {
            long cost = 0;
            for (int lead = 0; lead < rule.outOf(); lead++) {
                cost += endToEnd(rule, left, places, lead);
            }
            costs[left] = rule.weight() * cost;
        }
        return costs;
    }

    private long endToEnd(SpacingRule rule, int left, int places, int lead) {
        int whole = Math.max(0, places - lead) / rule.outOf();
        int outside = places - whole * rule.outOf();
        long tooMany = Math.max(0, left - outside - (long) whole * rule.atMost());
        int room = rule.outOf() - rule.atMost();
        return problem.counting() == Counting.STRETCHES && room > 0 ? Math.ceilDiv(tooMany, room) : tooMany;
    }

    /** Beginnings with their costs, by what they used up and how they end; open addressing, no objects. */
    private static final class Beginnings {
        long[] keys = new long[FIRST_PLACES];
        long[] costs = new long[FIRST_PLACES];
        private final int room;
        private int count;
        private long whileGrowing;

        Beginnings(int room) {
            this.room = room;
            Arrays.fill(keys, -1);
        }

        /** Keeps the cheaper of two that are alike; false where there is no more room. */
        boolean add(long key, long cost) {
            int slot = slot(key);
            if (keys[slot] == key) {
                costs[slot] = Math.min(costs[slot], cost);
                return true;
            }
            if (count == room) {
                return false;
            }
            keys[slot] = key;
            costs[slot] = cost;
            if (++count * 3 > keys.length * 2) {
                grow();
            }
            return true;
        }

        /** Bytes of the tables. */
        long bytes() {
            return BYTES * keys.length;
        }

        /** The same, with the old tables while they grew. */
        long mostBytesSoFar() {
            return Math.max(bytes(), whileGrowing);
        }

        private int slot(long key) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            int slot = (int) (mixed >>> 33) & (keys.length - 1);
            while (keys[slot] >= 0 && keys[slot] != key) {
                slot = (slot + 1) & (keys.length - 1);
            }
            return slot;
        }

        private void grow() {
            long[] oldKeys = keys;
            long[] oldCosts = costs;
            whileGrowing = 3 * bytes();
            keys = new long[oldKeys.length * 2];
            costs = new long[oldKeys.length * 2];
            Arrays.fill(keys, -1);
            for (int old = 0; old < oldKeys.length; old++) {
                if (oldKeys[old] >= 0) {
                    int slot = slot(oldKeys[old]);
                    keys[slot] = oldKeys[old];
                    costs[slot] = oldCosts[old];
                }
            }
        }
    }
}
