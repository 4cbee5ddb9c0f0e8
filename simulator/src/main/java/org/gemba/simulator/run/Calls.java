package org.gemba.simulator.run;

import java.util.ArrayList;
import java.util.List;
import org.gemba.house.floor.PartId;
import org.gemba.simulator.chance.Discrete;
import org.gemba.simulator.chance.Sampler;
import org.gemba.simulator.chance.Stream;
import org.gemba.simulator.model.Mix;
import org.gemba.simulator.model.Signal;

/** One signal as it is played: when it comes, and which parts it names. */
interface Calls {
    /** When it comes first; {@link Alarms#NEVER} if it follows room and cards and not the time. */
    long firstTime();

    /** When it comes next. */
    long nextTime(long now);

    /** How many units it names now. */
    int together();

    /** The part of the next unit. */
    int nextPart();

    static Calls of(Signal signal, Routes routes, String source, long seed, long replication) {
        return switch (signal) {
            case Signal.AsRoomAllows room -> new Following(new Parts(room.mix(), routes, source, seed, replication));
            case Signal.Apart apart ->
                new Apart(
                        Ticks.sampler(apart.between()),
                        Stream.of(seed, source + " between", replication),
                        new Parts(apart.mix(), routes, source, seed, replication));
            case Signal.HeijunkaBox box -> new Box(box, routes);
            case Signal.Replayed replayed -> new Replay(replayed, routes);
        };
    }

    /** The same, and time passes for it only while somebody works. */
    record AtWork(Calls calls, WorkClock clock) implements Calls {
        @Override
        public long firstTime() {
            return later(0, calls.firstTime());
        }

        @Override
        public long nextTime(long now) {
            return later(now, calls.nextTime(now));
        }

        private long later(long now, long next) {
            return next == Alarms.NEVER ? next : clock.after(now, next - now);
        }

        @Override
        public int together() {
            return calls.together();
        }

        @Override
        public int nextPart() {
            return calls.nextPart();
        }
    }

    /** The parts of a mix, one after another. */
    final class Parts {
        private final int[] parts;
        private final boolean byChance;
        private final Sampler sampler;
        private final Stream stream;
        private int next;

        Parts(Mix mix, Routes routes, String source, long seed, long replication) {
            stream = Stream.of(seed, source + " mix", replication);
            switch (mix) {
                case Mix.Pattern pattern -> {
                    parts = numbers(pattern.parts(), routes);
                    byChance = false;
                    sampler = random -> 0;
                }
                case Mix.Shares shares -> {
                    parts = numbers(
                            shares.shares().stream().map(Mix.Share::part).toList(), routes);
                    byChance = parts.length > 1;
                    sampler = numberByShare(shares);
                }
            }
        }

        private static Sampler numberByShare(Mix.Shares shares) {
            List<Double> numbers = new ArrayList<>();
            shares.shares().forEach(share -> numbers.add((double) numbers.size()));
            return new Discrete(
                            numbers,
                            shares.shares().stream().map(Mix.Share::share).toList())
                    .sampler();
        }

        int next() {
            if (byChance) {
                return parts[(int) sampler.next(stream)];
            }
            int part = parts[next];
            next = next + 1 == parts.length ? 0 : next + 1;
            return part;
        }
    }

    private static int[] numbers(List<PartId> parts, Routes routes) {
        return parts.stream().mapToInt(routes::part).toArray();
    }

    /** It follows room and cards. */
    record Following(Parts parts) implements Calls {
        @Override
        public long firstTime() {
            return Alarms.NEVER;
        }

        @Override
        public long nextTime(long now) {
            return Alarms.NEVER;
        }

        @Override
        public int together() {
            return 0;
        }

        @Override
        public int nextPart() {
            return parts.next();
        }
    }

    /** One after another; the first comes one such time after the beginning. */
    record Apart(Sampler between, Stream stream, Parts parts) implements Calls {
        @Override
        public long firstTime() {
            return between.ticks(stream);
        }

        @Override
        public long nextTime(long now) {
            return now + between.ticks(stream);
        }

        @Override
        public int together() {
            return 1;
        }

        @Override
        public int nextPart() {
            return parts.next();
        }
    }

    /** Column by column; the first at the very beginning. */
    final class Box implements Calls {
        private final long pitch;
        private final int[][] columns;
        private int column;
        private int taken;

        Box(Signal.HeijunkaBox box, Routes routes) {
            pitch = Ticks.of(box.pitch());
            columns = box.columns().stream()
                    .map(column -> numbers(column, routes))
                    .toArray(int[][]::new);
        }

        @Override
        public long firstTime() {
            return 0;
        }

        @Override
        public long nextTime(long now) {
            column = (column + 1) % columns.length;
            taken = 0;
            return now + pitch;
        }

        @Override
        public int together() {
            return columns[column].length;
        }

        @Override
        public int nextPart() {
            return columns[column][taken++];
        }
    }

    /** What really came. */
    final class Replay implements Calls {
        private final long[] at;
        private final int[] parts;
        private int next;

        Replay(Signal.Replayed replayed, Routes routes) {
            at = replayed.dues().stream().mapToLong(due -> Ticks.of(due.at())).toArray();
            parts = numbers(replayed.dues().stream().map(Signal.Due::part).toList(), routes);
        }

        @Override
        public long firstTime() {
            return nextTime(0);
        }

        @Override
        public long nextTime(long now) {
            return next == at.length ? Alarms.NEVER : at[next];
        }

        @Override
        public int together() {
            return 1;
        }

        @Override
        public int nextPart() {
            return parts[next++];
        }
    }
}
