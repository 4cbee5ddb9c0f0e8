package org.gemba.house.text;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * How values of a type are written as one line of JSON and read again. Equal values give equal bytes: fields stand in the
 * order of the record's components, sets and maps are sorted, nothing is indented.
 *
 * <ul>
 *   <li>A record is an object; a record with one component is that component alone: a station is {@code "A-07"}.
 *   <li>One of several sealed cases says first which: {@code {"is":"AndonPulled","call":5,...}}.
 *   <li>What an {@code Optional} component lacks is left out.
 *   <li>Times are ISO 8601. A list or set is an array, a map an array of {@code [key,value]}.
 * </ul>
 *
 * Safe for use by many threads.
 */
public final class Text<T> {
    /** Objects and arrays within each other; a text that is nested deeper is refused. */
    public static final int NESTING = 64;

    private final Class<T> type;
    private final Shape shape;
    private final int most;
    private final JsonFactory factory;
    private final AtomicReference<@Nullable Pen> spare;

    private Text(Class<T> type, int most) {
        this.type = type;
        this.shape = Shapes.of(type);
        this.most = most;
        this.spare = new AtomicReference<>(new Pen(most));
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(NESTING)
                        .maxStringLength(most)
                        .maxNumberLength(40)
                        .maxNameLength(200)
                        .build())
                .build();
    }

    /**
     * The text of a type made of records, sealed interfaces, enums, strings, numbers, times, optionals and collections.
     *
     * @param most bytes that one text may have
     * @throws IllegalArgumentException if something in the type has no text
     */
    public static <T> Text<T> of(Class<T> type, int most) {
        return new Text<>(type, most);
    }

    /** A value's text, in UTF-8. */
    public byte[] bytes(T value) {
        Pen pen = write(value);
        byte[] written = pen.written();
        spare.set(pen);
        return written;
    }

    /** A value's text. */
    public String string(T value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** Reads a value; anything wrong is {@link Illegible}. */
    public T read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a value; anything wrong is {@link Illegible}. */
    public T read(byte[] text) {
        if (text.length > most) {
            throw new Illegible("The text has %d bytes; at most %d are read.".formatted(text.length, most));
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text, 0, text.length)) {
            Eye eye = new Eye(parser);
            eye.next();
            T value = type.cast(shape.read(eye));
            eye.expectEnd();
            return value;
        } catch (JacksonException malformed) {
            throw new Illegible("The text is not whole JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private Pen write(T value) {
        Pen reused = spare.getAndSet(null);
        Pen pen = reused == null ? new Pen(most) : reused;
        pen.blank();
        shape.write(pen, value);
        pen.checkLength();
        return pen;
    }
}
