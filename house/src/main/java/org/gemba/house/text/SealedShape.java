package org.gemba.house.text;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonToken;

/** One of several sealed cases: an object that says first which case it is. */
final class SealedShape implements Shape {
    /** The field that names the case. No word of the floor, so that it is free. */
    private static final String CASE = "is";

    private final Class<?> type;
    private final Map<Class<?>, Case> byType = new HashMap<>();
    private final Map<String, Case> byName = new HashMap<>();

    SealedShape(Class<?> type) {
        this.type = type;
    }

    void add(Class<?> permitted, RecordShape shape) {
        String name = permitted.getSimpleName();
        if (shape.has(CASE)) {
            throw new IllegalArgumentException("%s must not have a component '%s'.".formatted(name, CASE));
        }
        Case added = new Case("\"" + CASE + "\":\"" + name + "\"", shape);
        byType.put(permitted, added);
        if (byName.put(name, added) != null) {
            throw new IllegalArgumentException("%s has two cases %s.".formatted(type.getSimpleName(), name));
        }
    }

    @Override
    public void write(Pen pen, Object value) {
        Case found = byType.get(value.getClass());
        if (found == null) {
            throw new IllegalArgumentException("%s is no case of %s.".formatted(value.getClass(), type));
        }
        pen.begin('{');
        pen.plain(found.label);
        found.shape.writeFields(pen, value, false);
        pen.end('}');
    }

    @Override
    public Object read(Eye eye) {
        eye.expect(JsonToken.START_OBJECT, "an object (" + type.getSimpleName() + ")");
        if (!CASE.equals(eye.nextName())) {
            throw eye.fault("A %s begins with the field '%s'".formatted(type.getSimpleName(), CASE));
        }
        eye.next();
        String name = eye.string();
        Case found = byName.get(name);
        if (found == null) {
            throw eye.fault("%s '%s' is not known here; a newer version may know it"
                    .formatted(type.getSimpleName(), Leaf.brief(name)));
        }
        return found.shape.readFields(eye);
    }

    private record Case(String label, RecordShape shape) {}
}
