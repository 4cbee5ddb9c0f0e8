package org.gemba.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gemba.house.floor.Limits;
import org.gemba.house.journal.Entry;
import org.gemba.house.journal.FactQuery;
import org.gemba.house.language.Attempt;
import org.gemba.house.language.Bookkeeping;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Step;
import org.gemba.house.valuestream.Door;
import org.gemba.house.valuestream.Window;

/**
 * Which facts are wanted, as an address says it.
 *
 * @param door which kinds of fact, dated or not, of which step, word and attempt
 * @param before only facts with a smaller number
 */
public record FactFilter(
        String room,
        Door door,
        String station,
        String unit,
        String call,
        Optional<Instant> from,
        Optional<Instant> to,
        long before) {
    private static final String UNDATED = Bookkeeping.Undated.class.getSimpleName();

    /**
     * Reads the questions of an address.
     *
     * @param asked the value of a question by its name, empty where it is not asked
     * @param zone of times without an offset
     */
    public static FactFilter of(UnaryOperator<String> asked, ZoneId zone) {
        return new FactFilter(
                asked.apply("room"),
                door(asked),
                asked.apply("station"),
                asked.apply("unit"),
                asked.apply("call"),
                instant(asked.apply("from"), zone),
                instant(asked.apply("to"), zone),
                number(asked.apply("before")));
    }

    private static Door door(UnaryOperator<String> asked) {
        String[] kinds = Arrays.stream(asked.apply("kind").split(",", -1))
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .toArray(String[]::new);
        Door door = Door.of(kinds);
        String dating = asked.apply("dating");
        if (dating.equals(said(Door.Dating.DATED))) {
            door = door.dated();
        } else if (dating.equals(said(Door.Dating.UNDATED))) {
            door = door.undated();
        }
        Optional<Step> step = Optional.of(asked.apply("step"))
                .filter(text -> !text.isEmpty() && text.length() <= Limits.NAME_LENGTH)
                .map(Step::new);
        Optional<Attempt> attempt = Arrays.stream(Attempt.values())
                .filter(each -> said(each).equals(asked.apply("attempt")))
                .findFirst();
        Optional<String> word = Optional.of(asked.apply("word")).filter(text -> !text.isEmpty());
        return new Door(door.kinds(), door.dating(), Optional.empty(), step, Optional.empty(), word, attempt);
    }

    /** What an address asks to lead through a door, to the facts that happened in a window. */
    public static Map<String, String> questions(Door door, Window window) {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("kind", String.join(",", door.kinds()));
        questions.put("dating", door.dating() == Door.Dating.ANY ? "" : said(door.dating()));
        questions.put("station", door.station().map(Object::toString).orElse(""));
        questions.put("step", door.step().map(Step::name).orElse(""));
        questions.put("unit", door.unit().map(Object::toString).orElse(""));
        questions.put("word", door.word().orElse(""));
        questions.put("attempt", door.attempt().map(FactFilter::said).orElse(""));
        if (!window.equals(Window.ALL)) {
            questions.put("from", window.from().toString());
            questions.put("to", window.to().toString());
        }
        questions.values().removeIf(String::isEmpty);
        return questions;
    }

    /** Questions as an address writes them, with the sign that begins them. */
    public static String written(Map<String, String> questions) {
        return questions.isEmpty()
                ? ""
                : questions.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String said(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The kinds of fact that are wanted; none where all are. */
    public List<String> kinds() {
        return door.kinds();
    }

    /** What the journal can look for by itself: a fact without a time stands in the book as one of a kind of its own. */
    public FactQuery query() {
        SortedSet<String> kinds = new TreeSet<>(door.kinds());
        if (!kinds.isEmpty() && door.dating() != Door.Dating.DATED) {
            kinds.add(UNDATED);
        }
        return new FactQuery(from, to, kinds, 0, Long.MAX_VALUE);
    }

    /** Whether an entry the journal found is wanted. */
    public boolean wants(Entry entry) {
        Fact fact = entry.recorded().fact();
        boolean asUndated = fact instanceof Bookkeeping.Undated && door.kinds().contains(UNDATED);
        return (asUndated || door.leadsTo(entry.recorded()))
                && (room.isEmpty() || FactSentences.group(fact).equals(room))
                && (unsaid() || says(fact));
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
