package org.gemba.connect.plantfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.yaml.Problem;
import org.gemba.connect.yaml.Problems;
import org.gemba.connect.yaml.YamlText;
import org.gemba.house.floor.LineDefinition;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A plant's definition as one YAML file: the plant, what its lines share, and each line with its segments, stations,
 * parts, demand, calendar, teams and cord. A person reads it from top to bottom; version control shows what changed.
 *
 * <p>What the plant says of calendar, andon, stop reasons and defect kinds holds for every line that does not say its
 * own; a line's teams are the plant's and its own.
 */
public final class PlantFile {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private PlantFile() {}

    /** What came of reading a file. */
    public sealed interface Result {
        /** One definition a line, in the order of the file. */
        record Understood(List<LineDefinition> lines) implements Result {
            public Understood {
                lines = List.copyOf(lines);
            }
        }

        /** Everything that must be changed, in the order of the file. */
        record NotUnderstood(List<Problem> problems) implements Result {
            public NotUnderstood {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads a file in UTF-8. */
    public static Result read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(4 * YamlText.MOST_CHARACTERS + 1);
        }
        int start = startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        try {
            ByteBuffer text = ByteBuffer.wrap(bytes, start, bytes.length - start);
            return read(StandardCharsets.UTF_8.newDecoder().decode(text).toString());
        } catch (CharacterCodingException other) {
            return new Result.NotUnderstood(List.of(new Problem(
                    1, 1, "", "The file is not in UTF-8.", "Save it as UTF-8, or look whether it is text.")));
        }
    }

    /** Reads a file's text. */
    public static Result read(String text) {
        Problems problems = new Problems();
        Optional<Node> root = YamlText.read(text, problems);
        List<LineDefinition> lines =
                root.map(node -> new PlantReader(problems).read(node)).orElse(List.of());
        if (root.isEmpty() && problems.count() == 0) {
            problems.add(new Problem(1, 1, "", "The file is empty.", "Begin with gemba-plant: 1."));
        }
        return problems.count() == 0 ? new Result.Understood(lines) : new Result.NotUnderstood(problems.inOrder());
    }

    /**
     * The lines of one plant as a file that reads back to them.
     *
     * @throws IllegalArgumentException where there is no line, or the lines are of several plants
     */
    public static String write(List<LineDefinition> lines) {
        return new PlantWriter(lines).written();
    }

    private static boolean startsWithMark(byte[] bytes) {
        if (bytes.length < BYTE_ORDER_MARK.length) {
            return false;
        }
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (bytes[i] != BYTE_ORDER_MARK[i]) {
                return false;
            }
        }
        return true;
    }
}
