package org.gemba.house.text;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A type with what stands between its angle brackets: {@code List<StationId>}. */
record Kind(Class<?> raw, List<Kind> arguments) {

    static Kind of(Class<?> raw) {
        return new Kind(raw, List.of());
    }

    /** A type as it stands within this one, whose type variables it may use. */
    Kind within(Type type) {
        return resolve(type, variables());
    }

    Kind argument(int index) {
        if (index >= arguments.size()) {
            throw new IllegalArgumentException("It is not said what a %s holds.".formatted(raw.getSimpleName()));
        }
        return arguments.get(index);
    }

    private Map<TypeVariable<?>, Kind> variables() {
        Map<TypeVariable<?>, Kind> bound = new HashMap<>();
        TypeVariable<?>[] names = raw.getTypeParameters();
        for (int i = 0; i < names.length && i < arguments.size(); i++) {
            bound.put(names[i], arguments.get(i));
        }
        return bound;
    }

    private static Kind resolve(Type type, Map<TypeVariable<?>, Kind> bound) {
        if (type instanceof Class<?> plain) {
            return of(plain);
        }
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() instanceof Class<?> raw) {
            List<Kind> arguments = new ArrayList<>();
            for (Type argument : parameterized.getActualTypeArguments()) {
                arguments.add(resolve(argument, bound));
            }
            return new Kind(raw, List.copyOf(arguments));
        }
        if (type instanceof WildcardType wildcard) {
            return resolve(wildcard.getUpperBounds()[0], bound);
        }
        if (type instanceof TypeVariable<?> variable) {
            Kind known = bound.get(variable);
            if (known != null) {
                return known;
            }
        }
        throw new IllegalArgumentException("The type %s has no text.".formatted(type));
    }
}
