package org.gemba.connect.study;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gemba.connect.log.LogFault;
import org.gemba.connect.log.LogImport;
import org.gemba.connect.log.LogOptions;
import org.gemba.connect.log.LogReport;
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
 * @param report what became of the file's rows
 */
public record Study(String name, ZoneId zone, ValueStream stream, List<String> reading, Optional<LogReport> report) {
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
                Optional.of(log.report()));
    }

    /** Studies a value stream worked out from a line's journal. */
    public static Study of(String name, ZoneId zone, ValueStream stream) {
        return new Study(name, zone, stream, List.of(), Optional.empty());
    }

    /** Rows that were left out because they cannot be understood, the first of them. */
    public List<LogFault> leftOut() {
        return report.map(LogReport::faults).orElse(List.of());
    }

    /** All figures and findings as JSON. */
    public String toJson() {
        return StudyJson.of(this);
    }

    /** What a teacher would say of it, the most important first. */
    public Findings findings(Locale language) {
        return Findings.of(this, language);
    }
}
