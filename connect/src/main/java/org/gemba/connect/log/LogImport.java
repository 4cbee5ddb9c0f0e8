package org.gemba.connect.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.gemba.house.floor.LineId;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.PlantId;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Journals;
import org.gemba.house.language.Recorded;

/**
 * A log that was read through once: it is known what its columns mean, what is wrong with which row, and what it would
 * bring in. It is brought in whole or not at all. The heap holds sixteen to thirty-two bytes for each different unit, a
 * bounded number of names of stations, parts and steps, and nothing for each row, however long the file is; while the
 * facts are told it does not grow.
 */
public final class LogImport {
    private final Path file;
    private final LogOptions options;
    private final LogTable table;
    private final LogMapping mapping;
    private final List<String> words;
    private final LogSurvey survey = new LogSurvey();
    private final LogReport report;
    private final String sha256;

    private LogImport(Path file, LogOptions options) {
        this.file = file;
        this.options = options;
        LogBytes bytes = new LogBytes(file);
        byte[] sample = bytes.sample();
        this.table = isXml(sample) ? new XesTable(bytes) : new CsvTable(bytes, sample);
        this.words = new ArrayList<>();
        this.mapping = understood();
        MappingGuess.refuseDamagedTimes(table, mapping);
        RowReading reading = new RowReading(mapping, table.columns(), survey::row, survey::fault);
        long[] rows = new long[1];
        this.sha256 = table.read((line, values, extra) -> {
            rows[0]++;
            reading.row(line, values, extra);
            return true;
        });
        reading.end();
        this.report = survey.report(rows[0], reading);
        check();
    }

    /**
     * Reads a log through.
     *
     * @throws LogRefused where it cannot be used, with the reason and the remedy
     */
    public static LogImport of(Path file, LogOptions options) {
        return new LogImport(file, options);
    }

    /** The line a log becomes where nobody names one: its plant is {@code IMPORT}, its line's code comes from the file's name. */
    public static LineKey usualLine(Path file) {
        String slug = LogSurvey.slug(String.valueOf(file.getFileName()).replaceAll("\\.[A-Za-z]+$", ""));
        return new LineKey(new PlantId("IMPORT"), new LineId(slug.isEmpty() ? "LOG" : slug));
    }

    public LogMapping mapping() {
        return mapping;
    }

    /** How the file is understood, in words, a sentence a line. */
    public List<String> words() {
        return List.copyOf(words);
    }

    public LogReport report() {
        return report;
    }

    /** The first rows as they are understood. */
    public List<LogRow> preview() {
        return List.copyOf(survey.first());
    }

    /** Of the file's bytes, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Writes all facts into a book that becomes visible whole, or not at all. */
    public Head into(Journals.Importing book, LineKey line) {
        facts(line, book::add);
        return book.finish();
    }

    /** Tells all facts, in order. */
    public void facts(LineKey line, Consumer<Recorded> to) {
        String name = String.valueOf(file.getFileName());
        LogFacts facts = new LogFacts(line, name, options.recordedAt(), survey, to);
        facts.begin(mapping, name, sha256, report);
        RowReading reading = new RowReading(mapping, table.columns(), facts::row, fault -> {});
        String again = table.read((lineNumber, values, extra) -> {
            reading.row(lineNumber, values, extra);
            return true;
        });
        reading.end();
        if (!again.equals(sha256)) {
            throw new LogRefused("The log changed while it was read.\nWait until it is written to its end.");
        }
    }

    /** Tells all rows as they are understood, in the order of the file; faulty ones are left out. */
    public void rows(Consumer<LogRow> to) {
        RowReading reading = new RowReading(mapping, table.columns(), to, fault -> {});
        table.read((lineNumber, values, extra) -> {
            reading.row(lineNumber, values, extra);
            return true;
        });
        reading.end();
    }

    /** The mapping that was given, or lies beside the log, or is guessed and then kept there. */
    private LogMapping understood() {
        ZoneId zone = options.zone().orElse(LogOptions.USUAL_ZONE);
        LogMapping guess = new MappingGuess(table, zone).mapping();
        Path beside = MappingFile.beside(file);
        Optional<Path> known =
                options.mapping().or(() -> Files.isRegularFile(beside) ? Optional.of(beside) : Optional.empty());
        LogMapping found = known.map(path -> MappingFile.read(path, guess)).orElse(guess);
        found = options.zone().isPresent() ? found.inZone(zone) : found;
        found.check(table.columns());
        words.add("%s is %s.".formatted(file.getFileName(), table.describedAs()));
        words.addAll(found.inWords());
        if (known.isPresent()) {
            words.add("The mapping was read from %s.".formatted(known.get().getFileName()));
        } else if (options.keepMapping() && MappingFile.keep(beside, found, String.valueOf(file.getFileName()))) {
            words.add("The mapping was guessed and is kept in %s; edit it where it is wrong."
                    .formatted(beside.getFileName()));
        } else {
            words.add("The mapping was guessed; give another with --mapping.");
        }
        return found;
    }

    private static boolean isXml(byte[] sample) {
        String text = LogEncoding.of(sample).text(sample).stripLeading();
        return text.startsWith("<");
    }

    private void check() {
        if (report.rows() == 0) {
            throw new LogRefused("The log %s has no rows below its header.".formatted(file.getFileName()));
        }
        if (report.faulty() > 0
                && (options.faultyRows() == LogOptions.FaultyRows.REFUSE || report.faulty() == report.rows())) {
            throw new LogRefused(faultsInWords(), report.faults());
        }
    }

    private String faultsInWords() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d of %,d rows cannot be understood, so nothing was brought in.",
                report.faulty(),
                report.rows()));
        report.faults().forEach(fault -> text.append("\n  ").append(fault));
        long more = report.faulty() - report.faults().size();
        if (more > 0) {
            text.append(String.format(Locale.ROOT, "%n  and %,d more.", more));
        }
        return text.append("\nPut them right, or leave them out on purpose with --leave-out-faulty-rows.")
                .toString();
    }
}
