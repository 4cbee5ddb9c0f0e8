package org.gemba.connect.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** One mapping of the file: names on the left, values on the right. It remembers which names were asked for. */
public final class Section {
    private final Problems problems;
    private final String title;
    private final Optional<Mark> at;
    private final int problemsBefore;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();
    private final Map<String, String> missing = new LinkedHashMap<>();

    private Section(Node node, String title, Problems problems) {
        this.problems = problems;
        this.title = title;
        this.at = node.getStartMark();
        this.problemsBefore = problems.count();
    }

    /** The mapping at a node; an empty one, and a problem, where it is none. */
    public static Section at(Node node, String title, Problems problems) {
        Section section = new Section(node, title, problems);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(section::take);
        } else {
            problems.add(
                    node.getStartMark(),
                    node instanceof ScalarNode scalar ? scalar.getValue() : "",
                    "Names and values are missing in %s.".formatted(title),
                    "Write one 'name: value' a line beneath it, indented by two blanks.");
        }
        return section;
    }

    private void take(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            problems.add(
                    tuple.getKeyNode().getStartMark(),
                    "",
                    "A name in %s is not a text.".formatted(title),
                    "Write name: value.");
            return;
        }
        Entry entry = new Entry(key.getValue(), key.getStartMark(), tuple.getValueNode());
        Entry first = entries.putIfAbsent(entry.key(), entry);
        if (first != null) {
            int line = first.keyAt().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(
                    entry.keyAt(),
                    entry.key(),
                    "'%s' stands twice in %s, first on line %d.".formatted(Form.shown(entry.key()), title, line),
                    "Keep one of them.");
        }
    }

    /** All entries, where the names are the plant's own. */
    public Collection<Entry> all() {
        return entries.values();
    }

    /** What stands at a name, if anything does. */
    public Optional<Entry> entry(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key)).filter(entry -> !entry.isEmpty());
    }

    /** What must stand at a name; that it does not is said once all of the section was asked for. */
    public Optional<Entry> required(String key, String example) {
        Optional<Entry> entry = entry(key);
        if (entry.isEmpty()) {
            missing.put(key, example);
        }
        return entry;
    }

    /** What must stand at a name, in its form. */
    public <T> Optional<T> required(String key, Form<T> form, String example) {
        return required(key, example).flatMap(entry -> entry.read(form, problems));
    }

    /** What may stand at a name, in its form. */
    public <T> Optional<T> optional(String key, Form<T> form) {
        return entry(key).flatMap(entry -> entry.read(form, problems));
    }

    /** Where it begins. */
    public Optional<Mark> mark() {
        return at;
    }

    /** Says what stands here that nobody asked for, what was perhaps meant by it, and what is missing. */
    public void refuseOthers() {
        for (Entry entry : entries.values()) {
            if (!known.contains(entry.key())) {
                Optional<String> meant = Likeness.nearest(entry.key(), known);
                meant.ifPresent(missing::remove);
                problems.add(
                        entry.keyAt(),
                        entry.key(),
                        "%s has no '%s'.".formatted(title, Form.shown(entry.key())),
                        meant.map("Did you mean '%s'?"::formatted)
                                .orElse("It may say: %s.".formatted(String.join(", ", known))));
            }
        }
        missing.forEach((key, example) -> problems.add(
                Optional.ofNullable(entries.get(key)).map(Entry::keyAt).orElse(at),
                "",
                "%s has no %s.".formatted(title, key),
                "Write %s: %s.".formatted(key, example)));
    }

    /** What this section says, built once everything in it was understood. */
    public <T> Optional<T> build(Supplier<T> built) {
        return problems.build(problemsBefore, at, "", built);
    }
}
