package org.gemba.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.rng.LFSR113;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.DoublyLinked;

/**
 * The same small models written by hand for SSJ (L'Ecuyer, Meliani and Vaucher 2002), as its authors would: events that are used again, its
 * fastest generator, no statistics but a count, and the event list that suits few events.
 */
final class SsjModels {
    private SsjModels() {}

    /** Completions of a saturated line of exponential stations with buffers, blocking after service. */
    static long line(int stations, int buffer, double horizon) {
        return new Line(stations, buffer, horizon).play();
    }

    /** Arrivals and departures of an M/M/1 queue. */
    static long queue(double arrivals, double horizon) {
        return new Queue(arrivals, horizon).play();
    }

    private static RandomVariateGen exponential(double rate) {
        return new ExponentialGen(new LFSR113(), rate);
    }

    private static final class Line {
        private final Simulator simulator = new Simulator(new DoublyLinked());
        private final Completion[] completions;
        private final int[] waiting;
        private final boolean[] busy;
        private final boolean[] blocked;
        private final int buffer;
        private long completed;

        Line(int stations, int buffer, double horizon) {
            this.buffer = buffer;
            simulator.init();
            completions = new Completion[stations];
            waiting = new int[stations];
            busy = new boolean[stations];
            blocked = new boolean[stations];
            for (int station = 0; station < stations; station++) {
                completions[station] = new Completion(station);
            }
            new End(simulator).schedule(horizon);
            begin(0);
        }

        long play() {
            simulator.start();
            return completed;
        }

        private void begin(int station) {
            busy[station] = true;
            completions[station].schedule(completions[station].work.nextDouble());
        }

        private void leave(int station) {
            int next = station + 1;
            busy[station] = false;
            if (next < busy.length) {
                if (!busy[next] && !blocked[next]) {
                    begin(next);
                } else if (waiting[next] < buffer) {
                    waiting[next]++;
                } else {
                    blocked[station] = true;
                    return;
                }
            }
            takeNext(station);
        }

        private void takeNext(int station) {
            if (station == 0) {
                begin(0);
            } else if (waiting[station] > 0) {
                waiting[station]--;
                begin(station);
                if (blocked[station - 1]) {
                    blocked[station - 1] = false;
                    waiting[station]++;
                    takeNext(station - 1);
                }
            } else if (blocked[station - 1]) {
                blocked[station - 1] = false;
                begin(station);
                takeNext(station - 1);
            }
        }

        private final class Completion extends Event {
            private final int station;
            private final RandomVariateGen work = exponential(1);

            Completion(int station) {
                super(simulator);
                this.station = station;
            }

            @Override
            public void actions() {
                completed++;
                leave(station);
            }
        }
    }

    private static final class Queue {
        private final Simulator simulator;
        private final Deque<Double> waiting = new ArrayDeque<>();
        private final RandomVariateGen between;
        private final RandomVariateGen work = exponential(1);
        private final Event arrival;
        private final Event departure;
        private long events;
        private boolean busy;

        Queue(double arrivals, double horizon) {
            simulator = new Simulator(new DoublyLinked());
            simulator.init();
            between = exponential(arrivals);
            departure = new Event(simulator) {
                @Override
                public void actions() {
                    departs();
                }
            };
            arrival = new Event(simulator) {
                @Override
                public void actions() {
                    arrives();
                }
            };
            new End(simulator).schedule(horizon);
            arrival.schedule(between.nextDouble());
        }

        long play() {
            simulator.start();
            return events;
        }

        private void arrives() {
            events++;
            arrival.schedule(between.nextDouble());
            if (busy) {
                waiting.addLast(simulator.time());
            } else {
                busy = true;
                departure.schedule(work.nextDouble());
            }
        }

        private void departs() {
            events++;
            if (waiting.isEmpty()) {
                busy = false;
            } else {
                waiting.removeFirst();
                departure.schedule(work.nextDouble());
            }
        }
    }

    private static final class End extends Event {
        private final Simulator simulator;

        End(Simulator simulator) {
            super(simulator);
            this.simulator = simulator;
        }

        @Override
        public void actions() {
            simulator.stop();
        }
    }
}
