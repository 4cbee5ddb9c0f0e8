package org.gemba.house.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonToken;

/**
 * A list or set: an array.
 *
 * @param sorts whether the elements have no order of their own and are written sorted
 * @param gather makes the collection of its elements
 */
record SeriesShape(Shape element, boolean sorts, Function<List<Object>, Object> gather) implements Shape {
    @Override
    public void write(Pen pen, Object value) {
        pen.begin('[');
        boolean first = true;
        Collection<?> elements = (Collection<?>) value;
        for (Object one : sorts ? elements.stream().sorted().toList() : elements) {
            if (!first) {
                pen.mark(',');
            }
            first = false;
            element.write(pen, one);
        }
        pen.end(']');
    }

    @Override
    public Object read(Eye eye) {
        eye.expect(JsonToken.START_ARRAY, "an array");
        List<Object> elements = new ArrayList<>();
        while (eye.next() != JsonToken.END_ARRAY) {
            elements.add(element.read(eye));
        }
        return gather.apply(elements);
    }
}
