package org.gemba.house.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A value without parts. */
record Leaf(BiConsumer<Pen, Object> writer, Function<Eye, Object> reader) implements Shape {
    /** The leaves of the language itself and of its times. */
    static final Map<Class<?>, Shape> KNOWN = known();

    @Override
    public void write(Pen pen, Object value) {
        writer.accept(pen, value);
    }

    @Override
    public Object read(Eye eye) {
        return reader.apply(eye);
    }

    private static Map<Class<?>, Shape> known() {
        Map<Class<?>, Shape> leaves = new HashMap<>();
        leaves.put(String.class, new Leaf((pen, value) -> pen.string((String) value), Eye::string));
        both(leaves, boolean.class, Boolean.class, new Leaf((pen, value) -> pen.truth((Boolean) value), Eye::truth));
        both(
                leaves,
                long.class,
                Long.class,
                new Leaf((pen, value) -> pen.number((Long) value), eye -> eye.number(Long.MIN_VALUE, Long.MAX_VALUE)));
        both(leaves, int.class, Integer.class, new Leaf((pen, value) -> pen.number((Integer) value), eye ->
                (int) eye.number(Integer.MIN_VALUE, Integer.MAX_VALUE)));
        both(leaves, double.class, Double.class, new Leaf((pen, value) -> decimal(pen, (Double) value), Eye::decimal));
        leaves.put(
                Instant.class,
                new Leaf((pen, value) -> IsoTime.write(pen, (Instant) value), parsed(IsoTime::readInstant)));
        leaves.put(Duration.class, spelt(IsoTime::readDuration));
        leaves.put(LocalDate.class, spelt(LocalDate::parse));
        leaves.put(LocalTime.class, spelt(LocalTime::parse));
        leaves.put(LocalDateTime.class, spelt(LocalDateTime::parse));
        leaves.put(ZoneId.class, spelt(ZoneId::of));
        return Map.copyOf(leaves);
    }

    private static void both(Map<Class<?>, Shape> leaves, Class<?> primitive, Class<?> boxed, Shape leaf) {
        leaves.put(primitive, leaf);
        leaves.put(boxed, leaf);
    }

    /** A value whose {@code toString} can be read again. */
    private static Leaf spelt(Function<String, Object> parse) {
        return new Leaf((pen, value) -> pen.string(value.toString()), parsed(parse));
    }

    private static Function<Eye, Object> parsed(Function<String, Object> parse) {
        return eye -> {
            String text = eye.string();
            try {
                return parse.apply(text);
            } catch (DateTimeException | ArithmeticException wrong) {
                throw eye.fault("'%s' is no date, time or zone".formatted(brief(text)), wrong);
            }
        };
    }

    static String brief(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    /** What is no number in JSON (infinities, not-a-number) is put in quotation marks. */
    private static void decimal(Pen pen, double value) {
        if (Double.isFinite(value)) {
            pen.plain(Double.toString(value));
        } else {
            pen.string(Double.toString(value));
        }
    }

    /** An enum, by its constants' names. */
    static Shape named(Class<?> type) {
        Map<String, Object> byName = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name(), constant);
        }
        return new Leaf((pen, value) -> pen.string(((Enum<?>) value).name()), eye -> {
            String name = eye.string();
            Object constant = byName.get(name);
            if (constant == null) {
                throw eye.fault("'%s' is no %s".formatted(brief(name), type.getSimpleName()));
            }
            return constant;
        });
    }
}
