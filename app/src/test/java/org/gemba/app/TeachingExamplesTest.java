package org.gemba.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every teaching example runs, and its page shows what comes of it: the same figures to the last digit, and the same picture. */
class TeachingExamplesTest {
    private static final Path EXAMPLES = Typed.project().resolve("examples/teaching");

    @TempDir
    private Path folder;

    static List<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void thereAreExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(9);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void thePageShowsWhatTheCommandSays(Path example) throws IOException {
        Path picture = folder.resolve("picture.svg");
        Typed typed =
                Typed.command("simulate", example.resolve("factory.yaml").toString(), "--svg", picture.toString());
        assertThat(typed.error()).isEmpty();
        List<String> said = typed.out().lines().map(String::stripTrailing).toList();
        List<String> shown = shown(Files.readString(example.resolve("README.md")));
        assertThat(shown).hasSizeGreaterThan(5);
        assertThat(said).containsAll(shown);
        assertThat(Files.readString(picture)).isEqualTo(Files.readString(example.resolve("picture.svg")));
    }

    /** The rows of the page's block, without the line that is typed. */
    private static List<String> shown(String page) {
        String block = page.split("```", -1)[1];
        return block.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("$"))
                .toList();
    }
}
