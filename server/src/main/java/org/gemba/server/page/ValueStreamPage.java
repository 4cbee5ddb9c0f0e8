package org.gemba.server.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gemba.connect.study.Findings;
import org.gemba.connect.study.Study;
import org.gemba.house.floor.WorkTime;
import org.gemba.house.valuestream.Amount;
import org.gemba.house.valuestream.Distribution;
import org.gemba.house.valuestream.Door;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.ValueStreamMap;
import org.gemba.house.valuestream.Window;
import org.gemba.server.view.Bars;
import org.gemba.server.view.Figure;
import org.gemba.server.view.Frame.Link;
import org.gemba.server.view.Signal;
import org.gemba.server.view.StreamMap;
import org.gemba.server.view.ValueStreamView;
import org.gemba.server.view.View;

/** What the customer sees, and what a teacher would see first: for a line at work and for a log that was brought. */
final class ValueStreamPage implements Page {
    private static final int TRIANGLE = 80;
    private static final int LISTED = 8;

    private final ValueStreams streams;

    ValueStreamPage(ValueStreams streams) {
        this.streams = streams;
    }

    @Override
    public View view(Visit visit) {
        Window today = streams.today(visit.picture().line());
        boolean all = visit.asked("period").equals("all") || today.equals(Window.ALL);
        Window window = all ? Window.ALL : today;
        ValueStream stream = streams.now(visit.line(), window);
        String name = visit.definition()
                .map(it -> it.line().name())
                .orElse(visit.line().toString());
        Findings findings = Study.of(name, visit.words().zone(), stream)
                .findings(visit.words().locale());
        Amounts amounts = new Amounts(visit.words(), visit.line(), window);
        StreamFigures known = new StreamFigures(stream);
        return new ValueStreamView(
                visit.say("stream.title"),
                stream.period()
                        .map(it -> visit.say(
                                "stream.period",
                                visit.words().moment(it.from()),
                                visit.words().moment(it.to())))
                        .orElse(""),
                periods(visit, all, !today.equals(Window.ALL)),
                findings.first(),
                findings.more(),
                figures(stream, known, amounts),
                map(visit, stream, known, amounts),
                charts(visit, stream, known, amounts),
                findings.cannotTell());
    }

    /** The production day that runs. */
    static Window day(WorkTime time, Instant now) {
        LocalDate today = time.dayOf(now);
        return new Window(time.startOf(today), time.startOf(today.plusDays(1)));
    }

    private static List<Link> periods(Visit visit, boolean all, boolean works) {
        return works
                ? List.of(
                        new Link(visit.say("stream.today"), visit.here(Map.of("period", "")), !all),
                        new Link(visit.say("stream.all"), visit.here(Map.of("period", "all")), all))
                : List.of();
    }

    private static List<Figure> figures(ValueStream stream, StreamFigures known, Amounts amounts) {
        List<Figure> figures = new ArrayList<>();
        figures.add(amounts.figure("stream.lead", known.of("lead-time.median")));
        figures.add(amounts.figure("stream.pce", known.of("process-cycle-efficiency")));
        figures.add(amounts.figure("stream.wip", known.of("units-in-process.average")));
        figures.add(amounts.figure("stream.little.units", known.of("units-in-process.little")));
        figures.add(amounts.figure("stream.throughput.day", known.of("throughput")));
        figures.add(amounts.figure("stream.fpy", known.of("first-pass-yield")));
        stream.bottleneck().map(it -> it.station()).ifPresent(it -> {
            Door door = known.door("station.oee", it.name());
            figures.add(amounts.figure("stream.oee", it.oee().whole(), door));
        });
        return figures;
    }

