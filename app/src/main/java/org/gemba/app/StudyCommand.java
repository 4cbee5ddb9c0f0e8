package org.gemba.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gemba.connect.log.LogOptions;
import org.gemba.connect.log.LogRefused;
import org.gemba.connect.study.Study;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gemba study}: what a log of happenings tells of its value stream. */
@Command(
        name = "study",
        description = "Reads an event log (CSV or XES) and tells what a TPS teacher would see in it.",
        mixinStandardHelpOptions = true)
final class StudyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The log: CSV in any encoding and with any separator, or XES.")
    private Path file = Path.of("");

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "What the columns mean. Without it, FILE.mapping.yaml is read, or a guess is made and kept there.")
    private @Nullable Path mapping;

    @Option(names = "--out", paramLabel = "report.html", description = "Writes a page to print as well.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints every figure as JSON instead of text.")
    private boolean json;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description =
                    "Where the log was written, such as Europe/Berlin, for times without an offset; UTC if not given.")
    private @Nullable String zone;

    @Option(names = "--language", paramLabel = "en|ja", description = "The language of text and page.")
    private String language = "en";

    @Option(
            names = "--leave-out-faulty-rows",
            description = "Studies the rows that can be understood; says which were left out.")
    private boolean leaveOutFaultyRows;

    @Override
    public Integer call() throws IOException, NotDone {
        Study study = studied();
        Locale words = Locale.forLanguageTag(language);
        if (out != null) {
            try {
                Files.writeString(out, study.toHtml(words), StandardCharsets.UTF_8);
            } catch (IOException failed) {
                throw new NotDone("The page could not be written to %s: %s.\nMaybe its folder does not exist."
                        .formatted(out, failed.getMessage()));
            }
        }
        System.out.println(json ? study.toJson() : study.toText(words));
        return 0;
    }

    private Study studied() throws NotDone {
        try {
            return Study.of(file, options());
        } catch (LogRefused refused) {
            throw new NotDone(refused.getMessage());
        }
    }

    private LogOptions options() throws NotDone {
        LogOptions options = LogOptions.at(Clock.systemUTC().instant()).keepingMapping();
        if (mapping != null) {
            options = options.with(mapping);
        }
        if (zone != null) {
            try {
                options = options.in(ZoneId.of(zone));
            } catch (DateTimeException unknown) {
                throw new NotDone(
                        "The time zone '%s' is not known.\nWrite it like Europe/Berlin or Asia/Tokyo.".formatted(zone));
            }
        }
        return leaveOutFaultyRows ? options.with(LogOptions.FaultyRows.LEAVE_OUT) : options;
    }
}
