package org.gemba.simulator.plant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of certain production days, day by day, whether it happened or was played. Times are seconds since the first day's beginning; what
 * was before it only says what is in process.
 */
final class DayBook {
    static final String OUTPUT = "units finished";
    static final String LEAD_TIME = "mean lead time, min";
    static final String IN_PROCESS = "units in process on average";
    static final String SCRAPPED = "units scrapped";
    static final String CALLS = "calls for help";
    static final String SEGMENT_STOPS = "calls that stopped the segment";
    static final String STOPS = "stops of stations";
    static final String STOOD = "hours that stations stood";

    /** The figures in the order in which they are told. */
    static final List<String> FIGURES =
            List.of(OUTPUT, LEAD_TIME, IN_PROCESS, SCRAPPED, CALLS, SEGMENT_STOPS, STOPS, STOOD);

    private final Days days;
    private final double[] finished;
    private final double[] leadTimes;
    private final double[] unitSeconds;
    private double scrapped;
    private double calls;
    private double segmentStops;
    private double stops;
    private double stood;
    private int present;
    private double since = Double.NEGATIVE_INFINITY;

    DayBook(Days days) {
        this.days = days;
        this.finished = new double[days.ends.length];
        this.leadTimes = new double[days.ends.length];
        this.unitSeconds = new double[days.ends.length];
    }

    private int day(double at) {
        int day = 0;
        while (day < days.ends.length && at >= days.ends[day]) {
            day++;
        }
        return at < 0 || day == days.ends.length ? -1 : day;
    }

    /** Units in process are counted up to now. */
    private void pass(double now) {
        double from = Math.max(0, since);
        for (int day = 0; day < days.ends.length && from < now; day++) {
            double to = Math.min(now, days.ends[day]);
            if (to > from) {
                unitSeconds[day] += present * (to - from);
                from = to;
            }
        }
        since = Math.max(since, now);
    }

    void started(double at) {
        pass(at);
        present++;
    }

    void finished(double at, double leadTime) {
        pass(at);
        present--;
        int day = day(at);
        if (day >= 0) {
            finished[day]++;
            leadTimes[day] += leadTime;
        }
    }

    void scrapped(double at) {
        pass(at);
        present--;
        scrapped += day(at) >= 0 ? 1 : 0;
    }

    void called(double at) {
        calls += day(at) >= 0 ? 1 : 0;
    }

    void stoppedSegment(double at) {
        segmentStops += day(at) >= 0 ? 1 : 0;
    }

    void stood(double at, double seconds) {
        stops += day(at) >= 0 ? 1 : 0;
        stood += day(at) >= 0 ? seconds : 0;
    }

    /** A figure of a day, or of all days together, by its name. */
    SortedMap<String, Double> figures() {
        pass(days.ends[days.ends.length - 1]);
        SortedMap<String, Double> figures = new TreeMap<>();
        double all = 0;
        double lead = 0;
        double units = 0;
        for (int day = 0; day < finished.length; day++) {
            figures.put(key(OUTPUT, days.days.get(day)), finished[day]);
            all += finished[day];
            lead += leadTimes[day];
            units += unitSeconds[day];
        }
        figures.put(OUTPUT, all);
        if (all > 0) {
            figures.put(LEAD_TIME, lead / all / 60);
        }
        figures.put(IN_PROCESS, units / days.ends[finished.length - 1]);
        figures.put(SCRAPPED, scrapped);
        figures.put(CALLS, calls);
        figures.put(SEGMENT_STOPS, segmentStops);
        figures.put(STOPS, stops);
        figures.put(STOOD, stood / 3_600);
        return figures;
    }

    static String key(String figure, LocalDate day) {
        return figure + " " + day;
    }

    /** The names of all figures, the days' output first. */
    static List<String> names(Days days) {
        List<String> names = new ArrayList<>();
        if (days.days.size() > 1) {
            days.days.forEach(day -> names.add(key(OUTPUT, day)));
        }
        names.addAll(FIGURES);
        return names;
    }
}