    private static StreamMap map(Visit visit, ValueStream stream, StreamFigures known, Amounts amounts) {
        List<StreamMap.Box> boxes = new ArrayList<>();
        List<StreamMap.Triangle> triangles = new ArrayList<>();
        int x = 20;
        for (ValueStreamMap.Box box : stream.map().boxes()) {
            Door door = known.door("process.touch", box.process().name());
            triangles.add(new StreamMap.Triangle(
                    x + TRIANGLE / 2,
                    visit.words().average(box.stockBefore()),
                    visit.words().duration(box.waitingBefore()),
                    amounts.href(door)));
            x += TRIANGLE;
            boolean bottleneck = stream.bottleneck()
                    .filter(it -> it.station().station().equals(box.station().station()))
                    .isPresent();
            boxes.add(new StreamMap.Box(
                    x,
                    shortened(box.process().name()),
                    data(visit, box, amounts),
                    visit.words().duration(box.touch()),
                    bottleneck,
                    amounts.href(door)));
            x += StreamMap.BOX;
        }
        return new StreamMap(
                x + 20,
                boxes,
                triangles,
                visit.words().duration(stream.map().leadTime()),
                visit.words().duration(stream.map().touch()));
    }

    private static String shortened(String name) {
        return name.length() <= 18 ? name : name.substring(0, 17) + "…";
    }

    private static List<StreamMap.Line> data(Visit visit, ValueStreamMap.Box box, Amounts amounts) {
        List<StreamMap.Line> data = new ArrayList<>();
        Distribution cycles = box.process().cycles();
        data.add(new StreamMap.Line(
                visit.say("stream.box.cycle"),
                cycles.count() > 0 ? visit.words().duration(cycles.median()) : visit.say("none")));
        data.add(new StreamMap.Line(
                visit.say("stream.box.busy"), amounts.say(box.station().share())));
        data.add(new StreamMap.Line(
                visit.say("stream.box.fpy"), amounts.say(box.station().firstPass())));
        return data;
    }

    private static List<Bars> charts(Visit visit, ValueStream stream, StreamFigures known, Amounts amounts) {
        List<Bars> charts = new ArrayList<>();
        charts.add(new Bars(
                visit.say("stream.distribution"),
                visit.say("stream.distribution.note"),
                lead(visit, stream, amounts.href(known.of("lead-time.units").door()))));
        charts.add(new Bars(visit.say("stream.busy"), visit.say("stream.busy.note"), busy(stream, known, amounts)));
        charts.add(new Bars(
                visit.say("stream.stops"), visit.say("stream.stops.note"), stops(visit, stream, known, amounts)));
        charts.removeIf(chart -> chart.bars().isEmpty());
        return charts;
    }

    private static List<Bars.Bar> lead(Visit visit, ValueStream stream, String href) {
        List<Distribution.Bin> bins = stream.leadTime().lead().bins();
        long most = bins.stream().mapToLong(Distribution.Bin::count).max().orElse(1);
        return bins.stream()
                .map(bin -> new Bars.Bar(
                        visit.say(
                                "stream.bin",
                                visit.words().duration(bin.from()),
                                visit.words().duration(bin.to())),
                        visit.words().count(bin.count()),
                        (int) (100 * bin.count() / Math.max(1, most)),
                        Signal.NORMAL,
                        href))
                .toList();
    }

    private static List<Bars.Bar> busy(ValueStream stream, StreamFigures known, Amounts amounts) {
        return stream.stations().stream()
                .filter(station -> station.share() instanceof Amount.Share)
                .limit(LISTED)
                .map(station -> new Bars.Bar(
                        station.name(),
                        amounts.say(station.share()),
                        station.share() instanceof Amount.Share(double value) ? (int) Math.min(100, 100 * value) : 0,
                        stream.bottleneck()
                                        .filter(it -> it.station().equals(station))
                                        .isPresent()
                                ? Signal.LATE
                                : Signal.NORMAL,
                        amounts.href(known.door("station.occupied-share", station.name()))))
                .toList();
    }

    private static List<Bars.Bar> stops(Visit visit, ValueStream stream, StreamFigures known, Amounts amounts) {
        Duration most = stream.stops().stream()
                .map(ValueStream.StopFlow::stopped)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return stream.stops().stream()
                .limit(LISTED)
                .map(stop -> new Bars.Bar(
                        StopReasons.name(visit.definition(), stop.reason()) + " · " + stop.name(),
                        visit.words().duration(stop.stopped()),
                        Paces.percent(stop.stopped(), most),
                        Signal.NORMAL,
                        amounts.href(known.door("stop.by-reason", stop.name() + ": " + stop.reason()))))
                .toList();
    }
}
