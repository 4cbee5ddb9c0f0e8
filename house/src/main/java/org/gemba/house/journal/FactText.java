package org.gemba.house.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.PersonId;
import org.gemba.house.language.Fact;
import org.gemba.house.language.Provenance;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.RequestId;
import org.gemba.house.language.Source;
import org.gemba.house.text.Illegible;
import org.gemba.house.text.Text;

/**
 * How an entry of the journal is written: one line of JSON that a person, or a program in any language, can still read in
 * ten years. Its bytes are what the chain is hashed over, so that the same entry must always give the same bytes.
 *
 * <pre>{@code
 * {"v":1,"line":"PUMPS/L1","seq":7,"happenedAt":"2026-11-22T06:00:00.123Z","recordedAt":"2026-11-22T06:00:00.130Z",
 *  "request":"5c7e","source":"tablet:A-07","actor":"P-12","provenance":"ENTERED",
 *  "fact":{"is":"AndonPulled","call":5,"station":"A-07","kind":"QUALITY","remark":""}}
 * }</pre>
 *
 * Whoever adds a kind of fact, or changes one, raises {@link #VERSION} and adds golden lines; lines of older versions stay
 * readable. Safe for use by many threads.
 */
public final class FactText {
    /** The version written here, and the newest that can be read. */
    public static final int VERSION = 1;

    /** Bytes of one entry. */
    public static final int MOST_BYTES = 1 << 20;

    private static final Text<Line> TEXT = Text.of(Line.class, MOST_BYTES);

    private static final SortedSet<String> KINDS;

    static {
        SortedSet<String> names = new TreeSet<>();
        collectKinds(Fact.class, names);
        KINDS = Collections.unmodifiableSortedSet(names);
    }

    private FactText() {}

    /** The text of an entry, in UTF-8. */
    public static byte[] encode(LineKey line, RequestId request, Recorded recorded) {
        return TEXT.bytes(new Line(
                new Version(VERSION),
                line.toString(),
                recorded.sequence(),
                recorded.happenedAt(),
                recorded.recordedAt(),
                request,
                recorded.source(),
                recorded.actor(),
                recorded.provenance(),
                recorded.fact()));
    }

    /**
     * Reads an entry's text.
     *
     * @throws Illegible if it is damaged, of another line, or of a version newer than {@link #VERSION}
     */
    public static Written decode(LineKey line, byte[] text) {
        Line read = TEXT.read(text);
        if (!read.line.equals(line.toString())) {
            throw new Illegible("The entry is of line %s, not of %s.".formatted(read.line, line));
        }
        return new Written(
                read.request,
                new Recorded(
                        read.seq,
                        read.happenedAt,
                        read.recordedAt,
                        read.source,
                        read.actor,
                        read.provenance,
                        read.fact));
    }

    /** The name of a fact's kind: {@code AndonPulled}. */
    public static String kind(Fact fact) {
        return fact.getClass().getSimpleName();
    }

    /** The names of all kinds of fact. */
    public static SortedSet<String> kinds() {
        return KINDS;
    }

    private static void collectKinds(Class<?> sealed, SortedSet<String> names) {
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                collectKinds(permitted, names);
            } else {
                names.add(permitted.getSimpleName());
            }
        }
    }

    /** A time as whole milliseconds since 1970, as journals sort by it; times out of all bounds count as the farthest. */
    public static long millis(Instant instant) {
        long second = instant.getEpochSecond();
        long farthest = Long.MAX_VALUE / 1000 - 1;
        return second > farthest || second < -farthest
                ? (second < 0 ? Long.MIN_VALUE : Long.MAX_VALUE)
                : instant.toEpochMilli();
    }

    /**
     * What an entry's text says; its hash stands beside it.
     *
     * @param request the request it followed from
     */
    public record Written(RequestId request, Recorded recorded) {}

    private record Line(
            Version v,
            String line,
            long seq,
            Instant happenedAt,
            Instant recordedAt,
            RequestId request,
            Source source,
            Optional<PersonId> actor,
            Provenance provenance,
            Fact fact) {}

    private record Version(int number) {
        Version {
            if (number < 1 || number > VERSION) {
                throw new IllegalArgumentException(
                        "the entry is written in version %d, and this program reads versions 1 to %d.\nA Gemba that knows version %d is needed."
                                .formatted(number, VERSION, number));
            }
        }
    }
}
