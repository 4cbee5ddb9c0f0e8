package org.gemba.simulator.run;

import java.util.HashMap;
import java.util.Map;

/** One number that changes with anything that is told, when, or in which order. */
final class Hashing implements Trace {
    long hash = 17;
    long facts;
    long started;
    long finished;
    long scrapped;
    /** Ticks that units which have left were inside, and when those entered that are still there. */
    long inside;

    final Map<Long, Long> entered = new HashMap<>();

    private void add(int kind, long at, long... what) {
        facts++;
        hash = mix(hash + kind) ^ at;
        for (long value : what) {
            hash = mix(hash) + value;
        }
    }

    private static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private void leaves(long at, long unit) {
        Long since = entered.remove(unit);
        inside += at - (since == null ? 0 : since);
    }

    @Override
    public void started(long at, long unit, int part, int place) {
        started++;
        entered.put(unit, at);
        add(1, at, unit, part, place);
    }

    @Override
    public void moved(long at, long unit, int part, int from, int to) {
        add(2, at, unit, part, from, to);
    }

    @Override
    public void sentBack(long at, long unit, int part, int from, int to) {
        add(3, at, unit, part, from, to);
    }

    @Override
    public void began(long at, long unit, int place) {
        add(4, at, unit, place);
    }

    @Override
    public void completed(long at, long unit, int place, long took, boolean good) {
        add(5, at, unit, place, took, good ? 1 : 0);
    }

    @Override
    public void finished(long at, long unit, int part, int place) {
        finished++;
        leaves(at, unit);
        add(6, at, unit, part, place);
    }

    @Override
    public void scrapped(long at, long unit, int part, int place) {
        scrapped++;
        leaves(at, unit);
        add(7, at, unit, part, place);
    }

    @Override
    public void stopped(long at, int place, int machine, int cause) {
        add(8, at, place, machine, cause);
    }

    @Override
    public void runsAgain(long at, int place, int machine, int cause, long took) {
        add(9, at, place, machine, cause, took);
    }

    @Override
    public void changeoverBegan(long at, int place, int machine, int part) {
        add(10, at, place, machine, part);
    }

    @Override
    public void changeoverEnded(long at, int place, int machine, int part, long took) {
        add(11, at, place, machine, part, took);
    }

    @Override
    public void advanced(long at, long unit, int place, int position) {
        add(12, at, unit, place, position);
    }

    @Override
    public void called(long at, long unit, int place, int position, boolean late) {
        add(13, at, unit, place, position, late ? 1 : 0);
    }

    @Override
    public void contained(long at, long unit, int place, int position, boolean late, long took) {
        add(20, at, unit, place, position, late ? 1 : 0, took);
    }

    @Override
    public void lineStopped(long at, int place) {
        add(21, at, place);
    }

    @Override
    public void lineRuns(long at, int place, long took) {
        add(22, at, place, took);
    }

    @Override
    public void operatorBegins(long at, int operator, long unit, int place) {
        add(23, at, operator, unit, place);
    }

    @Override
    public void rests(long at, int place, boolean now) {
        add(14, at, place, now ? 1 : 0);
    }

    @Override
    public void operatorWanted(long at, int place, int machine) {
        add(15, at, place, machine);
    }

    @Override
    public void operatorGoes(long at, int operator, int place, int machine, long walks) {
        add(16, at, operator, place, machine, walks);
    }

    @Override
    public void operatorFree(long at, int operator) {
        add(17, at, operator);
    }

    @Override
    public void operatorRests(long at, int operator, boolean now) {
        add(18, at, operator, now ? 1 : 0);
    }

    @Override
    public void repairBegan(long at, int place, int machine, int cause) {
        add(19, at, place, machine, cause);
    }
}
