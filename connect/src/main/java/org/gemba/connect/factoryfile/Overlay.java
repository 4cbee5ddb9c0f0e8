package org.gemba.connect.factoryfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.Problems;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A scenario laid over the base: what it names is changed, what it does not name stays. {@code out} takes something out, {@code 5 s less} takes
 * something off. A step of a route is named by its number: {@code step 2}.
 */
final class Overlay {
    private static final String OUT = "out";
    private static final Pattern STEP = Pattern.compile("step (\\d{1,3})");

    private final Problems problems;

    Overlay(Problems problems) {
        this.problems = problems;
    }

    Node merged(Node base, Node change) {
        if (base instanceof MappingNode whole && change instanceof MappingNode part) {
            return mapping(whole, part);
        }
        if (base instanceof SequenceNode whole && change instanceof MappingNode part) {
            return steps(whole, part);
        }
        return difference(change)
                .map(difference -> differing(base, (ScalarNode) change, difference))
                .orElse(change);
    }

    private Node differing(Node base, ScalarNode change, Difference difference) {
        String before = base instanceof ScalarNode text ? text.getValue() : "a list or section";
        Optional<String> after = difference.from(before);
        if (after.isEmpty()) {
            problems.add(
                    change.getStartMark(),
                    change.getValue(),
                    "The base says '%s'; '%s' cannot be made of it."
                            .formatted(Form.shown(before), Form.shown(change.getValue())),
                    "Write 5 s less of a time above 5 s, 10 % less, 1 more of a number, or what it is to be.");
        }
        return new ScalarNode(
                change.getTag(),
                true,
                after.orElse(before),
                change.getScalarStyle(),
                change.getStartMark(),
                change.getEndMark());
    }

    private static Optional<Difference> difference(Node change) {
        return change instanceof ScalarNode text ? Difference.of(text.getValue()) : Optional.empty();
    }

    private Node mapping(MappingNode base, MappingNode change) {
        List<NodeTuple> merged = new ArrayList<>(base.getValue());
        for (NodeTuple tuple : change.getValue()) {
            int at = at(merged, key(tuple));
            boolean out = isOut(tuple.getValueNode());
            if (at < 0 && out) {
                problems.add(
                        tuple.getKeyNode().getStartMark(),
                        key(tuple),
                        "'%s' is taken out, but the base has none.".formatted(key(tuple)),
                        "Name it as the base does, or leave the line out.");
            } else if (at < 0 && difference(tuple.getValueNode()).isPresent()) {
                problems.add(
                        tuple.getKeyNode().getStartMark(),
                        key(tuple),
                        "'%s' is to differ, but the base does not say it.".formatted(Form.shown(key(tuple))),
                        "Write what it is to be.");
            } else if (at < 0) {
                merged.add(tuple);
            } else if (out) {
                merged.remove(at);
            } else {
                Node value = merged(merged.get(at).getValueNode(), tuple.getValueNode());
                merged.set(at, new NodeTuple(merged.get(at).getKeyNode(), value));
            }
        }
        return like(base, merged);
    }

    private Node steps(SequenceNode base, MappingNode change) {
        List<Node> merged = new ArrayList<>(base.getValue());
        List<Integer> out = new ArrayList<>();
        for (NodeTuple tuple : change.getValue()) {
            Matcher step = STEP.matcher(key(tuple));
            int number = step.matches() ? Integer.parseInt(step.group(1)) : 0;
            if (number < 1 || number > base.getValue().size()) {
                problems.add(
                        tuple.getKeyNode().getStartMark(),
                        key(tuple),
                        "'%s' is no step of the base.".formatted(key(tuple)),
                        "Write step 1 to step %d.".formatted(base.getValue().size()));
            } else if (isOut(tuple.getValueNode())) {
                out.add(number - 1);
            } else {
                merged.set(number - 1, merged(merged.get(number - 1), tuple.getValueNode()));
            }
        }
        out.stream().sorted((one, other) -> other - one).forEach(number -> merged.remove((int) number));
        return new SequenceNode(
                base.getTag(), true, merged, base.getFlowStyle(), base.getStartMark(), base.getEndMark());
    }

    /** A mapping without one of its names. */
    static Node without(Node node, String name) {
        return node instanceof MappingNode mapping
                ? like(
                        mapping,
                        mapping.getValue().stream()
                                .filter(tuple -> !key(tuple).equals(name))
                                .toList())
                : node;
    }

    /** The same text as if it stood at another place: what is wrong with it is said there. */
    static Node standingAt(Node node, Optional<Mark> place) {
        return switch (node) {
            case MappingNode mapping ->
                new MappingNode(
                        mapping.getTag(),
                        true,
                        mapping.getValue().stream()
                                .map(tuple -> new NodeTuple(
                                        standingAt(tuple.getKeyNode(), place), standingAt(tuple.getValueNode(), place)))
                                .toList(),
                        mapping.getFlowStyle(),
                        place,
                        place);
            case SequenceNode sequence ->
                new SequenceNode(
                        sequence.getTag(),
                        true,
                        sequence.getValue().stream()
                                .map(item -> standingAt(item, place))
                                .toList(),
                        sequence.getFlowStyle(),
                        place,
                        place);
            case ScalarNode text ->
                new ScalarNode(text.getTag(), true, text.getValue(), text.getScalarStyle(), place, place);
            default -> node;
        };
    }

    /** The name in the file that a sentence is about: the longest that stands in it. */
    static Optional<ScalarNode> named(String sentence, Node within) {
        Optional<ScalarNode> longest = Optional.empty();
        if (within instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && sentence.contains(key.getValue())) {
                    longest = longer(longest, Optional.of(key));
                }
                longest = longer(longest, named(sentence, tuple.getValueNode()));
            }
        }
        return longest;
    }

    private static Optional<ScalarNode> longer(Optional<ScalarNode> one, Optional<ScalarNode> other) {
        return one.map(key -> key.getValue().length()).orElse(0)
                        >= other.map(key -> key.getValue().length()).orElse(0)
                ? one
                : other;
    }

    private static Node like(MappingNode base, List<NodeTuple> tuples) {
        return new MappingNode(
                base.getTag(), true, tuples, base.getFlowStyle(), base.getStartMark(), base.getEndMark());
    }

    private static int at(List<NodeTuple> tuples, String key) {
        for (int i = 0; i < tuples.size(); i++) {
            if (key(tuples.get(i)).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }

    private static boolean isOut(Node node) {
        return node instanceof ScalarNode text
                && text.isPlain()
                && text.getValue().equals(OUT);
    }
}
