package org.gemba.connect.study;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.gemba.connect.log.LogColumn;
import org.gemba.house.language.Provenance;
import org.gemba.house.valuestream.Amount;
import org.gemba.house.valuestream.Distribution;
import org.gemba.house.valuestream.Door;
import org.gemba.house.valuestream.Figure;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.Window;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The study as JSON. At the top stand the figures under the names that process-mining references use for them, rounded
 * as there; below, every figure with its amount, unit, facts and door. A time is in hours where its name ends in
 * {@code _h}, and in seconds in the figures. What is not known is null, with its reason.
 */
final class StudyJson {
    private static final int TOP = 5;
    private static final String REJECTED = "REJECTED";
    private static final String HELD = "HELD";

    private final ValueStream stream;
    private final Study study;
    private final JsonGenerator json;
    private final DateTimeFormatter clock;

    private StudyJson(Study study, JsonGenerator json) {
        this.study = study;
        this.stream = study.stream();
        this.json = json;
        ZoneId zone = study.zone();
        this.clock =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    static String of(Study study) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new StudyJson(study, json).write();
        }
        return text.toString();
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("study", study.name());
        json.writeStringProperty("zone", study.zone().getId());
        rows();
        pieces();
        times();
        tops();
        counts();
        findings();
        json.writeArrayPropertyStart("figures");
        study.figures().forEach(this::figure);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rows() {
        var coverage = stream.coverage();
        json.writeNumberProperty("rows_total", coverage.reports());
        json.writeNumberProperty("rows_with_timestamps", coverage.reports() - coverage.undated());
        json.writeNumberProperty("rows_without_timestamps", coverage.undated());
        json.writeNumberProperty("cases", coverage.units());
        json.writeNumberProperty("cases_with_timestamps", coverage.unitsDated());
        json.writeNumberProperty("activities", stream.processes().size());
        json.writeNumberProperty("machines", stream.stations().size());
        json.writeObjectPropertyStart("report_type_rows");
        var reports = stream.reports();
        json.writeNumberProperty(
                "S", reports.changeover().rows() + reports.changeover().undated());
        json.writeNumberProperty("D", reports.work().rows() + reports.work().undated());
        json.writeNumberProperty("B", reports.stop().rows() + reports.stop().undated());
        json.writeEndObject();
    }

    private void pieces() {
        var reports = stream.reports();
        count("qty_completed_on_D", LogColumn.COMPLETED, reports.work().pieces());
        count("qty_completed_total", LogColumn.COMPLETED, reports.pieces());
        count("qty_rejected_total", LogColumn.REJECTED, defect(REJECTED).pieces());
        count("qty_mrb_total", LogColumn.HELD, defect(HELD).pieces());
        count("rows_with_rejects", LogColumn.REJECTED, defect(REJECTED).facts());
        count("rework_Y_rows", LogColumn.REWORK, reports.rework() + reports.sentToRework());
    }

    private void count(String key, LogColumn told, long count) {
        if (study.tells(told)) {
            json.writeNumberProperty(key, count);
        } else {
            json.writeNullProperty(key);
        }
    }

    private ValueStream.DefectFlow defect(String kind) {
        return stream.defects().kinds().stream()
                .filter(flow -> flow.kind().equals(kind))
                .findFirst()
                .orElse(new ValueStream.DefectFlow(kind, 0, 0));
    }

    private void times() {
        json.writeName("first_start");
        instant(stream.period().map(Window::from));
        json.writeName("last_complete");
        instant(stream.period().map(Window::to));
        var lead = stream.leadTime();
        boolean known = lead.lead().count() > 0;
        number("lead_time_h_mean", known, hours(lead.lead().mean()), 4);
        number("lead_time_h_median", known, hours(lead.lead().median()), 4);
        var reports = stream.reports();
        json.writeObjectPropertyStart("span_hours_by_report_type");
        number("D", true, hours(reports.work().span()), 3);
        number("S", true, hours(reports.changeover().span()), 3);
        number("B", true, hours(reports.stop().span()), 3);
        json.writeEndObject();
        number("touch_time_h_total_union", known && !lead.plainSum().isZero(), hours(lead.touch()), 3);
        number("lead_time_h_total", known, hours(lead.total()), 3);
        amount("flow_efficiency_total", lead.efficiency(), 6);
        amount("flow_efficiency_case_median", lead.efficiencyMedian(), 6);
        amount("avg_wip_cases_little", stream.stock().little(), 4);
        amount("avg_wip_cases_measured", stream.stock().average(), 4);
        number("calendar_hours", stream.period().isPresent(), calendar(), 4);
    }

    private double calendar() {
        return stream.period().map(period -> hours(period.length())).orElse(0.0);
    }

