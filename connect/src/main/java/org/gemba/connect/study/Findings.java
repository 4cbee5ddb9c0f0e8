package org.gemba.connect.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gemba.connect.log.LogColumn;
import org.gemba.connect.log.LogReport;
import org.gemba.house.valuestream.Amount;
import org.gemba.house.valuestream.ValueStream;

/**
 * What a teacher would say who has read all the figures: no sentence without a figure behind it.
 *
 * @param first where units wait, what overlaps hide, which station holds the stream back
 * @param more what else stands out
 * @param cannotTell what the data leaves open
 */
public record Findings(List<String> first, List<String> more, List<String> cannotTell) {
    public Findings {
        first = List.copyOf(first);
        more = List.copyOf(more);
        cannotTell = List.copyOf(cannotTell);
    }

    static Findings of(Study study, Locale language) {
        Teacher teacher = new Teacher(study, Words.in(language));
        return new Findings(teacher.first(), teacher.more(), teacher.cannotTell());
    }

    /** Goes through the figures in the order in which one would walk the floor. */
    private static final class Teacher {
        private static final double PLANNED_ENOUGH = 0.05;

        private final Study study;
        private final ValueStream stream;
        private final Optional<LogReport> report;
        private final Words words;
        private final List<String> said = new ArrayList<>();

        Teacher(Study study, Words words) {
            this.study = study;
            this.stream = study.stream();
            this.report = study.report();
            this.words = words;
        }

        private void say(String key, Object... values) {
            said.add(words.say("finding." + key, values));
        }

        private List<String> taken() {
            List<String> sentences = List.copyOf(said);
            said.clear();
            return sentences;
        }

        List<String> first() {
            waiting();
            overlaps();
            bottleneck();
            return taken();
        }

        private void waiting() {
            var lead = stream.leadTime();
            Optional<ValueStream.ProcessFlow> worst = stream.processes().stream()
                    .filter(process -> process.waited().isPositive())
                    .max(Comparator.comparing(ValueStream.ProcessFlow::waited));
            if (lead.lead().count() == 0) {
                say("waiting.unknown");
            } else if (lead.plainSum().isZero()) {
                say(
                        "waiting.lengthless",
                        lead.lead().count(),
                        words.length(lead.lead().mean()));
            } else if (worst.isEmpty() || !(lead.efficiency() instanceof Amount.Share(double efficiency))) {
                say(
                        "waiting.none",
                        lead.lead().count(),
                        words.length(lead.lead().mean()));
            } else {
                ValueStream.ProcessFlow before = worst.get();
                say(
                        "waiting",
                        words.length(lead.lead().mean()),
                        words.share(efficiency),
                        words.length(lead.stagnation().dividedBy(lead.lead().count())),
                        before.name(),
                        words.share(ratio(before.waited(), lead.stagnation())),
                        words.length(before.waited().dividedBy(Math.max(1, before.visited()))));
            }
        }

        private void overlaps() {
            var lead = stream.leadTime();
            if (lead.lead().count() == 0 || lead.plainSum().isZero()) {
                say("overlaps.unknown");
            } else if (lead.overlapping() == 0) {
                say("overlaps.none");
            } else {
                say(
                        "overlaps",
                        lead.overlapping(),
                        lead.reports(),
                        words.hours(lead.plainSum()),
                        words.hours(lead.touch()),
                        words.share(ratio(lead.hidden(), lead.plainSum())));
            }
        }

        private void bottleneck() {
            if (stream.bottleneck().isEmpty()) {
                say("bottleneck.unknown");
                return;
            }
            var bottleneck = stream.bottleneck().get();
            var station = bottleneck.station();
            String share = station.share() instanceof Amount.Share(double part) ? words.share(part) : "";
            if (bottleneck.plainSumMisleads()) {
                var misled = bottleneck.byPlainSum();
                say(
                        "bottleneck.misled",
                        station.name(),
                        share,
                        words.hours(station.occupied()),
                        misled.name(),
                        words.hours(misled.plainSum()),
                        words.hours(misled.occupied()),
                        misled.atOnce());
            } else {
                say("bottleneck", station.name(), share, words.hours(station.occupied()));
            }
        }

        List<String> more() {
            close();
            spread();
            stops();
            changeovers();
            quality();
            stock();
            return taken();
        }

        private void close() {
            stream.bottleneck().ifPresent(bottleneck -> {
                if (!bottleneck.close().isEmpty()) {
                    say(
                            "close",
                            words.list(bottleneck.close().stream()
                                    .map(ValueStream.StationFlow::name)
                                    .toList()));
                } else {
                    bottleneck
                            .second()
                            .ifPresent(second -> say(
                                    "second",
                                    second.name(),
                                    second.share() instanceof Amount.Share(double part) ? words.share(part) : ""));
                }
            });
        }

