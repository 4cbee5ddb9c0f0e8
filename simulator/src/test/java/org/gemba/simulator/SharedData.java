package org.gemba.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Reference values beside the project; a test that needs them is skipped, visibly, where there are none. */
public final class SharedData {
    private SharedData() {}

    /** A comma that is followed by an even number of quotes stands between two cells. */
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /** The rows of a table with comma-separated cells, quoted where they hold a comma. */
    public static List<Row> table(String file) throws IOException {
        List<String> lines = Files.readAllLines(at(file));
        List<String> names = cells(lines.getFirst());
        return lines.stream().skip(1).map(line -> new Row(names, cells(line))).toList();
    }

    private static List<String> cells(String line) {
        return Stream.of(COMMA.split(line, -1))
                .map(cell -> cell.replace("\"", ""))
                .toList();
    }

    /** One row, its cells by the names in the table's first line. */
    public record Row(List<String> names, List<String> cells) {
        public String text(String name) {
            return cells.get(names.indexOf(name));
        }

        public double number(String name) {
            return Double.parseDouble(text(name));
        }

        public int whole(String name) {
            return Integer.parseInt(text(name));
        }

        /** Numbers with a slash between them, as the tables list stations. */
        public List<Double> numbers(String name) {
            return List.of(text(name).split("/", -1)).stream()
                    .map(Double::valueOf)
                    .toList();
        }

        /** Whole numbers with a slash between them. */
        public List<Integer> wholes(String name) {
            return List.of(text(name).split("/", -1)).stream()
                    .map(Integer::valueOf)
                    .toList();
        }
    }

    private static Path at(String file) {
        String given = System.getProperty("GEMBA_SHARED", System.getenv("GEMBA_SHARED"));
        Path path = (given == null ? beside() : Path.of(given)).resolve(file);
        if (!Files.exists(path)) {
            Assumptions.abort("skipped: the reference values are not here (" + path + "; set GEMBA_SHARED)");
        }
        return path;
    }

    private static Path beside() {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at.resolve("shared/data"))) {
            at = at.getParent();
        }
        return at.resolve("shared/data");
    }
}
