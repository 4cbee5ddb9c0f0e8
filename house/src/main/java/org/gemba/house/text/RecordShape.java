package org.gemba.house.text;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A record: an object with a field a component, in their order. Its parts are found once, when the shape is made. */
final class RecordShape implements Shape {
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType MAKER = MethodType.methodType(Object.class, Object[].class);

    private final Class<?> type;
    private final String[] names;
    private final byte[][] labels;
    private final boolean[] optional;
    private final Shape[] shapes;
    private final MethodHandle[] getters;
    private final MethodHandle maker;

    RecordShape(Kind kind) {
        type = kind.raw();
        RecordComponent[] components = type.getRecordComponents();
        int count = components.length;
        names = new String[count];
        labels = new byte[count][];
        optional = new boolean[count];
        shapes = new Shape[count];
        getters = new MethodHandle[count];
        Class<?>[] types = new Class<?>[count];
        for (int i = 0; i < count; i++) {
            names[i] = components[i].getName();
            labels[i] = ("\"" + names[i] + "\":").getBytes(StandardCharsets.US_ASCII);
            types[i] = components[i].getType();
            optional[i] = types[i] == Optional.class;
            getters[i] = getter(components[i].getAccessor());
        }
        maker = maker(type, types);
    }

    /** Finds the shapes of the components; apart from the constructor because a record may contain itself. */
    void fill(Kind kind, Function<Kind, Shape> find) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Kind component = kind.within(components[i].getGenericType());
            try {
                shapes[i] = find.apply(optional[i] ? component.argument(0) : component);
            } catch (IllegalArgumentException without) {
                throw new IllegalArgumentException(
                        "Component %s of %s cannot be written: %s"
                                .formatted(names[i], type.getSimpleName(), without.getMessage()),
                        without);
            }
        }
    }

    /** Whether it is written as its only component. */
    boolean isBare() {
        return names.length == 1 && !optional[0];
    }

    boolean has(String name) {
        return Arrays.asList(names).contains(name);
    }

    @Override
    public void write(Pen pen, Object value) {
        if (isBare()) {
            shapes[0].write(pen, get(0, value));
        } else {
            pen.begin('{');
            writeFields(pen, value, true);
            pen.end('}');
        }
    }

    void writeFields(Pen pen, Object value, boolean first) {
        boolean leading = first;
        for (int i = 0; i < names.length; i++) {
            Object component = get(i, value);
            if (optional[i]) {
                Optional<?> held = (Optional<?>) component;
                if (held.isEmpty()) {
                    continue;
                }
                component = held.get();
            }
            if (!leading) {
                pen.mark(',');
            }
            leading = false;
            pen.raw(labels[i]);
            shapes[i].write(pen, component);
        }
    }

    @Override
    public Object read(Eye eye) {
        if (isBare()) {
            return make(eye, new Object[] {shapes[0].read(eye)});
        }
        eye.expect(JsonToken.START_OBJECT, "an object (" + type.getSimpleName() + ")");
        return readFields(eye);
    }

    /** Reads the fields up to the object's end; they may stand in any order. */
    Object readFields(Eye eye) {
        @Nullable Object[] values = new Object[names.length];
        int next = 0;
        for (String name = eye.nextName(); name != null; name = eye.nextName()) {
            int i = next < names.length && names[next].equals(name) ? next : index(eye, name);
            if (values[i] != null) {
                throw eye.fault("%s has field '%s' twice".formatted(type.getSimpleName(), name));
            }
            eye.next();
            Object value = shapes[i].read(eye);
            values[i] = optional[i] ? Optional.of(value) : value;
            next = i + 1;
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                if (!optional[i]) {
                    throw eye.fault("%s lacks field '%s'".formatted(type.getSimpleName(), names[i]));
                }
                values[i] = Optional.empty();
            }
        }
        return make(eye, values);
    }

    private int index(Eye eye, String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        throw eye.fault("%s has no field '%s'".formatted(type.getSimpleName(), Leaf.brief(name)));
    }

    private Object get(int i, Object value) {
        try {
            return (Object) getters[i].invokeExact(value);
        } catch (Throwable thrown) {
            throw new IllegalStateException("Component %s of %s cannot be read.".formatted(names[i], type), thrown);
        }
    }

    private Object make(Eye eye, @Nullable Object[] values) {
        try {
            return (Object) maker.invokeExact(values);
        } catch (RuntimeException refused) {
            throw eye.fault(type.getSimpleName() + " cannot be", refused);
        } catch (Error error) {
            throw error;
        } catch (Throwable thrown) {
            throw new IllegalStateException("A %s cannot be made.".formatted(type), thrown);
        }
    }

    private static MethodHandle getter(Method accessor) {
        try {
            accessor.setAccessible(true);
            return MethodHandles.lookup().unreflect(accessor).asType(GETTER);
        } catch (IllegalAccessException closed) {
            throw new IllegalArgumentException("%s cannot be called.".formatted(accessor), closed);
        }
    }

    private static MethodHandle maker(Class<?> type, Class<?>[] types) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, types.length)
                    .asType(MAKER);
        } catch (NoSuchMethodException | IllegalAccessException closed) {
            throw new IllegalArgumentException("A %s cannot be made.".formatted(type), closed);
        }
    }
}
