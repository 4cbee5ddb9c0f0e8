package org.gemba.app;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long a search may take. */
final class LimitOption {
    @Option(
            names = "--limit",
            paramLabel = "TIME",
            description = "Stops after this time with the best so far, such as 0.5s, 10s or 1m30s.")
    private @Nullable String limit;

    /** The time given, or another where none is. */
    Duration orElse(Duration otherwise) throws NotDone {
        if (limit == null) {
            return otherwise;
        }
        Duration duration = time("--limit", limit);
        if (duration.isPositive()) {
            return duration;
        }
        throw new NotDone("The limit %s must be longer than nothing.".formatted(limit));
    }

    /** A time of the command line, such as 10s, 1m30s, 0.5s or 8h. */
    static Duration time(String option, String written) throws NotDone {
        try {
            return Duration.parse("PT" + written.replace(" ", "").toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException e) {
            throw new NotDone("%s '%s' is not a time such as 10s, 1m30s, 0.5s or 8h (%s)."
                    .formatted(option, written, e.getMessage()));
        }
    }
}
