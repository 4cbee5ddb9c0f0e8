package org.gemba.house.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonToken;

/**
 * A map: an array of {@code [key,value]}.
 *
 * @param sorts whether the keys have no order of their own and are written sorted
 * @param gather makes the map of its entries
 */
record TableShape(Shape key, Shape held, boolean sorts, Function<Map<Object, Object>, Object> gather) implements Shape {
    @Override
    public void write(Pen pen, Object value) {
        pen.begin('[');
        boolean first = true;
        for (Map.Entry<?, ?> entry : entries((Map<?, ?>) value)) {
            if (!first) {
                pen.mark(',');
            }
            first = false;
            pen.begin('[');
            key.write(pen, entry.getKey());
            pen.mark(',');
            held.write(pen, entry.getValue());
            pen.end(']');
        }
        pen.end(']');
    }

    private Iterable<? extends Map.Entry<?, ?>> entries(Map<?, ?> map) {
        return sorts ? sorted(map) : map.entrySet();
    }

    @SuppressWarnings("unchecked") // keys of a map without an order must be comparable; others fail here
    private static List<Map.Entry<Comparable<Object>, Object>> sorted(Map<?, ?> map) {
        return ((Map<Comparable<Object>, Object>) map)
                .entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    @Override
    public Object read(Eye eye) {
        eye.expect(JsonToken.START_ARRAY, "an array of pairs");
        Map<Object, Object> entries = new LinkedHashMap<>();
        while (eye.next() != JsonToken.END_ARRAY) {
            eye.expect(JsonToken.START_ARRAY, "a pair [key,value]");
            eye.next();
            Object name = key.read(eye);
            eye.next();
            if (entries.put(name, held.read(eye)) != null) {
                throw eye.fault("The key %s stands twice".formatted(name));
            }
            eye.next();
            eye.expect(JsonToken.END_ARRAY, "the end of a pair");
        }
        return gather.apply(entries);
    }
}
