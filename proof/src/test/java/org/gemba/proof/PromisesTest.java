package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;

/** PROMISES.md and the tests are tied both ways: no promise without a test that carries it, no proof of nothing. */
@Proves("HOUSE-4")
class PromisesTest {
    private static final Pattern PROMISED = Pattern.compile("^\\| *\\*\\*([A-Z]+-\\d+)\\*\\* *\\|", Pattern.MULTILINE);
    private static final Pattern PROVED = Pattern.compile("@Proves\\(\\{?([^)]*)\\)");
    private static final Pattern ID = Pattern.compile("\"([A-Z]+-\\d+)\"");
    private static final int PROMISES_AT_LEAST = 15;

    @Test
    void everyPromiseHasATestAndEveryProofAPromise() throws IOException {
        Set<String> promised = promised();
        assertThat(promised).hasSizeGreaterThanOrEqualTo(PROMISES_AT_LEAST);
        assertThat(proved()).isEqualTo(promised);
    }

    private static Set<String> promised() throws IOException {
        Matcher matcher = PROMISED.matcher(Files.readString(Project.ROOT.resolve("PROMISES.md")));
        Set<String> promised = new TreeSet<>();
        while (matcher.find()) {
            promised.add(matcher.group(1));
        }
        return promised;
    }

    private static Set<String> proved() throws IOException {
        Set<String> proved = new TreeSet<>();
        for (Path file : tests()) {
            Matcher annotation = PROVED.matcher(Files.readString(file));
            while (annotation.find()) {
                Matcher id = ID.matcher(annotation.group(1));
                while (id.find()) {
                    proved.add(id.group(1));
                }
            }
        }
        return proved;
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Project.ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/test/"))
                    .sorted()
                    .toList();
        }
    }
}
