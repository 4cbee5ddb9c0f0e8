package org.gemba.simulator.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gemba.simulator.model.Factory;

/** What happened in a run, one line each, as a person beside it would write it down: seconds, what, which unit, where. */
final class Diary implements Trace {
    private final Factory factory;
    private final List<String> words;
    private final List<String> lines = new ArrayList<>();

    Diary(Factory factory, List<String> words) {
        this.factory = factory;
        this.words = words;
    }

    /** The lines of a run of so many seconds that tell one of the words. */
    static String of(Factory factory, int seconds, String... words) {
        Diary diary = new Diary(factory, List.of(words));
        Simulation.of(factory).begin(1, 0, diary).playUntil(Duration.ofSeconds(seconds));
        return diary.toString();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    private void write(long at, String word, Object... details) {
        if (words.contains(word)) {
            StringBuilder line = new StringBuilder();
            line.append(at / Ticks.A_SECOND).append(' ').append(word);
            for (Object detail : details) {
                line.append(' ').append(detail);
            }
            lines.add(line.toString());
        }
    }

    private String place(int place) {
        return factory.places().get(place).id().toString();
    }

    private String operator(int operator) {
        return factory.operators().get(operator).name();
    }

    private String part(int part) {
        return factory.parts().get(part).id().toString();
    }

    @Override
    public void started(long at, long unit, int part, int place) {
        write(at, "started", unit, part(part));
    }

    @Override
    public void moved(long at, long unit, int part, int from, int to) {
        write(at, "moved", unit, place(from), place(to));
    }

    @Override
    public void sentBack(long at, long unit, int part, int from, int to) {
        write(at, "sent-back", unit, place(from), place(to));
    }

    @Override
    public void began(long at, long unit, int place) {
        write(at, "began", unit, place(place));
    }

    @Override
    public void completed(long at, long unit, int place, long took, boolean good) {
        write(at, "completed", unit, place(place), "in", took / Ticks.A_SECOND);
    }

    @Override
    public void finished(long at, long unit, int part, int place) {
        write(at, "finished", unit, part(part));
    }

    @Override
    public void scrapped(long at, long unit, int part, int place) {
        write(at, "scrapped", unit);
    }

    @Override
    public void stopped(long at, int place, int machine, int cause) {
        write(at, "stopped", place(place));
    }

    @Override
    public void runsAgain(long at, int place, int machine, int cause, long took) {
        write(at, "again", place(place), "after", took / Ticks.A_SECOND);
    }

    @Override
    public void changeoverBegan(long at, int place, int machine, int part) {
        write(at, "changes", place(place), "to", part(part));
    }

    @Override
    public void changeoverEnded(long at, int place, int machine, int part, long took) {
        write(at, "changed", place(place), "to", part(part), "in", took / Ticks.A_SECOND);
    }

    @Override
    public void advanced(long at, long unit, int place, int position) {
        write(at, "advanced", unit, place(place), position);
    }

    @Override
    public void called(long at, long unit, int place, int position, boolean late) {
        write(at, late ? "late" : "called", unit, place(place), position);
    }

    @Override
    public void contained(long at, long unit, int place, int position, boolean late, long took) {
        write(at, "contained", unit, place(place), position, "after", took / Ticks.A_SECOND);
    }

    @Override
    public void lineStopped(long at, int place) {
        write(at, "line-stops", place(place));
    }

    @Override
    public void lineRuns(long at, int place, long took) {
        write(at, "line-runs", place(place), "after", took / Ticks.A_SECOND);
    }

    @Override
    public void operatorBegins(long at, int operator, long unit, int place) {
        write(at, "operator-begins", operator(operator), unit, place(place));
    }

    @Override
    public void rests(long at, int place, boolean now) {
        write(at, now ? "rests" : "goes-on", place(place));
    }

    @Override
    public void operatorWanted(long at, int place, int machine) {
        write(at, "operator-wanted", place(place));
    }

    @Override
    public void operatorGoes(long at, int operator, int place, int machine, long walks) {
        write(at, "operator-goes", operator(operator), "to", place(place), "in", walks / Ticks.A_SECOND);
    }

    @Override
    public void operatorFree(long at, int operator) {
        write(at, "operator-free", operator(operator));
    }

    @Override
    public void operatorRests(long at, int operator, boolean now) {
        write(at, now ? "operator-rests" : "operator-back", operator(operator));
    }

    @Override
    public void repairBegan(long at, int place, int machine, int cause) {
        write(at, "repair", place(place));
    }
}
