package org.gemba.connect.factoryfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gemba.connect.yaml.Entry;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.Problem;
import org.gemba.connect.yaml.Problems;
import org.gemba.connect.yaml.Section;
import org.gemba.connect.yaml.YamlLines;
import org.gemba.connect.yaml.YamlText;
import org.gemba.simulator.model.Factory;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A factory to simulate as one YAML file: its places, parts, cards, releases, customers and people, and named scenarios that say what
 * is different in them. {@code docs/reference/factory-file.md} describes the form.
 */
public final class FactoryFile {
    /** The most scenarios of a file. */
    public static final int MOST_SCENARIOS = 50;

    static final String SCENARIOS = "scenarios";

    private FactoryFile() {}

    /** What came of reading a file. */
    public sealed interface Result {
        /** A factory that holds together, and its scenarios, which do too. */
        record Understood(FactoryStudy study) implements Result {}

        /** Everything that must be changed, in the order of the file. */
        record NotUnderstood(List<Problem> problems) implements Result {
            public NotUnderstood {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Whether a text is meant as a factory, and not as a plant's definition. */
    public static boolean isMeant(String text) {
        return text.lines().anyMatch(line -> line.startsWith("gemba-factory:"));
    }

    /** The text of a file in UTF-8; empty where it is not in UTF-8. */
    public static Optional<String> text(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(4 * YamlText.MOST_CHARACTERS + 1);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** Reads a file's text. */
    public static Result read(String text) {
        Problems problems = new Problems();
        Optional<Node> root = YamlText.read(text, problems);
        if (root.isEmpty() && problems.count() == 0) {
            problems.add(new Problem(1, 1, "", "The file is empty.", "Begin with gemba-factory: 1."));
        }
        Optional<FactoryStudy> study = root.flatMap(node -> study(node, problems));
        return study.isPresent() && problems.count() == 0
                ? new Result.Understood(study.get())
                : new Result.NotUnderstood(problems.inOrder());
    }

    /** A factory as a text that is read back to it; without scenarios. */
    public static String write(Factory factory, PlayedFor playedFor) {
        return new FactoryWriter(factory, playedFor).written();
    }

    /** A factory and its scenarios, of each what is different in it, as a text that is read back to them. */
    public static String write(FactoryStudy study) {
        String base = write(study.base(), study.playedFor());
        YamlLines yaml = new YamlLines();
        yaml.blank();
        yaml.beneath(
                SCENARIOS,
                () -> study.scenarios()
                        .forEach(scenario -> yaml.beneath(
                                YamlLines.text(scenario.name()),
                                () -> scenario(yaml, scenario, base, study.playedFor()))));
        return study.scenarios().isEmpty() ? base : base + yaml;
    }

    private static void scenario(YamlLines yaml, FactoryStudy.Alternative scenario, String base, PlayedFor playedFor) {
        if (!scenario.about().isEmpty()) {
            yaml.line("about", YamlLines.text(scenario.about()));
        }
        String changed = write(scenario.factory(), playedFor);
        if (changed.equals(base)) {
            yaml.line("change", "{}");
        } else {
            yaml.beneath("change", () -> new OverlayWriter(yaml).write(base, changed));
        }
    }

    private static Optional<FactoryStudy> study(Node root, Problems problems) {
        Node base = Overlay.without(root, SCENARIOS);
        Optional<FactoryReader.Written> written = new FactoryReader(problems).read(base);
        // A base with faults would only be told them again.
        List<FactoryStudy.Alternative> alternatives =
                alternatives(root, at -> written.isPresent() ? Optional.of(base) : Optional.empty(), problems);
        return written.map(whole -> new FactoryStudy(whole.factory(), whole.playedFor(), alternatives));
    }

    /** The scenarios of a file, each laid over the base that is given for it; without a base only their form is looked at. */
    static List<FactoryStudy.Alternative> alternatives(
            Node root, Function<Entry, Optional<Node>> bases, Problems problems) {
        List<FactoryStudy.Alternative> alternatives = new ArrayList<>();
        for (Entry entry : scenarios(root, problems)) {
            Section section = Section.at(entry.value(), "scenario " + Form.shown(entry.key()), problems);
            String about = section.optional("about", Form.TEXT).orElse("");
            Optional<Entry> change = section.required("change", "and beneath it what is different");
            section.refuseOthers();
            Optional<Node> base = change.flatMap(bases);
            if (base.isPresent()) {
                Node merged = new Overlay(problems)
                        .merged(base.get(), change.orElseThrow().value());
                new FactoryReader(problems)
                        .read(merged)
                        .map(other -> new FactoryStudy.Alternative(entry.key(), about, other.factory()))
                        .ifPresent(alternatives::add);
            }
        }
        return alternatives;
    }

    private static List<Entry> scenarios(Node root, Problems problems) {
        if (!(root instanceof MappingNode mapping)) {
            return List.of();
        }
        List<Entry> scenarios = mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(SCENARIOS))
                .flatMap(tuple -> Section.at(tuple.getValueNode(), SCENARIOS, problems).all().stream())
                .toList();
        if (scenarios.size() > MOST_SCENARIOS) {
            problems.add(
                    scenarios.get(MOST_SCENARIOS).keyAt(),
                    "",
                    "There are %d scenarios; at most %d are read.".formatted(scenarios.size(), MOST_SCENARIOS),
                    "Write another file.");
        }
        return scenarios.stream().limit(MOST_SCENARIOS).toList();
    }
}
