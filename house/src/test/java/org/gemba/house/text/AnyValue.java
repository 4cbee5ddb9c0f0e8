package org.gemba.house.text;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Makes a value of any type made of records, from a seed: the same seed makes the same value. */
public final class AnyValue {
    private static final String[] WORDS = {
        "A-07", "PUMPS", "L1", "TOOL", "X", "9", "S-1", "LONG-CODE-WITH-MANY-PARTS-0123456789"
    };
    private static final String[] REMARKS = {
        "A-07", "Bohrer stumpf", "ネジが足りない", "a \"quoted\" \\ word", "𝕂aizen 🏭", "two\nlines", "é", "\u2028", "\ud83d"
    };
    private static final Map<Class<?>, Function<Random, Object>> LEAVES = Map.ofEntries(
            Map.entry(boolean.class, Random::nextBoolean),
            Map.entry(int.class, random -> 1 + random.nextInt(1000)),
            Map.entry(long.class, random -> random.nextLong() >> random.nextInt(63)),
            Map.entry(Long.class, random -> random.nextLong() >> random.nextInt(63)),
            Map.entry(Instant.class, AnyValue::instant),
            Map.entry(Duration.class, AnyValue::duration),
            Map.entry(LocalDate.class, random -> LocalDate.ofEpochDay(random.nextInt(40_000))),
            Map.entry(LocalTime.class, random -> LocalTime.ofSecondOfDay(random.nextInt(86_400))),
            Map.entry(ZoneId.class, random -> ZoneId.of(random.nextBoolean() ? "Asia/Tokyo" : "Europe/Berlin")),
            Map.entry(DayOfWeek.class, random -> DayOfWeek.of(1 + random.nextInt(7))));

    private AnyValue() {}

    /** A value of this type. */
    public static <T> T of(Class<T> type, long seed) {
        return type.cast(any(type, new Random(seed)));
    }

    /** The records that a sealed interface permits, at any depth, in their order. */
    public static List<Class<?>> cases(Class<?> sealed) {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                records.addAll(cases(permitted));
            } else {
                records.add(permitted);
            }
        }
        return records;
    }

    private static Object any(Type type, Random random) {
        if (type instanceof ParameterizedType holder) {
            Type held = holder.getActualTypeArguments()[0];
            if (holder.getRawType() == Optional.class) {
                return random.nextBoolean() ? Optional.of(any(held, random)) : Optional.empty();
            }
            List<Object> elements = new ArrayList<>();
            int size = 1 + random.nextInt(3);
            for (int i = 0; i < size; i++) {
                elements.add(any(held, random));
            }
            return elements;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return text(random);
        }
        if (LEAVES.containsKey(plain)) {
            return LEAVES.get(plain).apply(random);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        if (plain.isSealed()) {
            List<Class<?>> cases = cases(plain);
            return any(cases.get(random.nextInt(cases.size())), random);
        }
        return record(plain, random);
    }

    /** Some texts are refused by some records (codes, counts): then another is tried. */
    private static Object record(Class<?> type, Random random) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        IllegalStateException last = null;
        for (int attempt = 0; attempt < 500; attempt++) {
            try {
                Object[] values = new Object[types.length];
                for (int i = 0; i < types.length; i++) {
                    values[i] = any(components[i].getGenericType(), random);
                }
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(values);
            } catch (InvocationTargetException refused) {
                last = new IllegalStateException("No " + type.getSimpleName() + " was found.", refused.getCause());
            } catch (ReflectiveOperationException closed) {
                throw new IllegalStateException(closed);
            }
        }
        throw last == null ? new IllegalStateException() : last;
    }

    private static String text(Random random) {
        String[] choice = random.nextInt(3) == 0 ? REMARKS : WORDS;
        return choice[random.nextInt(choice.length)];
    }

    private static Object instant(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Instant.ofEpochSecond(random.nextLong() >> 10, random.nextInt(1_000_000_000));
            case 1 -> Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1_000_000_000));
            case 2 -> Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1_000_000) * 1000L);
            case 3 -> Instant.ofEpochSecond(-random.nextInt(2_000_000_000));
            default -> Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt());
        };
    }

    private static Object duration(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ofSeconds(random.nextInt(100_000), random.nextInt(1_000_000_000));
            case 1 -> Duration.ofMillis(random.nextInt(10_000_000));
            case 2 -> Duration.ofSeconds(Math.abs(random.nextLong() >> 5));
            default -> Duration.ofSeconds(random.nextInt(4000));
        };
    }
}