        private void spread() {
            var spread = stream.leadTime().lead();
            if (spread.count() >= 10 && spread.mean().compareTo(spread.median()) != 0) {
                say(
                        "spread",
                        words.length(spread.median()),
                        words.length(spread.mean()),
                        words.length(spread.nineTenths()));
            }
            if (stream.paths().units() >= 10
                    && stream.paths().different() > stream.paths().units() / 4) {
                say(
                        "paths",
                        stream.paths().units(),
                        stream.paths().different(),
                        stream.paths().usual());
            }
        }

        private void stops() {
            if (stream.stops().isEmpty()) {
                return;
            }
            var worst = stream.stations().stream()
                    .max(Comparator.comparingLong(ValueStream.StationFlow::stops))
                    .orElseThrow();
            long all = stream.reports().stop().rows() + stream.reports().stop().undated();
            say("stops", all, words.hours(stream.reports().stop().elapsed()), worst.name(), worst.stops());
        }

        private void changeovers() {
            var reports = stream.reports();
            long count = reports.changeover().rows() + reports.changeover().undated();
            if (count == 0) {
                return;
            }
            var worst = stream.stations().stream()
                    .max(Comparator.comparingLong(ValueStream.StationFlow::changeovers))
                    .orElseThrow();
            Duration all = reports.work()
                    .elapsed()
                    .plus(reports.changeover().elapsed())
                    .plus(reports.stop().elapsed());
            say(
                    "changeovers",
                    count,
                    words.share(ratio(reports.changeover().elapsed(), all)),
                    worst.name(),
                    worst.changeovers());
        }

        private void quality() {
            var defects = stream.defects();
            long rework = stream.reports().rework() + stream.reports().sentToRework();
            if (defects.pieces() > 0 && defects.firstPass() instanceof Amount.Share(double firstPass)) {
                say("quality", defects.pieces(), defects.reports(), words.share(firstPass), rework);
            } else if (rework > 0) {
                say("rework", rework);
            }
        }

        private void stock() {
            if (stream.stock().average() instanceof Amount.Average(double average)
                    && stream.stock().little() instanceof Amount.Average(double little)
                    && stream.stock().throughputPerDay() instanceof Amount.Average(double perDay)) {
                say(
                        "stock",
                        words.number(average, 1),
                        words.number(little, 1),
                        words.number(perDay, 1),
                        stream.stock().most());
            }
        }

        List<String> cannotTell() {
            rows();
            times();
            missing();
            return taken();
        }

        private void rows() {
            var coverage = stream.coverage();
            count("undated", coverage.undated());
            count("lengthless", coverage.lengthless());
            count("repeated", coverage.repeated());
            count("spans", coverage.spansReported());
            report.ifPresent(rows -> {
                count("without-start", rows.withoutStart());
                count("without-end", rows.withoutEnd());
                count("markers", rows.markers());
                count("others", rows.others());
                count("left-out", rows.faulty());
            });
        }

        private void count(String key, long count) {
            if (count > 0) {
                say(key, count);
            }
        }

        private void times() {
            var lead = stream.leadTime();
            if (!lead.endsByFact() && lead.lead().count() > 0) {
                say("ends");
            }
            double repairs = ratio(lead.touch().minus(lead.working()), lead.touch());
            if (repairs > PLANNED_ENOUGH) {
                say("touch", words.share(repairs));
            }
            boolean parallel = stream.stations().stream().anyMatch(station -> station.atOnce() > 1);
            if (parallel) {
                say("parallel");
            }
        }

        private void missing() {
            var oee =
                    stream.stations().stream().map(ValueStream.StationFlow::oee).toList();
            if (oee.stream().anyMatch(each -> each.availability() instanceof Amount.NotKnown)) {
                say("planned");
            }
            if (oee.stream().anyMatch(each -> each.effectiveness() instanceof Amount.NotKnown)) {
                say("standards");
            }
            if (!study.tells(LogColumn.STATION)) {
                say("no-stations");
            }
            if (stream.reports().pieces() == 0) {
                say("pieces");
            }
            if (stream.reports().stop().rows() + stream.reports().stop().undated() == 0) {
                say("no-stops");
            }
            if (stream.coverage().dataMissing() > 0) {
                say(
                        "data-missing",
                        stream.coverage().dataMissing(),
                        words.length(stream.coverage().missing()));
            }
            say("why");
        }

        private static double ratio(Duration part, Duration whole) {
            return whole.isZero() ? 0 : (double) part.toMillis() / whole.toMillis();
        }
    }
}