    private void tops() {
        processes("top5_activity_by_elapsed_h", process -> hours(process.elapsed()));
        processes("top5_activity_by_span_h", process -> hours(process.span()));
        json.writeArrayPropertyStart("top5_machine_by_elapsed_h");
        top(stream.stations(), station -> hours(station.plainSum()), ValueStream.StationFlow::name)
                .forEach(station -> pair(station.name(), hours(station.plainSum())));
        json.writeEndArray();
        json.writeArrayPropertyStart("top5_machine_by_busy_union_h");
        for (var station :
                top(stream.stations(), station -> hours(station.occupied()), ValueStream.StationFlow::name)) {
            json.writeStartArray();
            json.writeString(station.name());
            json.writeNumber(rounded(hours(station.occupied()), 2));
            json.writeNumber(rounded(station.share() instanceof Amount.Share(double share) ? share : 0, 4));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void processes(String key, ToDoubleFunction<ValueStream.ProcessFlow> hours) {
        json.writeArrayPropertyStart(key);
        top(stream.processes(), hours, ValueStream.ProcessFlow::name)
                .forEach(process -> pair(process.name(), hours.applyAsDouble(process)));
        json.writeEndArray();
    }

    private void pair(String name, double hours) {
        json.writeStartArray();
        json.writeString(name);
        json.writeNumber(rounded(hours, 2));
        json.writeEndArray();
    }

    private static <T> List<T> top(List<T> all, ToDoubleFunction<T> size, Function<T, String> name) {
        return all.stream()
                .sorted(Comparator.comparingDouble(size).reversed().thenComparing(name))
                .limit(TOP)
                .toList();
    }

    private void counts() {
        json.writeObjectPropertyStart("breakdowns_by_machine");
        stream.stations().stream()
                .filter(station -> station.stops() > 0)
                .sorted(Comparator.comparingLong(ValueStream.StationFlow::stops)
                        .reversed()
                        .thenComparing(ValueStream.StationFlow::name))
                .forEach(station -> json.writeNumberProperty(station.name(), station.stops()));
        json.writeEndObject();
        json.writeArrayPropertyStart("setup_rows_by_machine_top5");
        top(stream.stations(), ValueStream.StationFlow::changeovers, ValueStream.StationFlow::name).stream()
                .filter(station -> station.changeovers() > 0)
                .forEach(station -> {
                    json.writeStartArray();
                    json.writeString(station.name());
                    json.writeNumber(station.changeovers());
                    json.writeEndArray();
                });
        json.writeEndArray();
        json.writeArrayPropertyStart("lead_time_histogram");
        for (Distribution.Bin bin : stream.leadTime().lead().bins()) {
            json.writeStartObject();
            number("from_h", true, hours(bin.from()), 4);
            number("to_h", true, hours(bin.to()), 4);
            json.writeNumberProperty("units", bin.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void findings() {
        Findings findings = study.findings(Locale.ENGLISH);
        texts("findings", findings.first());
        texts("more", findings.more());
        texts("cannot_tell", findings.cannotTell());
        texts("reading", study.reading());
    }

    private void texts(String key, List<String> sentences) {
        json.writeArrayPropertyStart(key);
        sentences.forEach(json::writeString);
        json.writeEndArray();
    }

    private void figure(Figure figure) {
        json.writeStartObject();
        json.writeStringProperty("key", figure.key());
        figure.of().ifPresent(of -> json.writeStringProperty("of", of));
        switch (figure.amount()) {
            case Amount.Count(long value) -> json.writeNumberProperty("value", value);
            case Amount.Length(Duration value) -> number("value", true, seconds(value), 6);
            case Amount.Share(double value) -> number("value", true, value, 6);
            case Amount.Average(double value) -> number("value", true, value, 6);
            case Amount.NotKnown(Amount.Missing why) -> {
                json.writeNullProperty("value");
                json.writeStringProperty("missing", why.name().toLowerCase(Locale.ROOT));
            }
        }
        json.writeStringProperty(
                "unit",
                figure.unit() == Figure.Measure.TIME
                        ? "s"
                        : figure.unit().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("facts", figure.facts());
        door(figure.door());
        json.writeArrayPropertyStart("provenance");
        figure.provenance().stream()
                .map(Provenance::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void door(Door door) {
        Map<String, String> parts = new LinkedHashMap<>();
        door.station().ifPresent(station -> parts.put("station", station.value()));
        door.step().ifPresent(step -> parts.put("step", step.name()));
        door.unit().ifPresent(unit -> parts.put("unit", unit.value()));
        door.word().ifPresent(word -> parts.put("word", word));
        door.attempt().ifPresent(attempt -> parts.put("attempt", attempt.name().toLowerCase(Locale.ROOT)));
        json.writeObjectPropertyStart("door");
        json.writeArrayPropertyStart("kinds");
        door.kinds().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("dating", door.dating().name().toLowerCase(Locale.ROOT));
        parts.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private void instant(Optional<Instant> at) {
        if (at.isPresent()) {
            json.writeString(clock.format(at.get()));
        } else {
            json.writeNull();
        }
    }

    private void amount(String key, Amount amount, int digits) {
        switch (amount) {
            case Amount.Share(double value) -> number(key, true, value, digits);
            case Amount.Average(double value) -> number(key, true, value, digits);
            case Amount.Count(long value) -> json.writeNumberProperty(key, value);
            case Amount.Length(Duration value) -> number(key, true, hours(value), digits);
            case Amount.NotKnown missing -> json.writeNullProperty(key);
        }
    }

    private void number(String key, boolean known, double value, int digits) {
        if (known) {
            json.writeNumberProperty(key, rounded(value, digits));
        } else {
            json.writeNullProperty(key);
        }
    }

    private static double rounded(double value, int digits) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(digits, java.math.RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private static double seconds(Duration length) {
        return length.getSeconds() + length.getNano() / 1e9;
    }

    private static double hours(Duration length) {
        return seconds(length) / 3_600;
    }
}
