package org.gemba.house.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A file of scenarios, a blank line between two. A scenario begins with its title as a comment, then what is given, then
 * rows with an arrow:
 *
 * <pre>
 * # Fieldbook p. 182: a call answered before the fixed position never stops the line.
 * line  A  takt 60s  zone Z1: A-07
 * 10:00:00  A-07  pull QUALITY    -> AndonPulled            lamp A-07 YELLOW   due 10:00:30
 * 10:00:20  A-07  answer by LEAD  -> AndonAnswered          lamp A-07 BLUE     due never
 * </pre>
 */
public final class TextTable {
    private TextTable() {}

    /** One test a scenario of a file that lies beside the test's class. */
    public static Stream<DynamicTest> tests(Class<?> beside, String file, Supplier<? extends Stage> stage) {
        List<Scenario> scenarios = parse(file, read(beside, file));
        if (scenarios.isEmpty()) {
            throw new AssertionError("%s has no scenario.".formatted(file));
        }
        String path = "classpath:/" + beside.getPackageName().replace('.', '/') + "/" + file;
        return scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.title(),
                        URI.create(path + "?line=" + scenario.line()),
                        () -> scenario.play(stage.get())));
    }

    static List<Scenario> parse(String file, List<String> lines) {
        List<Scenario> scenarios = new ArrayList<>();
        List<String> title = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= lines.size() + 1; number++) {
            String line = number <= lines.size() ? lines.get(number - 1).strip() : "";
            if (line.startsWith("#")) {
                title.add(line.substring(1).strip());
            } else if (!line.isEmpty()) {
                rows.add(Row.parse(number, line));
            } else {
                if (!rows.isEmpty()) {
                    scenarios.add(scenario(file, title, rows));
                }
                title.clear();
                rows.clear();
            }
        }
        return scenarios;
    }

    private static Scenario scenario(String file, List<String> title, List<Row> rows) {
        int number = rows.getFirst().number();
        if (title.isEmpty()) {
            throw new AssertionError(
                    "%s:%d begins a scenario without a title. Say above it, after '#', what rule it shows."
                            .formatted(file, number));
        }
        if (rows.stream().allMatch(row -> row.expected().isEmpty())) {
            throw new AssertionError(
                    "%s:%d begins a scenario that expects nothing. Give it a row with '->'.".formatted(file, number));
        }
        return new Scenario(file, String.join(" ", title), List.copyOf(rows));
    }

    private static List<String> read(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new AssertionError("There is no %s beside %s.".formatted(file, beside.getName()));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
