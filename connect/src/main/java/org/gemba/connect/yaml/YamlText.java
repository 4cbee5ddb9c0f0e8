package org.gemba.connect.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** YAML made safe: plain mappings, lists and texts only; no aliases that unfold without end, no tags, no deep nesting. */
public final class YamlText {
    /** Characters of a file; thousands of parts fit. */
    public static final int MOST_CHARACTERS = 4_000_000;

    private static final int MOST_LEVELS = 20;

    private YamlText() {}

    /**
     * The whole text fits the reader's buffer: snakeyaml-engine 3.0.1 fails where a buffer ends between the two halves of a
     * character outside the basic plane.
     */
    private static LoadSettings settings(String text) {
        return LoadSettings.builder()
                .setLabel("file")
                .setCodePointLimit(MOST_CHARACTERS)
                .setMaxAliasesForCollections(0)
                .setAllowRecursiveKeys(false)
                .setBufferSize(text.length() + 2)
                .build();
    }

    /** The root of a text, where it is YAML of the plain kind; otherwise the problems say why not. */
    public static Optional<Node> read(String text, Problems problems) {
        if (text.length() > MOST_CHARACTERS) {
            String wrong = "The file has %d characters; at most %d are read.".formatted(text.length(), MOST_CHARACTERS);
            problems.add(new Problem(1, 1, "", wrong, "Maybe it is another file."));
            return Optional.empty();
        }
        try {
            if (!plain(text, problems)) {
                return Optional.empty();
            }
            return new Compose(settings(text)).composeString(text);
        } catch (MarkedYamlEngineException broken) {
            problems.add(
                    broken.getProblemMark().or(broken::getContextMark),
                    "",
                    "This is not YAML: %s.".formatted(broken.getProblem()),
                    "Look at the indentation, and put texts with ':' or '#' in quotes.");
        } catch (YamlEngineException broken) {
            String why = Optional.ofNullable(broken.getMessage()).orElse("it cannot be read");
            problems.add(new Problem(1, 1, "", "This is not YAML: %s.".formatted(why), "Maybe it is another file."));
        }
        return Optional.empty();
    }

    /** Looks at every event before a tree is built, so that no file can make the tree large. */
    private static boolean plain(String text, Problems problems) {
        int level = 0;
        int documents = 0;
        for (Event event : new Parse(settings(text)).parseString(text)) {
            if (event instanceof CollectionStartEvent start) {
                level++;
                if (level > MOST_LEVELS) {
                    problems.add(start.getStartMark(), "", "This is nested too deep.", "Maybe it is another file.");
                    return false;
                }
                if (start.getTag().isPresent()) {
                    return tagged(start, start.getTag().get(), problems);
                }
            } else if (event instanceof CollectionEndEvent) {
                level--;
            } else if (event instanceof AliasEvent alias) {
                String name = "*" + alias.getAlias();
                problems.add(
                        alias.getStartMark(),
                        name,
                        "The alias '%s' is not read.".formatted(name),
                        "Write the value out.");
                return false;
            } else if (event instanceof ScalarEvent scalar && scalar.getTag().isPresent()) {
                return tagged(scalar, scalar.getTag().get(), problems);
            } else if (event.getEventId() == Event.ID.DocumentStart) {
                documents++;
                if (documents > 1) {
                    problems.add(
                            event.getStartMark(), "---", "A second document begins here.", "Give it its own file.");
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean tagged(Event event, String tag, Problems problems) {
        problems.add(event.getStartMark(), tag, "The tag '%s' is not read.".formatted(tag), "Leave it out.");
        return false;
    }
}
