package org.gemba.house.text;

import java.util.HashMap;
import java.util.Map;

/** Finds the shape of a type, once for each. */
final class Shapes {
    private static final Map<Kind, Shape> FOUND = new HashMap<>();

    private Shapes() {}

    static Shape of(Class<?> type) {
        synchronized (FOUND) {
            return find(Kind.of(type));
        }
    }

    private static Shape find(Kind kind) {
        Class<?> raw = kind.raw();
        Shape known = FOUND.containsKey(kind) ? FOUND.get(kind) : Leaf.KNOWN.get(raw);
        if (known != null) {
            return known;
        }
        if (raw.isRecord()) {
            return record(kind);
        }
        if (raw.isSealed() && raw.isInterface()) {
            SealedShape shape = new SealedShape(raw);
            FOUND.put(kind, shape);
            addCases(kind, shape);
            return shape;
        }
        if (raw.isEnum()) {
            return Leaf.named(raw);
        }
        if (Collected.knows(raw)) {
            return Collected.shape(kind, Shapes::find);
        }
        throw new IllegalArgumentException(
                "%s has no text.\nUse records, sealed interfaces, enums, java.time, numbers, strings, lists, sets, maps."
                        .formatted(raw.getName()));
    }

    private static RecordShape record(Kind kind) {
        if (FOUND.get(kind) instanceof RecordShape found) {
            return found;
        }
        RecordShape shape = new RecordShape(kind);
        FOUND.put(kind, shape);
        shape.fill(kind, Shapes::find);
        return shape;
    }

    private static void addCases(Kind kind, SealedShape shape) {
        for (Class<?> permitted : kind.raw().getPermittedSubclasses()) {
            // A case has the type variables of the interface, in the same order, or none.
            Kind permittedKind = permitted.getTypeParameters().length == 0
                    ? Kind.of(permitted)
                    : new Kind(permitted, kind.arguments());
            if (permitted.isRecord()) {
                shape.add(permitted, record(permittedKind));
            } else if (permitted.isSealed() && permitted.isInterface()) {
                addCases(permittedKind, shape);
            } else {
                throw new IllegalArgumentException(
                        "%s is neither a record nor a sealed interface.".formatted(permitted.getName()));
            }
        }
    }
}
