package org.gemba.connect.factoryfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gemba.connect.yaml.Problems;
import org.gemba.connect.yaml.YamlLines;
import org.gemba.connect.yaml.YamlText;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Writes what is different in a factory as an {@link Overlay} reads it: only what changed, and {@code out} for what is gone. */
final class OverlayWriter {
    private static final String OUT = "out";

    private final YamlLines yaml;

    OverlayWriter(YamlLines yaml) {
        this.yaml = yaml;
    }

    /** The differences of two written factories, the second from the first. */
    void write(String base, String changed) {
        mapping(entries(read(base)), entries(read(changed)));
    }

    private static Node read(String text) {
        return YamlText.read(text, new Problems()).orElseThrow();
    }

    private void mapping(Map<String, Node> base, Map<String, Node> changed) {
        changed.forEach((key, value) -> {
            Node before = base.get(key);
            if (before == null) {
                whole(key, value);
            } else if (!same(before, value)) {
                differing(key, before, value);
            }
        });
        base.keySet().stream()
                .filter(key -> !changed.containsKey(key))
                .forEach(key -> yaml.line(YamlLines.text(key), OUT));
    }

    private void differing(String key, Node before, Node value) {
        if (before instanceof MappingNode && value instanceof MappingNode) {
            yaml.beneath(YamlLines.text(key), () -> mapping(entries(before), entries(value)));
        } else if (before instanceof SequenceNode some
                && value instanceof SequenceNode others
                && areSteps(some)
                && some.getValue().size() == others.getValue().size()) {
            yaml.beneath(YamlLines.text(key), () -> mapping(steps(some.getValue()), steps(others.getValue())));
        } else {
            whole(key, value);
        }
    }

    private void whole(String key, Node value) {
        if (value instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            yaml.beneath(YamlLines.text(key), () -> mapping(Map.of(), entries(value)));
        } else {
            yaml.line(YamlLines.text(key), inline(value));
        }
    }

    private static boolean areSteps(SequenceNode list) {
        return list.getValue().stream().anyMatch(each -> each instanceof MappingNode);
    }

    private static Map<String, Node> steps(List<Node> steps) {
        Map<String, Node> numbered = new LinkedHashMap<>();
        for (Node step : steps) {
            numbered.put("step " + (numbered.size() + 1), step);
        }
        return numbered;
    }

    private static Map<String, Node> entries(Node node) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            entries.put(((ScalarNode) tuple.getKeyNode()).getValue(), tuple.getValueNode());
        }
        return entries;
    }

    private static String inline(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                List<String> entries = new ArrayList<>();
                entries(mapping).forEach((key, value) -> entries.add(YamlLines.text(key) + ": " + inline(value)));
                yield "{" + String.join(", ", entries) + "}";
            }
            case SequenceNode list ->
                "["
                        + String.join(
                                ", ",
                                list.getValue().stream()
                                        .map(OverlayWriter::inline)
                                        .toList()) + "]";
            case ScalarNode text when text.getValue().equals(OUT) -> '"' + OUT + '"';
            case ScalarNode text -> YamlLines.text(text.getValue());
            default -> throw new IllegalStateException("A factory is written in mappings, lists and texts only.");
        };
    }

    private static boolean same(Node one, Node other) {
        return inline(one).equals(inline(other));
    }
}
