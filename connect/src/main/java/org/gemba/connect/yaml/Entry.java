package org.gemba.connect.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A name on the left and its value on the right. */
public record Entry(String key, Optional<Mark> keyAt, Node value) {
    /** Whether a single value stands on the right. */
    public boolean isText() {
        return value instanceof ScalarNode;
    }

    /** Whether a list stands on the right. */
    public boolean isList() {
        return value instanceof SequenceNode;
    }

    /** Nothing stands on the right. */
    public boolean isEmpty() {
        return value instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }

    /** The text on the right; empty where it is none. */
    public String text() {
        return value instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** The value on the right. */
    public <T> Optional<T> read(Form<T> form, Problems problems) {
        return read(key, value, form, problems);
    }

    /** The name on the left, where it is of a form: a code, a part number, a day. */
    public <T> Optional<T> readKey(Form<T> form, Problems problems) {
        return read("", key, keyAt, form, problems);
    }

    /** The list on the right, or the one value that stands for a list of one. */
    public <T> List<T> readList(Form<T> form, Problems problems) {
        if (!(value instanceof SequenceNode list)) {
            return read(form, problems).map(List::of).orElse(List.of());
        }
        List<T> values = new ArrayList<>();
        for (Node item : list.getValue()) {
            read(key, item, form, problems).ifPresent(values::add);
        }
        return List.copyOf(values);
    }

    private static <T> Optional<T> read(String name, Node node, Form<T> form, Problems problems) {
        if (node instanceof ScalarNode scalar) {
            return read(name, scalar.getValue(), node.getStartMark(), form, problems);
        }
        problems.add(node.getStartMark(), "", "%s is not %s.".formatted(name, form.what()), form.remedy());
        return Optional.empty();
    }

    private static <T> Optional<T> read(String name, String text, Optional<Mark> at, Form<T> form, Problems problems) {
        try {
            Optional<T> read = form.reading().apply(text.strip());
            if (read.isEmpty()) {
                String wrong = "%s '%s' is not %s.".formatted(name, Form.shown(text), form.what());
                problems.add(at, text, wrong.strip(), form.remedy());
            }
            return read;
        } catch (IllegalArgumentException refused) {
            problems.add(at, text, refused);
            return Optional.empty();
        }
    }
}
