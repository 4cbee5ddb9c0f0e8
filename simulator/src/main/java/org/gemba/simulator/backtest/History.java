package org.gemba.simulator.backtest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gemba.simulator.backtest.WorkReport.Kind;
import org.gemba.simulator.fit.StopTime;

/**
 * All reports of a log, read for a simulation: the way of each order from resource to resource, and what each resource did. Cut in two at
 * a day, the first part makes the model and the second is what it should have foretold.
 *
 * @param reports in the order of their beginning
 */
public record History(List<WorkReport> reports) {
    /** The most reports. */
    public static final int MOST_REPORTS = 5_000_000;

    public History {
        if (reports.size() > MOST_REPORTS) {
            throw new IllegalArgumentException("%d reports are too many; the most are %d.\nTake the newest months."
                    .formatted(reports.size(), MOST_REPORTS));
        }
        reports = reports.stream()
                .sorted(Comparator.comparing(WorkReport::from).thenComparing(WorkReport::until))
                .toList();
    }

    /** What had ended by a time. */
    public History before(Duration cut) {
        return new History(reports.stream()
                .filter(report -> report.until().compareTo(cut) <= 0)
                .toList());
    }

    /** What began at a time or later, in the same count of time. */
    public History since(Duration cut) {
        return new History(reports.stream()
                .filter(report -> report.from().compareTo(cut) >= 0)
                .toList());
    }

    /** The visits of each order, in order. */
    public SortedMap<String, List<Visit>> routes() {
        SortedMap<String, List<Visit>> routes = new TreeMap<>();
        reports.stream()
                .collect(groupingBy(WorkReport::order, TreeMap::new, toList()))
                .forEach((order, own) -> routes.put(order, visits(own)));
        return Collections.unmodifiableSortedMap(routes);
    }

    /** From an order's first report to the end of its last. */
    public SortedMap<String, Duration> leadTimes() {
        SortedMap<String, Duration> times = new TreeMap<>();
        routes().forEach((order, visits) -> times.put(
                order,
                visits.stream()
                        .map(Visit::until)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .minus(visits.getFirst().from())));
        return Collections.unmodifiableSortedMap(times);
    }

    /** What each resource did. */
    public SortedMap<String, ResourceHistory> resources() {
        List<Visit> visits = routes().values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Visit::from))
                .toList();
        SortedMap<String, ResourceHistory> resources = new TreeMap<>();
        reports.stream()
                .collect(groupingBy(WorkReport::resource, TreeMap::new, toList()))
                .forEach((name, own) -> resources.put(
                        name,
                        resource(
                                own,
                                visits.stream()
                                        .filter(visit -> visit.resource().equals(name))
                                        .toList())));
        return Collections.unmodifiableSortedMap(resources);
    }

    private static ResourceHistory resource(List<WorkReport> own, List<Visit> visits) {
        Stretches worked = Stretches.of(of(Kind.WORK, own));
        List<StopTime> stops = Stretches.of(of(Kind.BREAKDOWN, own)).apart().stream()
                .map(stop -> new StopTime(
                        ResourceHistory.seconds(worked.upTo(stop.from())),
                        ResourceHistory.seconds(stop.until().minus(stop.from()))))
                .toList();
        return new ResourceHistory(own.getFirst().resource(), Stretches.of(own).total(), worked.total(), visits, stops);
    }

    /** Reports of one order that follow each other at the same resource are one visit. */
    private static List<Visit> visits(List<WorkReport> own) {
        List<Visit> visits = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= own.size(); next++) {
            if (next == own.size()
                    || !own.get(next).resource().equals(own.get(first).resource())) {
                visits.add(visit(own.subList(first, next)));
                first = next;
            }
        }
        return List.copyOf(visits);
    }

    private static Visit visit(List<WorkReport> stay) {
        WorkReport first = stay.getFirst();
        Duration until = stay.stream()
                .map(WorkReport::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Visit(
                first.order(),
                first.part(),
                first.resource(),
                first.from(),
                until,
                Stretches.of(of(Kind.WORK, stay)).total(),
                Stretches.of(of(Kind.SETUP, stay)).total());
    }

    private static List<WorkReport> of(Kind kind, List<WorkReport> reports) {
        return reports.stream().filter(report -> report.kind() == kind).toList();
    }
}
