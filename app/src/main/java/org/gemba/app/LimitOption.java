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
        try {
            Duration duration = Duration.parse("PT" + limit.strip().toUpperCase(Locale.ROOT));
            if (duration.isPositive()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw new NotDone("'%s' is not a time such as 10s, 1m30s or 0.5s (%s).".formatted(limit, e.getMessage()));
        }
        throw new NotDone("The limit %s must be longer than nothing.".formatted(limit));
    }
}
