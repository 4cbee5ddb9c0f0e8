package org.gemba.server.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Fact;

/**
 * Which facts are wanted, as an address says it.
 *
 * @param before only facts with a smaller number
 */
public record FactFilter(
        String room,
        List<String> kinds,
        String station,
        String unit,
        String call,
        Optional<Instant> from,
        Optional<Instant> to,
        long before) {
    public FactFilter {
        kinds = List.copyOf(kinds);
    }

    /**
     * Reads the questions of an address.
     *
     * @param asked the value of a question by its name, empty where it is not asked
     * @param zone of times without an offset
     */
    public static FactFilter of(UnaryOperator<String> asked, ZoneId zone) {
        return new FactFilter(
                asked.apply("room"),
                Arrays.stream(asked.apply("kind").split(",", -1))
                        .map(String::strip)
                        .filter(kind -> !kind.isEmpty())
                        .toList(),
                asked.apply("station"),
                asked.apply("unit"),
                asked.apply("call"),
                instant(asked.apply("from"), zone),
                instant(asked.apply("to"), zone),
                number(asked.apply("before")));
    }

    /** What the journal can look for by itself. */
    public FactQuery query() {
        return new FactQuery(from, to, new TreeSet<>(kinds), 0, Long.MAX_VALUE);
    }

    /** Whether an entry the journal found is wanted. */
    public boolean wants(Entry entry) {
        Fact fact = entry.recorded().fact();
        return (room.isEmpty() || FactSentences.group(fact).equals(room)) && (unsaid() || says(fact));
    }

    private boolean unsaid() {
        return station.isEmpty() && unit.isEmpty() && call.isEmpty();
    }

    private boolean says(Fact fact) {
        Fact told = fact instanceof Bookkeeping.Corrected corrected ? corrected.was() : fact;
        FactWords words = FactWords.of(told);
        return (station.isEmpty() || words.stations().contains(station))
                && (unit.isEmpty() || words.unit().equals(unit))
                && (call.isEmpty() || words.call().equals(call));
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    private static Optional<Instant> instant(String text, ZoneId zone) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
