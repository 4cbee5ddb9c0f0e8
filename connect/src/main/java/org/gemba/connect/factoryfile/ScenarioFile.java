package org.gemba.connect.factoryfile;

import java.util.List;
import java.util.Optional;
import org.gemba.connect.yaml.Form;
import org.gemba.connect.yaml.Problem;
import org.gemba.connect.yaml.Problems;
import org.gemba.connect.yaml.Section;
import org.gemba.connect.yaml.YamlText;
import org.gemba.simulator.model.Factory;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Scenarios beside a plant: a YAML file that says only what is different. They are laid over the model of a line as if that were written as a
 * factory file. {@code docs/reference/factory-file.md} describes the form.
 */
public final class ScenarioFile {
    private static final String KEY = "gemba-scenarios";
    private static final Form<String> KNOWN_VERSION = new Form<>(
            "a version this program reads",
            "Write 1, or use a newer program.",
            text -> Optional.of(text).filter(FactoryReader.VERSION::equals));

    private ScenarioFile() {}

    /** Whether a text is meant as scenarios. */
    public static boolean isMeant(String text) {
        return text.lines().anyMatch(line -> line.startsWith(KEY + ":"));
    }

    /**
     * Reads a file's text over a factory.
     *
     * @param base the factory as it is; every scenario is laid over it
     * @param playedFor what is said about playing it
     */
    public static FactoryFile.Result read(Factory base, PlayedFor playedFor, String text) {
        Problems problems = new Problems();
        Optional<Node> root = YamlText.read(text, problems);
        if (root.isEmpty() && problems.count() == 0) {
            problems.add(new Problem(1, 1, "", "The file is empty.", "Begin with gemba-scenarios: 1."));
        }
        List<FactoryStudy.Alternative> scenarios =
                root.map(node -> scenarios(node, base, playedFor, problems)).orElse(List.of());
        return problems.count() == 0
                ? new FactoryFile.Result.Understood(new FactoryStudy(base, playedFor, scenarios))
                : new FactoryFile.Result.NotUnderstood(problems.inOrder());
    }

    private static List<FactoryStudy.Alternative> scenarios(
            Node root, Factory base, PlayedFor playedFor, Problems problems) {
        Section file = Section.at(root, "the scenarios", problems);
        file.required(KEY, KNOWN_VERSION, FactoryReader.VERSION);
        file.required(FactoryFile.SCENARIOS, "and beneath it a name, and beneath that what is different");
        file.refuseOthers();
        Optional<Node> written = YamlText.read(FactoryFile.write(base, playedFor), problems);
        // What a change breaks in the base is said where the change stands.
        return FactoryFile.alternatives(
                root, change -> written.map(node -> Overlay.standingAt(node, change.keyAt())), problems);
    }
}
