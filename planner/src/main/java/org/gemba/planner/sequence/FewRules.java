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
 */
final class FewRules {
    private final SequencingProblem problem;
    private final int size;
    private final List<Integer> rules;
    private final int room;
    /** Options of each class, bit i for the i-th of the few rules. */
    private final int[] options;

    private final int[] cars;
    private final int[] shift;
    private final int[] endShift;
    /** By rule, cars left and places left. */
    private final long[][][] least;

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
        least = new long[rules.size()][][];
        for (int i = 0; i < rules.size(); i++) {
            endShift[i + 1] = endShift[i] + rule(i).outOf() - 1;
            least[i] = least(rules.get(i));
        }
    }

    /**
     * The least cost of some rules, or {@code enough} where it is not below that; empty where more beginnings than there is room for
     * would be needed, or where it was told to halt.
     */
    static OptionalLong least(
            SequencingProblem problem, List<Integer> rules, long enough, int room, BooleanSupplier halt) {
        FewRules few = new FewRules(problem, rules, room);
        return few.endShift[rules.size()] > Long.SIZE - 1 ? OptionalLong.empty() : few.built(enough, halt);
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
            for (int slot = 0; slot < now.keys.length; slot++) {
                if (now.keys[slot] >= 0 && !goOn(now.keys[slot], now.costs[slot], at, enough, next)) {
                    return OptionalLong.empty();
                }
                if ((slot & 0xffff) == 0 && halt.getAsBoolean()) {
                    return OptionalLong.empty();
                }
            }
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
            if (more + coming(used, at + 1) < enough && !next.add(used | ends, more)) {
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
    private long coming(long used, int at) {
        long cost = 0;
        for (int i = 0; i < rules.size(); i++) {
            int left = 0;
            for (int kind = 0; kind < cars.length; kind++) {
                left += ((options[kind] >>> i) & 1) * (cars[kind] - used(used, kind));
            }
            cost += least[i][left][size - at];
        }
        return cost;
    }

    /** By cars and places left, what stretches laid end to end cost; the best way to lay them counts. */
    private long[][] least(int number) {
        SpacingRule rule = problem.rules().get(number);
        int most = 0;
        for (Car car : problem.cars()) {
            most += car.needs(number) ? 1 : 0;
        }
        long[][] table = new long[most + 1][size + 1];
        for (int left = 0; left <= most; left++) {
            for (int places = 0; places <= size; places++) {
                long cost = 0;
                for (int lead = 0; lead < rule.outOf(); lead++) {
                    cost += endToEnd(rule, left, places, lead);
                }
                table[left][places] = rule.weight() * cost;
            }
        }
        return table;
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
        long[] keys = new long[1 << 10];
        long[] costs = new long[1 << 10];
        private final int room;
        private int count;

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
