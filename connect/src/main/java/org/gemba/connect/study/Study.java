package org.gemba.connect.study;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gemba.connect.log.LogColumn;
import org.gemba.connect.log.LogFault;
import org.gemba.connect.log.LogImport;
import org.gemba.connect.log.LogMapping;
import org.gemba.connect.log.LogOptions;
import org.gemba.connect.log.LogReport;
import org.gemba.house.valuestream.Amount;
import org.gemba.house.valuestream.Figure;
import org.gemba.house.valuestream.PlannedTime;
import org.gemba.house.valuestream.ValueStream;
import org.gemba.house.valuestream.ValueStreamFold;

/**
 * What a log, or a line's journal, tells of its value stream: figures first, then what a teacher would see in them, then
 * what the data cannot tell.
 *
 * @param name of the log or line
 * @param zone in which times are shown
 * @param reading how the file was understood, a sentence a line; empty for a journal
 * @param mapping what the log's columns mean; empty for a journal
 * @param report what became of the file's rows
 */
public record Study(
        String name,
        ZoneId zone,
        ValueStream stream,
        List<String> reading,
        Optional<LogMapping> mapping,
        Optional<LogReport> report) {
    public Study {
        reading = List.copyOf(reading);
    }

    /**
     * Studies a log.
     *
     * @throws org.gemba.connect.log.LogRefused where it cannot be used, with the reason and the remedy
     */
    public static Study of(Path file, LogOptions options) {
        LogImport log = LogImport.of(file, options);
        ValueStreamFold fold = new ValueStreamFold();
        log.facts(LogImport.usualLine(file), fold::after);
        return new Study(
                String.valueOf(file.getFileName()),
                log.mapping().zone(),
                fold.valueStream(PlannedTime.NOT_KNOWN),
                log.words(),
                Optional.of(log.mapping()),
                Optional.of(log.report()));
    }

    /** Studies a value stream worked out from a line's journal. */
    public static Study of(String name, ZoneId zone, ValueStream stream) {
        return new Study(name, zone, stream, List.of(), Optional.empty(), Optional.empty());
    }

    /** Rows that were left out because they cannot be understood, the first of them. */
    public List<LogFault> leftOut() {
        return report.map(LogReport::faults).orElse(List.of());
    }

    /** Every figure; those for which a log has no column are not known, never nought. */
    public List<Figure> figures() {
        return stream.figures().stream().map(this::asTheLogKnowsIt).toList();
    }

    private Figure asTheLogKnowsIt(Figure figure) {
        String key = figure.key();
        boolean known = switch (key) {
            case "pieces.ordered" -> tells(LogColumn.ORDERED);
            case "rework", "rework.sent" -> tells(LogColumn.REWORK);
            case "defects.pieces" -> tells(LogColumn.REJECTED) || tells(LogColumn.HELD);
            case "station.changeovers", "station.stops", "station.in-changeover", "station.stopped" ->
                tells(LogColumn.REPORT);
            case "first-pass-yield", "first-pass-yield.rolled", "station.first-pass-yield", "station.quality-ratio" ->
                tells(LogColumn.COMPLETED) && (tells(LogColumn.REJECTED) || tells(LogColumn.HELD));
            default ->
                (!key.endsWith(".pieces") || tells(LogColumn.COMPLETED))
                        && (tells(LogColumn.REPORT) || (!key.startsWith("changeover.") && !key.startsWith("stop.")));
        };
        return known ? figure : figure.but(new Amount.NotKnown(Amount.Missing.NOT_IN_THE_LOG));
    }

    /** Whether the log has a column for it; a journal tells of everything. */
    boolean tells(LogColumn what) {
        return mapping.isEmpty() || mapping.get().column(what).isPresent();
    }

    /** All figures and findings as JSON. */
    public String toJson() {
        return StudyJson.of(this);
    }

    /** The study for a terminal. */
    public String toText(Locale language) {
        return StudyText.of(this, language);
    }

    /** A page that stands alone and prints on A3 and A4. */
    public String toHtml(Locale language) {
        return StudyPage.of(this, language);
    }

    /** What a teacher would say of it, the most important first. */
    public Findings findings(Locale language) {
        return Findings.of(this, language);
    }
}
