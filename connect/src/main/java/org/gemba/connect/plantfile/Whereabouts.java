package org.gemba.connect.plantfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds where in the file that stands which a sentence about it names: {@code Station A-07}, {@code Shift 'Late'}. */
final class Whereabouts {
    /** What is quoted, and codes: words with a capital or a digit. */
    private static final Pattern NAMED = Pattern.compile("'([^']+)'|([\\p{L}\\p{N}-]*[\\p{Lu}\\p{N}][\\p{L}\\p{N}-]*)");

    private Whereabouts() {}

    /** The most telling of the names on the left that the sentence names; the first of them in the file. */
    static Optional<ScalarNode> of(String sentence, Node within) {
        List<String> names = NAMED.matcher(sentence)
                .results()
                .map(Whereabouts::name)
                .distinct()
                .toList();
        List<ScalarNode> found = new ArrayList<>();
        collect(within, names, found);
        return found.stream()
                .min(Comparator.comparingInt((ScalarNode key) -> -key.getValue().length()));
    }

    private static String name(MatchResult match) {
        String quoted = match.group(1);
        return quoted == null ? match.group() : quoted;
    }

    private static void collect(Node node, List<String> names, List<ScalarNode> found) {
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> {
                if (tuple.getKeyNode() instanceof ScalarNode key && names.contains(key.getValue())) {
                    found.add(key);
                }
                collect(tuple.getValueNode(), names, found);
            });
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> collect(item, names, found));
        }
    }
}
